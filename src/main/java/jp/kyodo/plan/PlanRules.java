package jp.kyodo.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jp.kyodo.web.ChangeCheck;
import jp.kyodo.fiscal.FiscalYear;

/**
 * What holds for the period and the levels of every plan.
 */
final class PlanRules {

	private static final int MAX_LEVELS = 8;

	private static final int MAX_YEARS = 31;

	private PlanRules() {
	}

	/**
	 * A plan has a first year and, not before it and at most 30 years later, a last year.
	 * It has one to eight levels, each with a name of its own.
	 * @return the names of the levels, without empty ones
	 */
	static List<String> check(ChangeCheck check, @Nullable FiscalYear firstYear, @Nullable FiscalYear lastYear,
			@Nullable List<String> levelNames) {
		check.required("firstYear", firstYear);
		check.required("lastYear", lastYear);
		if (firstYear != null && lastYear != null) {
			int years = lastYear.value() - firstYear.value() + 1;
			check.that(years >= 1, "lastYear", "plan.refused.years-order");
			check.that(years <= MAX_YEARS, "lastYear", "plan.refused.years-count", String.valueOf(MAX_YEARS));
		}
		List<String> names = ((levelNames != null) ? levelNames : List.<String>of()).stream()
			.map((name) -> check.optionalLine("levelNames", name, 40))
			.filter((name) -> !name.isEmpty())
			.toList();
		check.that(!names.isEmpty() && names.size() <= MAX_LEVELS, "levelNames", "plan.refused.levels",
				String.valueOf(MAX_LEVELS));
		check.that(names.stream().distinct().count() == names.size(), "levelNames", "plan.refused.levels-distinct");
		return names;
	}

}
