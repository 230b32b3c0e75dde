package jp.kyodo.security.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Compares a new password with its repetition.
 */
final class NewPassword {

	private NewPassword() {
	}

	static boolean differs(@Nullable String password, @Nullable String again) {
		return !Objects.requireNonNullElse(password, "").equals(Objects.requireNonNullElse(again, ""));
	}

}
