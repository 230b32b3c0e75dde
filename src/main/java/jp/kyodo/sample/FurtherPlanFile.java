package jp.kyodo.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.kyodo.evaluation.SheetState;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.TargetComparator;
import org.jspecify.annotations.Nullable;

/**
 * A plan of the sample city beside its first one, with a form of its own, as a file below
 * {@code sample/further} lists it. What a sheet holds is given by section and field, as
 * the entry page would send it.
 *
 * @param deadlines by when the sheets of a year are due; years without one are not opened
 * @param nodes the nodes, each after the one above it
 * @param forerunners what goes on from earlier plans
 */
record FurtherPlanFile(String code, String name, int first, int last, List<String> levels,
		Map<Integer, LocalDate> deadlines, @Nullable List<PlanFile.NodeEntry> nodes, List<IssueEntry> issues,
		@Nullable List<ForerunnerEntry> forerunners) {

	FurtherPlanFile {
		nodes = Objects.requireNonNullElse(nodes, List.of());
		forerunners = Objects.requireNonNullElse(forerunners, List.of());
	}

	/**
	 * What of an earlier plan goes on as what of this one.
	 *
	 * @param plan code of the earlier plan
	 * @param from key of the item of the earlier plan
	 * @param to key of the item of this plan
	 * @param remark how it goes on
	 */
	record ForerunnerEntry(String plan, String from, String to, String remark) {
	}

	/**
	 * A policy issue of this plan with its sheets.
	 *
	 * @param node code of the node under which it stands, or null where the plan has none
	 * @param responsible code of the department that writes the sheets
	 * @param related codes of the related departments
	 */
	record IssueEntry(String code, @Nullable String node, String name, String responsible,
			@Nullable List<String> related, @Nullable List<String> problem, @Nullable List<String> outline,
			@Nullable List<String> goal, @Nullable List<ProgramEntry> programs,
			@Nullable List<IndicatorEntry> indicators, List<SheetEntry> sheets) {

		IssueEntry {
			related = Objects.requireNonNullElse(related, List.of());
			problem = Objects.requireNonNullElse(problem, List.of());
			outline = Objects.requireNonNullElse(outline, List.of());
			goal = Objects.requireNonNullElse(goal, List.of());
			programs = Objects.requireNonNullElse(programs, List.of());
			indicators = Objects.requireNonNullElse(indicators, List.of());
		}

	}

	/**
	 * A program; with an explanation it has yearly targets (施策計画).
	 */
	record ProgramEntry(String code, String name, @Nullable String explanation, @Nullable String inCharge,
			@Nullable List<String> currentState, @Nullable List<TargetEntry> targets) {

		ProgramEntry {
			inCharge = Objects.requireNonNullElse(inCharge, "");
			currentState = Objects.requireNonNullElse(currentState, List.of());
			targets = Objects.requireNonNullElse(targets, List.of());
		}

	}

	/**
	 * A target.
	 *
	 * @param to last year; null when it goes on after the plan
	 */
	record TargetEntry(String text, @Nullable List<String> items, int from, @Nullable Integer to) {
	}

	/**
	 * An outcome indicator.
	 *
	 * @param from first year of its definition
	 */
	record IndicatorEntry(String name, String explanation, Direction direction, String unit, int decimals,
			int baselineYear, BasisEntry basis, List<BaselineEntry> baselines, List<MilestoneEntry> milestones,
			List<ValueEntry> values) {
	}

	/**
	 * Where an indicator's values come from.
	 */
	record BasisEntry(String source, String formula, @Nullable RatioEntry ratio, @Nullable SurveyEntry survey,
			String rationale, String targetRationale) {
	}

	/**
	 * What is divided by what.
	 */
	record RatioEntry(String numerator, String numeratorUnit, String denominator, String denominatorUnit) {
	}

	/**
	 * How a survey is made.
	 */
	record SurveyEntry(String method, int sampleSize, BigDecimal tolerance) {
	}

	/**
	 * A baseline; all but the first one are revisions and say why.
	 */
	record BaselineEntry(BigDecimal value, int year, String source, @Nullable String reason, LocalDate decidedOn) {
	}

	/**
	 * The target of a year.
	 */
	record MilestoneEntry(int year, BigDecimal value, TargetComparator comparator) {
	}

	/**
	 * The actual value of a year, and what it was computed from.
	 */
	record ValueEntry(int year, BigDecimal actual, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
	}

	/**
	 * A sheet.
	 *
	 * @param state how far it has come
	 * @param sections what was typed, by section and field
	 * @param pictures the pictures by section
	 */
	record SheetEntry(int year, SheetState state, Map<String, Map<String, String>> sections,
			@Nullable Map<String, List<PictureEntry>> pictures) {

		SheetEntry {
			pictures = Objects.requireNonNullElse(pictures, Map.of());
		}

	}

	/**
	 * A picture.
	 *
	 * @param file its name below {@code sample/pictures}
	 */
	record PictureEntry(String file, String caption, String alternative) {
	}

}
