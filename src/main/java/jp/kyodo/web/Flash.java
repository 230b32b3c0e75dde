package jp.kyodo.web;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Leaves a message for the page after a redirect.
 */
public final class Flash {

	static final String ATTRIBUTE = "flash";

	private Flash() {
	}

	public static void success(RedirectAttributes redirect, String messageKey, Object... arguments) {
		leave(redirect, FlashMessage.Kind.SUCCESS, messageKey, arguments);
	}

	public static void warning(RedirectAttributes redirect, String messageKey, Object... arguments) {
		leave(redirect, FlashMessage.Kind.WARNING, messageKey, arguments);
	}

	// Texts only and a serializable list: the message waits in the session.
	private static void leave(RedirectAttributes redirect, FlashMessage.Kind kind, String messageKey,
			Object... arguments) {
		redirect.addFlashAttribute(ATTRIBUTE, new FlashMessage(kind, messageKey,
				Arrays.stream(arguments).map(String::valueOf).collect(Collectors.toUnmodifiableList())));
	}

}
