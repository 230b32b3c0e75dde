package jp.kyodo.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has begun to enter and not saved, as a list offers it to that person.
 *
 * @param name how it is called, or what it is called without a name
 * @param what what was begun, in words
 * @param at when it was kept
 * @param keptUntil the last day on which it is kept
 * @param href where it is gone on with
 * @param discard where it is thrown away
 * @param fields what is sent there
 */
public record UnsavedEntry(String name, String what, Instant at, LocalDate keptUntil, String href, String discard,
		Map<String, @Nullable String> fields) {

	private static final int LONGEST_NAME = 60;

	/** A name of a length that suits a list, or what stands for one that is empty. */
	public static String name(String typed, String otherwise) {
		if (typed.isEmpty()) {
			return otherwise;
		}
		return (typed.codePointCount(0, typed.length()) <= LONGEST_NAME) ? typed
				: typed.substring(0, typed.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
	}

}
