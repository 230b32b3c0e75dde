package jp.kyodo.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import jp.kyodo.budget.AmountKind;
import jp.kyodo.evaluation.SheetState;
import jp.kyodo.indicator.Direction;

/**
 * The sample city's plan with its policy issues and their sheets as
 * {@code sample/plan.yaml} lists them.
 *
 * @param levels names of the levels, the last one that of the policy issues
 * @param deadlines by when the sheets of a year are due
 * @param nodes the nodes, each after the one above it
 */
record PlanFile(String code, String name, int first, int last, List<String> levels, Map<Integer, LocalDate> deadlines,
		List<NodeEntry> nodes, List<IssueEntry> issues) {

	/**
	 * A node of the plan's tree.
	 */
	record NodeEntry(String code, @Nullable String parent, String name) {
	}

	/**
	 * A policy issue with everything that belongs to it.
	 *
	 * @param node code of the node under which it stands
	 * @param sample whether it was made up, which its name then says
	 * @param years what it is in each year, the first one first
	 */
	record IssueEntry(String code, String node, boolean sample, List<YearEntry> years, List<ProgramEntry> programs,
			List<IndicatorEntry> indicators, List<MoneyEntry> money, List<SheetEntry> sheets) {
	}

	/**
	 * What a policy issue is in one year.
	 *
	 * @param responsible code of the department that writes the sheet
	 * @param related codes of the related departments
	 */
	record YearEntry(int year, String name, String responsible, List<String> related, boolean priority,
			List<String> problem, List<String> outline, List<String> goal) {
	}

	/**
	 * A program under a policy issue.
	 *
	 * @param name its name; null where it is repeated
	 * @param repeated whether it counts under another policy issue
	 * @param achievements code of its achievement by year
	 */
	record ProgramEntry(String code, @Nullable String name, @Nullable Boolean repeated,
			@Nullable Map<Integer, String> achievements) {

		boolean isRepeated() {
			return Boolean.TRUE.equals(this.repeated);
		}

		Map<Integer, String> judged() {
			return (this.achievements != null) ? this.achievements : Map.of();
		}

	}

	/**
	 * An indicator with its values.
	 */
	record IndicatorEntry(String name, String explanation, Direction direction, @Nullable RangeEntry range, String unit,
			int decimals, int baselineYear, List<ValueEntry> values) {
	}

	/**
	 * Between which values an indicator should lie.
	 */
	record RangeEntry(BigDecimal low, BigDecimal high) {
	}

	/**
	 * The values of an indicator in one year, or why there are none.
	 */
	record ValueEntry(int year, @Nullable BigDecimal plan, @Nullable String planMissing, @Nullable BigDecimal actual,
			@Nullable String actualMissing, @Nullable String note) {
	}

	/**
	 * What a policy issue costs in one year.
	 *
	 * @param amounts the amounts in 千円
	 */
	record MoneyEntry(int year, Map<AmountKind, Long> amounts) {
	}

	/**
	 * The sheet of one year.
	 *
	 * @param state how far it has come
	 * @param returned why it was sent back, where it was
	 * @param rating code of the grade
	 * @param sub sign of the refinement in Latin letters, I or II
	 */
	record SheetEntry(int year, SheetState state, @Nullable ReturnEntry returned, @Nullable List<String> outcome,
			@Nullable List<String> remaining, @Nullable String rating, @Nullable String sub,
			@Nullable List<String> reason, @Nullable List<String> direction) {

		/**
		 * Code of the refinement; empty where the grade has none.
		 */
		String refinement() {
			return (this.sub != null) ? String.valueOf(this.sub.length()) : "";
		}

	}

	/**
	 * A return (差戻し).
	 */
	record ReturnEntry(String reason) {
	}

}
