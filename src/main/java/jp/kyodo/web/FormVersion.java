package jp.kyodo.web;

import org.jspecify.annotations.Nullable;

/**
 * Reads the hidden version of a form.
 */
public final class FormVersion {

	private static final int NONE = -1;

	private FormVersion() {
	}

	/** The version; one that nothing has if the field was tampered with. */
	public static int read(@Nullable String typed) {
		return (typed != null && typed.matches("[0-9]{1,9}")) ? Integer.parseInt(typed) : NONE;
	}

}
