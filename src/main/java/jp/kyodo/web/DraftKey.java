package jp.kyodo.web;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The hidden key of a form in which something new is entered: what is typed there is kept
 * under it until it is saved.
 */
public final class DraftKey {

	private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

	private DraftKey() {
	}

	/** A key that no other form has. */
	public static String create() {
		return UUID.randomUUID().toString();
	}

	/** The key; empty if the form has none or the field was tampered with. */
	public static String read(@Nullable String typed) {
		return (typed != null && KEY.matcher(typed).matches()) ? typed : "";
	}

}
