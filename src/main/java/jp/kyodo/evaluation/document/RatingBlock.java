package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.Objects;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The ratings of a policy issue year by year, side by side, and why this year has the
 * rating that it has.
 *
 * @param scaleCode code of the rating scale; ratings of different scales are never put
 * side by side
 * @param scaleName what is rated
 * @param years one entry for each year of the plan
 * @param reasonTitle heading of the reason
 * @param reason the reason as ordered bullets
 */
public record RatingBlock(String key, String title, String scaleCode, String scaleName, List<YearRating> years,
		String reasonTitle, List<String> reason) implements SheetBlock, MarkedTexts {

	public RatingBlock {
		years = List.copyOf(years);
		reason = List.copyOf(reason);
	}

	@Override
	public List<String> texts() {
		return this.reason;
	}

	@Override
	public RatingBlock withTexts(List<String> texts) {
		return new RatingBlock(this.key, this.title, this.scaleCode, this.scaleName, this.years, this.reasonTitle,
				texts);
	}

	@Override
	public List<GivenRating> ratingsIn(FiscalYear year) {
		return this.years.stream()
			.filter((rating) -> rating.year().equals(year) && rating.code() != null)
			.map((rating) -> new GivenRating(this.scaleCode, this.scaleName, Objects.requireNonNull(rating.code()),
					rating.sign(), rating.label()))
			.toList();
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
