package jp.kyodo.budget.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kyodo.budget.Amount;
import jp.kyodo.budget.AmountKind;
import jp.kyodo.budget.BudgetQueries;
import jp.kyodo.budget.Settlement;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.IssueInPlan;
import jp.kyodo.plan.RegisterAccess;
import jp.kyodo.web.FieldMessage;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Years;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Builds the page of the money of a policy issue.
 */
@Component
class BudgetPages {

	private final BudgetQueries queries;

	private final RegisterAccess access;

	private final Years years;

	BudgetPages(BudgetQueries queries, RegisterAccess access, Years years) {
		this.queries = queries;
		this.access = access;
		this.years = years;
	}

	/** The page with what is recorded. */
	BudgetPage recorded(IssueInPlan issue) {
		Map<String, Amount> totals = this.queries
			.ofIssue(issue.issueId(), issue.plan().firstYear(), issue.plan().lastYear())
			.stream()
			.filter((amount) -> amount.programId() == null)
			.collect(Collectors.toMap((amount) -> field(amount.year(), amount.kind()), (amount) -> amount));
		List<Row> rows = issue.plan().years().stream().map((year) -> row(year, totals)).toList();
		List<SettlementLine> settlements = this.queries.settlements(issue.issueId())
			.stream()
			.filter((settlement) -> settlement.programId() == null)
			.map(this::line)
			.toList();
		return new BudgetPage(issue, rows, settlements, this.access.mayChange(), ChangeOutcome.none(), null);
	}

	private static Row row(FiscalYear year, Map<String, Amount> totals) {
		return new Row(year,
				Arrays.stream(AmountKind.values())
					.map((kind) -> cell(year, kind, totals.get(field(year, kind))))
					.toList());
	}

	private static Cell cell(FiscalYear year, AmountKind kind, @Nullable Amount amount) {
		String text = (amount != null) ? NumberInput.display(amount.yen().exactThousands(),
				Math.max(0, amount.yen().exactThousands().stripTrailingZeros().scale())) : "";
		return new Cell(field(year, kind), kind, text, text);
	}

	private SettlementLine line(Settlement settlement) {
		return new SettlementLine(settlement.year(), settlement.estimate().displayThousands(),
				settlement.settled().displayThousands(), settlement.settledBy(),
				this.years.moment(settlement.settledAt()), settlement.reason());
	}

	private static String field(FiscalYear year, AmountKind kind) {
		return "amount-" + kind + "-" + year;
	}

	/**
	 * The amounts of one year.
	 */
	record Row(FiscalYear year, List<Cell> cells) {

		/** The estimate that can be settled; empty if there is none. */
		public String estimate() {
			return this.cells.stream()
				.filter((cell) -> cell.kind() == AmountKind.SETTLEMENT_ESTIMATE)
				.findFirst()
				.map(Cell::recorded)
				.orElse("");
		}

	}

	/**
	 * One amount in thousands of yen.
	 *
	 * @param field name of its field; the one with {@code before-} in front holds what
	 * was recorded when the page was shown
	 * @param kind what the amount means
	 * @param text what stands in the field
	 * @param recorded what is recorded now
	 */
	record Cell(String field, AmountKind kind, String text, String recorded) {

		/** What was typed; what stands in the field if nothing was sent. */
		String typed(Map<String, String> typed) {
			return typed.getOrDefault(this.field, this.text).strip();
		}

		/** Whether something else was typed than what the page had shown. */
		boolean isChangedBy(Map<String, String> typed) {
			return !typed(typed).equals(shown(typed));
		}

		/** Whether the page had shown what is recorded now. */
		boolean isShownBy(Map<String, String> typed) {
			return this.recorded.equals(shown(typed));
		}

		private String shown(Map<String, String> typed) {
			return typed.getOrDefault("before-" + this.field, this.recorded);
		}

		Cell with(Map<String, String> typed) {
			return isChangedBy(typed) ? new Cell(this.field, this.kind, typed(typed), this.recorded) : this;
		}

	}

	/**
	 * How an estimate became a settlement, in thousands of yen.
	 */
	record SettlementLine(FiscalYear year, String estimate, String settled, String by, String at, String reason) {
	}

	/**
	 * What is typed to settle an estimate.
	 */
	record Settling(FiscalYear year, String settled, String reason, FieldMessages errors) {
	}

	/**
	 * The money of a policy issue in the years of a plan.
	 */
	record BudgetPage(IssueInPlan issue, List<Row> rows, List<SettlementLine> settlements, boolean mayChange,
			ChangeOutcome outcome, @Nullable Settling settling) {

		/** The same page with what was typed. */
		BudgetPage typed(Map<String, String> typed, ChangeOutcome outcome) {
			List<Row> typedRows = this.rows.stream()
				.map((row) -> new Row(row.year(), row.cells().stream().map((cell) -> cell.with(typed)).toList()))
				.toList();
			return new BudgetPage(this.issue, typedRows, this.settlements, this.mayChange, outcome, this.settling);
		}

		/** The same page with what was typed to settle an estimate. */
		BudgetPage settling(FiscalYear year, @Nullable String settled, @Nullable String reason, ChangeOutcome outcome) {
			List<FieldMessage> errors = outcome.errors()
				.list()
				.stream()
				.map((error) -> new FieldMessage(error.fieldId() + "-" + year, error.message()))
				.toList();
			return new BudgetPage(this.issue, this.rows, this.settlements, this.mayChange, this.outcome, new Settling(
					year, (settled != null) ? settled : "", (reason != null) ? reason : "", new FieldMessages(errors)));
		}

		/** What is typed to settle the estimate of a year. */
		public Settling settlingOf(Row row) {
			return (this.settling != null && this.settling.year().equals(row.year())) ? this.settling
					: new Settling(row.year(), row.estimate(), "", FieldMessages.none());
		}

		public AmountKind[] kinds() {
			return AmountKind.values();
		}

		public boolean hasEstimate() {
			return this.rows.stream().anyMatch((row) -> !row.estimate().isEmpty());
		}

	}

}
