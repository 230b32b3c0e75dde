package jp.kyodo.evaluation.design.web;

import java.util.List;
import java.util.Locale;

import jp.kyodo.evaluation.design.FormOverview;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Builds the page on which a form begins.
 */
@Component
class NewFormPages {

	private final FormOverview overview;

	private final MessageSource messages;

	NewFormPages(FormOverview overview, MessageSource messages) {
		this.overview = overview;
		this.messages = messages;
	}

	NewFormPage page(String name, String copy, FieldMessages errors) {
		List<Choice> copies = this.overview.versions()
			.stream()
			.map((form) -> new Choice(form.code() + "/" + form.version(),
					message("evaluation-design.new.copy.option", form.name(), form.code(),
							String.valueOf(form.version()))))
			.toList();
		return new NewFormPage(name, copies, copy, errors);
	}

	FieldMessages error(String field, String key, Object... arguments) {
		return FieldMessages.none().with(field, message(key, arguments));
	}

	String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
