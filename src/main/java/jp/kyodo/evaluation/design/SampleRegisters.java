package jp.kyodo.evaluation.design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jp.kyodo.budget.Amount;
import jp.kyodo.budget.AmountKind;
import jp.kyodo.evaluation.section.Words;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.IndicatorAims;
import jp.kyodo.indicator.IndicatorBasis;
import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.Milestone;
import jp.kyodo.indicator.TargetComparator;
import jp.kyodo.indicator.YearValues;
import jp.kyodo.organization.DepartmentKind;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.PolicyIssueYearView;
import jp.kyodo.plan.ProgramView;
import jp.kyodo.publication.GlossaryTerm;

/**
 * An invented policy issue, as the registers would hold it, with which a form is shown
 * before there is a sheet; or an empty one, for the blank form.
 */
class SampleRegisters {

	private static final long ISSUE = 1;

	private static final int PROGRAMS = 4;

	private static final int INDICATORS = 3;

	private final PlanView plan;

	private final FiscalYear year;

	private final Words words;

	private final boolean blank;

	/**
	 * @param blank whether everything is empty
	 */
	SampleRegisters(PlanView plan, FiscalYear year, Words words, boolean blank) {
		this.plan = plan;
		this.year = year;
		this.words = words;
		this.blank = blank;
	}

	/** A text of the sample; nothing on the blank form. */
	private String text(String key, Object... arguments) {
		return this.blank ? "" : this.words.of("evaluation-design.sample." + key, arguments);
	}

	private List<String> texts(String key) {
		return this.blank ? List.of() : List.of(text(key));
	}

	PolicyIssueYearView issue() {
		List<PolicyIssueYearView.Ancestor> ancestors = new ArrayList<>();
		for (String level : this.plan.levelNames().subList(0, this.plan.nodeLevels())) {
			String code = this.blank ? "" : "1".repeat(ancestors.size() + 1);
			ancestors.add(new PolicyIssueYearView.Ancestor(level, code, text("ancestor", level)));
		}
		return new PolicyIssueYearView(ISSUE, this.blank ? "" : "99999999", this.year, text("issue"), this.plan,
				ancestors, this.plan.issueLevelName(), 1, this.blank ? List.of() : List.of(2L), !this.blank,
				texts("problem"), texts("outline"), texts("goal"), 0);
	}

	Map<Long, DepartmentName> departments() {
		return this.blank ? Map.of() : Map.of(1L, department(1, "responsible"), 2L, department(2, "related"));
	}

	private DepartmentName department(long id, String key) {
		return new DepartmentName(id, key, text(key), text(key), DepartmentKind.SECTION, (int) id);
	}

	List<ProgramView> programs() {
		return IntStream.rangeClosed(1, PROGRAMS)
			.mapToObj((number) -> new ProgramView(number, program(number), text("program", String.valueOf(number)),
					false, null))
			.toList();
	}

	static String program(long number) {
		return "sample-" + number;
	}

	List<IndicatorView> indicators() {
		return IntStream.rangeClosed(1, INDICATORS).mapToObj(this::indicator).toList();
	}

	private IndicatorView indicator(int position) {
		FiscalYear baseline = this.plan.firstYear().minus(1);
		List<YearValues> values = new ArrayList<>();
		for (FiscalYear each : baseline.through(this.year)) {
			int step = each.value() - baseline.value();
			values.add(this.blank ? YearValues.none(each)
					: new YearValues(each, BigDecimal.valueOf(100L * position + 10L * step), null,
							BigDecimal.valueOf(100L * position + 12L * step - 3), null, null, 0));
		}
		return new IndicatorView(position, position, text("indicator", String.valueOf(position)), text("counted-what"),
				Direction.HIGHER, null, null, text("counted-in"), 0, baseline, text("plan-basis"), values,
				aims(position, baseline));
	}

	/** The target that the plan values lead to in the last year of the plan. */
	private IndicatorAims aims(int position, FiscalYear baseline) {
		int steps = this.plan.lastYear().value() - baseline.value();
		return this.blank ? IndicatorAims.none()
				: new IndicatorAims(
						IndicatorBasis.none(), List.of(new Milestone(this.plan.lastYear(),
								BigDecimal.valueOf(100L * position + 10L * steps), TargetComparator.AT_LEAST)),
						List.of(), List.of(), 0);
	}

	List<Amount> amounts() {
		if (this.blank) {
			return List.of();
		}
		List<Amount> amounts = new ArrayList<>();
		for (FiscalYear each : this.plan.firstYear().through(this.year)) {
			for (AmountKind kind : AmountKind.values()) {
				boolean open = each.equals(this.year);
				if (kind != (open ? AmountKind.SETTLEMENT : AmountKind.SETTLEMENT_ESTIMATE)) {
					amounts.add(new Amount(each, kind, null, yen(PROGRAMS, each, kind), 0));
					for (long program = 1; program <= PROGRAMS; program++) {
						amounts.add(new Amount(each, kind, program, yen(1, each, kind), 0));
					}
				}
			}
		}
		return amounts;
	}

	/** Settled amounts are a little below the budget. */
	private Yen yen(int programs, FiscalYear each, AmountKind kind) {
		long thousands = 1_200 + 40L * (each.value() - this.plan.firstYear().value()) - 15L * kind.ordinal();
		return new Yen(1_000 * programs * thousands);
	}

	List<GlossaryTerm> glossary() {
		return this.blank ? List.of()
				: List.of(new GlossaryTerm(text("term"), text("term.reading"), text("term.definition")));
	}

}
