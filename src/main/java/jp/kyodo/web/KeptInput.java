package jp.kyodo.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form before and not saved, as the form tells it; shown by
 * {@code layout/kept.html}.
 *
 * @param <B> what is told of something new that was begun
 * @param restoredFrom when what now stands in the fields was kept, null if it is what is
 * saved
 * @param isOvertaken whether somebody else has saved since it was begun
 * @param differences how it differs from what is saved
 * @param begun what was begun in other forms
 */
public record KeptInput<B>(@Nullable Instant restoredFrom, boolean isOvertaken, List<Difference> differences,
		List<B> begun) {

	/** That nothing was kept. */
	public static <B> KeptInput<B> nothing() {
		return begun(List.of());
	}

	/** What was begun in other forms, while the fields show what is saved. */
	public static <B> KeptInput<B> begun(List<B> begun) {
		return new KeptInput<>(null, false, List.of(), begun);
	}

	/** Something new that now stands in the fields again. */
	public static <B> KeptInput<B> restored(Instant from) {
		return restored(from, false, List.of());
	}

	/** A change of something known that now stands in the fields again. */
	public static <B> KeptInput<B> restored(Instant from, boolean overtaken, List<Difference> differences) {
		return new KeptInput<>(from, overtaken, differences, List.of());
	}

	public KeptInput<B> withDifferences(List<Difference> changed) {
		return new KeptInput<>(this.restoredFrom, this.isOvertaken, changed, this.begun);
	}

}
