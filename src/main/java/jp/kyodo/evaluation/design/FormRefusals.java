package jp.kyodo.evaluation.design;

import java.util.Locale;

import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormWord;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells in Japanese why a form is refused, with the names that the designer shows.
 */
@Component
public class FormRefusals {

	private final PropertyTexts texts;

	private final MessageSource messages;

	FormRefusals(PropertyTexts texts, MessageSource messages) {
		this.texts = texts;
		this.messages = messages;
	}

	/**
	 * The cause for somebody at the designer, who does not see the words of form files.
	 */
	public String inDesigner(FormDefinitionException refusal) {
		return sentence(refusal, false);
	}

	/**
	 * The cause for somebody who has written a form file: each name with the word of the
	 * file behind it.
	 */
	public String inFile(FormDefinitionException refusal) {
		return sentence(refusal, true);
	}

	private String sentence(FormDefinitionException refusal, boolean file) {
		return text(refusal.problem().messageKey(), refusal.told((word) -> {
			String name = name(word, refusal.place());
			return (file && !name.equals(word.code())) ? text("evaluation-form.word.in-file", name, word.code()) : name;
		}, this::text));
	}

	/**
	 * What a word is called.
	 * @param place where it stands; empty for the top
	 */
	String name(FormWord word, String place) {
		String label = word.path().isEmpty() ? "" : this.texts.word(place, word.path()).orElse("");
		if (word.title().isEmpty()) {
			return label.isEmpty() ? word.code() : label;
		}
		return label.isEmpty() ? word.title() : text("evaluation-form.word.of", word.title(), label);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
