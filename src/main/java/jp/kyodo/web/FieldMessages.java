package jp.kyodo.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What is wrong with a form, in the order of its fields: shown in the summary on top and
 * again at each field.
 *
 * @param list the single messages
 */
public record FieldMessages(List<FieldMessage> list) implements Iterable<FieldMessage> {

	private static final FieldMessages NONE = new FieldMessages(List.of());

	public FieldMessages {
		list = List.copyOf(list);
	}

	public static FieldMessages none() {
		return NONE;
	}

	/**
	 * Takes over what binding and validation found.
	 */
	public static FieldMessages from(BindingResult result, MessageSource messages) {
		return new FieldMessages(result.getAllErrors()
			.stream()
			.map((error) -> new FieldMessage(fieldId(error), text(error, messages)))
			.toList());
	}

	/**
	 * Says in words why a change was refused.
	 */
	public static FieldMessages from(RefusedChangeException refusal, MessageSource messages) {
		return new FieldMessages(refusal.problems()
			.stream()
			.map((problem) -> new FieldMessage(problem.field(),
					messages.getMessage(problem.messageKey(), problem.arguments().toArray(), Locale.JAPANESE)))
			.toList());
	}

	/**
	 * These messages and one more.
	 */
	public FieldMessages with(String fieldId, String message) {
		List<FieldMessage> extended = new ArrayList<>(this.list);
		extended.add(new FieldMessage(fieldId, message));
		return new FieldMessages(extended);
	}

	/**
	 * The first message of a field, or null if nothing is wrong with it.
	 */
	public @Nullable String of(String fieldId) {
		Optional<String> message = this.list.stream()
			.filter((candidate) -> candidate.fieldId().equals(fieldId))
			.map(FieldMessage::message)
			.findFirst();
		return message.orElse(null);
	}

	public boolean isEmpty() {
		return this.list.isEmpty();
	}

	@Override
	public Iterator<FieldMessage> iterator() {
		return this.list.iterator();
	}

	private static String fieldId(ObjectError error) {
		return (error instanceof FieldError field) ? FieldMessage.fieldIdOf(field.getField()) : "";
	}

	private static String text(ObjectError error, MessageSource messages) {
		if (error instanceof FieldError field && field.isBindingFailure()) {
			return messages.getMessage("web.form.unreadable", null, Locale.JAPANESE);
		}
		return messages.getMessage(error, Locale.JAPANESE);
	}

}
