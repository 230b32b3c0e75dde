package jp.kyodo.evaluation.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The ratings of a policy issue year by year, on one or several axes, and why this year
 * is rated as it is.
 *
 * @param axes what is rated, each on a scale of its own
 * @param commonReason the reason of all axes together, or {@code null} where each has its
 * own
 * @param suggestion what the indicators of the sheet suggest, or {@code null} where
 * nothing does
 */
public record RatingBlock(String key, String title, List<Axis> axes, @Nullable TextList commonReason,
		@Nullable SuggestedRating suggestion) implements SheetBlock, MarkedTexts {

	public RatingBlock {
		axes = List.copyOf(axes);
	}

	/**
	 * Ratings that nothing suggests.
	 */
	public RatingBlock(String key, String title, List<Axis> axes, @Nullable TextList commonReason) {
		this(key, title, axes, commonReason, null);
	}

	/**
	 * One axis with one reason.
	 */
	public RatingBlock(String key, String title, String scaleCode, String scaleName, List<YearRating> years,
			String reasonTitle, List<String> reason) {
		this(key, title, List.of(new Axis("", scaleName, scaleCode, years, null)),
				new TextList(reasonTitle, ListStyle.BULLETS, reason));
	}

	/**
	 * Reads what is published, the shape of the first sheets too, which had one axis and
	 * its parts in the block itself.
	 */
	@JsonCreator
	static RatingBlock read(@JsonProperty("key") String key, @JsonProperty("title") String title,
			@JsonProperty("axes") @Nullable List<Axis> axes,
			@JsonProperty("commonReason") @Nullable TextList commonReason,
			@JsonProperty("suggestion") @Nullable SuggestedRating suggestion,
			@JsonProperty("scaleCode") @Nullable String scaleCode,
			@JsonProperty("scaleName") @Nullable String scaleName,
			@JsonProperty("years") @Nullable List<YearRating> years,
			@JsonProperty("reasonTitle") @Nullable String reasonTitle,
			@JsonProperty("reason") @Nullable List<String> reason) {
		return (axes != null) ? new RatingBlock(key, title, axes, commonReason, suggestion)
				: new RatingBlock(key, title, Objects.requireNonNull(scaleCode), Objects.requireNonNull(scaleName),
						Objects.requireNonNull(years), Objects.requireNonNull(reasonTitle),
						Objects.requireNonNull(reason));
	}

	/**
	 * The years that are shown, the same for all axes.
	 */
	public List<FiscalYear> shownYears() {
		return this.axes.get(0).years().stream().map(YearRating::year).toList();
	}

	private Stream<TextList> reasons() {
		return Stream.concat(this.axes.stream().map(Axis::reason), Stream.of(this.commonReason))
			.filter(Objects::nonNull);
	}

	@Override
	public List<String> texts() {
		return reasons().flatMap((reason) -> reason.parts().stream()).toList();
	}

	@Override
	public RatingBlock withTexts(List<String> texts) {
		Iterator<String> next = texts.iterator();
		List<Axis> marked = this.axes.stream().map((axis) -> axis.with(marked(axis.reason(), next))).toList();
		return new RatingBlock(this.key, this.title, marked, marked(this.commonReason, next), this.suggestion);
	}

	private static @Nullable TextList marked(@Nullable TextList reason, Iterator<String> next) {
		if (reason == null) {
			return null;
		}
		List<String> parts = new ArrayList<>();
		reason.parts().forEach((part) -> parts.add(next.next()));
		return reason.with(parts);
	}

	@Override
	public List<GivenRating> ratingsIn(FiscalYear year) {
		return this.axes.stream().flatMap((axis) -> axis.in(year)).toList();
	}

	/**
	 * One thing that is rated.
	 *
	 * @param key the axis inside the section; empty where there is only one
	 * @param title what is rated
	 * @param scaleCode code of the rating scale; ratings of different scales are never
	 * put side by side
	 * @param years one entry for each year of the plan
	 * @param reason why, where the axis has a reason of its own
	 */
	public record Axis(String key, String title, String scaleCode, List<YearRating> years, @Nullable TextList reason) {

		public Axis {
			years = List.copyOf(years);
		}

		Axis with(@Nullable TextList other) {
			return new Axis(this.key, this.title, this.scaleCode, this.years, other);
		}

		private Stream<GivenRating> in(FiscalYear year) {
			return this.years.stream()
				.filter((rating) -> rating.year().equals(year) && rating.code() != null)
				.map((rating) -> new GivenRating(this.scaleCode, this.title, Objects.requireNonNull(rating.code()),
						rating.sign(), rating.label()));
		}

	}

	/**
	 * The rating of one year.
	 *
	 * @param year the fiscal year
	 * @param code the grade, or {@code null} where the year has not been rated
	 * @param refinement the choice under the grade, or {@code null}
	 * @param sign what is printed, for instance AⅡ; empty where not rated
	 * @param label what it means in words; empty where not rated
	 */
	public record YearRating(FiscalYear year, @Nullable String code, @Nullable String refinement, String sign,
			String label) {

	}

}
