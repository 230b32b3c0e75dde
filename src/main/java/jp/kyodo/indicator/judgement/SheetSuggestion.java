package jp.kyodo.indicator.judgement;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The grade that the indicators of a sheet suggest, or why they suggest none.
 */
public final class SheetSuggestion {

	private final @Nullable String code;

	private final List<CountedIndicator> indicators;

	private final List<Count> counts;

	private final List<String> open;

	SheetSuggestion(@Nullable String code, List<CountedIndicator> indicators, List<Count> counts, List<String> open) {
		this.code = code;
		this.indicators = List.copyOf(indicators);
		this.counts = List.copyOf(counts);
		this.open = List.copyOf(open);
	}

	/** The grade; empty when none is suggested. */
	public Optional<String> code() {
		return Optional.ofNullable(this.code);
	}

	/** The indicators on which it depends and of which something is not known. */
	public List<String> open() {
		return this.open;
	}

	List<CountedIndicator> indicators() {
		return this.indicators;
	}

	List<Count> counts() {
		return this.counts;
	}

	/**
	 * What was counted on the way to the grade.
	 *
	 * @param percent the share, where the rule compares shares
	 */
	record Count(SuggestionMeasure measure, List<String> codes, Fraction number, @Nullable Fraction percent) {
	}

}
