package jp.kyodo.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A field in which what was typed differs from what someone else has saved meanwhile.
 *
 * @param labelKey message key of the field's label
 * @param mine what was typed
 * @param theirs what was saved
 */
public record Difference(String labelKey, String mine, String theirs) {

	/** Compares one field. */
	public static Difference of(String labelKey, @Nullable String mine, @Nullable String theirs) {
		return new Difference(labelKey, plain(mine), plain(theirs));
	}

	/** Keeps the fields that differ. */
	public static List<Difference> among(Difference... fields) {
		return Stream.of(fields).filter((field) -> !Objects.equals(field.mine(), field.theirs())).toList();
	}

	private static String plain(@Nullable String text) {
		return (text != null) ? text.strip().replace("\r\n", "\n") : "";
	}

}
