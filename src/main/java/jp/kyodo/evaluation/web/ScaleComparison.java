package jp.kyodo.evaluation.web;

import java.util.ArrayList;
import java.util.List;

import jp.kyodo.evaluation.document.GivenRating;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.evaluation.form.RatingScale;
import jp.kyodo.fiscal.FiscalYear;

/**
 * The rating scales that the sheets of several years used, to be read side by side (対照表).
 * Ratings of different scales are never put into one row.
 *
 * @param scales the scales, that of the first sheet first
 * @param differing whether the years do not all use the same scales
 */
record ScaleComparison(List<UsedScale> scales, boolean differing) {

	/**
	 * A scale and the years in which it was used.
	 *
	 * @param form code of the form that it belongs to
	 */
	record UsedScale(String form, RatingScale scale, List<YearRating> years) {

		private boolean isFor(FormDefinition other, GivenRating rating) {
			return this.form.equals(other.code()) && this.scale.isSameAs(other.scale(rating.scaleCode()));
		}

	}

	/**
	 * What was rated in one year.
	 */
	record YearRating(FiscalYear year, GivenRating rating) {

	}

	static ScaleComparison of(List<SheetDocument> sheets, FormDefinitions forms) {
		List<UsedScale> scales = new ArrayList<>();
		for (SheetDocument sheet : sheets) {
			FormDefinition form = forms.get(sheet.form().code(), sheet.form().version());
			for (GivenRating rating : sheet.ratings()) {
				scales.stream().filter((used) -> used.isFor(form, rating)).findFirst().orElseGet(() -> {
					UsedScale used = new UsedScale(form.code(), form.scale(rating.scaleCode()), new ArrayList<>());
					scales.add(used);
					return used;
				}).years().add(new YearRating(sheet.year(), rating));
			}
		}
		long rated = sheets.stream().filter((sheet) -> !sheet.ratings().isEmpty()).count();
		return new ScaleComparison(scales, scales.stream()
			.anyMatch((used) -> used.years().stream().map(YearRating::year).distinct().count() < rated));
	}

}
