package jp.kyodo.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Responsibility;
import jp.kyodo.plan.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * What opening a year of a plan will do, issue by issue, without having done it (年度更新の
 * 予行).
 *
 * @param plan the plan
 * @param year the year
 * @param dates the deadlines that the year has, null while it is not open
 * @param form the form in force for plan and year, null where there is none
 * @param issues the policy issues of the plan, in the order of their codes
 * @param estimates estimates of the year before that wait to be settled
 */
public record YearTurn(PlanView plan, FiscalYear year, @Nullable RoundDates dates, @Nullable Form form,
		List<Issue> issues, List<OpenSettlements> estimates) {

	public YearTurn {
		issues = List.copyOf(issues);
		estimates = List.copyOf(estimates);
	}

	/**
	 * The issues for which a sheet will be made.
	 */
	public List<Issue> toMake() {
		return only((issue) -> !issue.hasSheet() && issue.hasText());
	}

	/**
	 * The issues that have a sheet already.
	 */
	public List<Issue> existing() {
		return only(Issue::hasSheet);
	}

	/**
	 * The issues whose standing texts will be taken over from an earlier year.
	 */
	public List<Issue> carriedOver() {
		return only((issue) -> issue.textFrom() != null);
	}

	/**
	 * The issues that nothing is known about, neither in this year nor before: they get
	 * no sheet until somebody describes them.
	 */
	public List<Issue> withoutText() {
		return only((issue) -> !issue.hasText());
	}

	/**
	 * The issues for whose department nobody enters (持ち主不在).
	 */
	public List<Issue> withoutOwner() {
		return only((issue) -> issue.responsibility() != Responsibility.HELD);
	}

	/**
	 * Sheets that nobody has begun and that stand on another version of the form: they
	 * will take the version in force.
	 */
	public List<Issue> toRenew() {
		return only(Issue::takesNewForm);
	}

	/**
	 * Sheets that were begun on another version of the form, and stay on it.
	 */
	public List<Issue> onOtherForm() {
		return only(Issue::staysOnOtherForm);
	}

	/**
	 * How many sheets will be made, by the key of the department.
	 */
	public Map<Long, Long> toMakeByDepartment() {
		return toMake().stream().collect(Collectors.groupingBy(Issue::departmentId, Collectors.counting()));
	}

	public int indicators() {
		return this.issues.stream().mapToInt(Issue::indicators).sum();
	}

	public int planValues() {
		return this.issues.stream().mapToInt(Issue::planValues).sum();
	}

	public int programs() {
		return this.issues.stream().mapToInt(Issue::programs).sum();
	}

	/**
	 * Tells one dry run from another that would do something else.
	 */
	public String fingerprint() {
		return Integer.toHexString(Objects.hash(this.plan.code(), this.year,
				(this.form != null) ? this.form.id() : null, this.issues, this.dates));
	}

	private List<Issue> only(Predicate<Issue> condition) {
		return this.issues.stream().filter(condition).toList();
	}

	/**
	 * The form in force.
	 */
	public record Form(long id, String name, int version) {

	}

	/**
	 * One policy issue.
	 *
	 * @param code code
	 * @param issueId its key
	 * @param name its name in the year, or in the one from which it is taken over
	 * @param departmentId who will write the sheet: the successor where the department
	 * has ended
	 * @param responsibility whether somebody enters for that department today
	 * @param hasText whether it is described in the year, or was before
	 * @param textFrom the year whose texts are taken over, null where there is nothing to
	 * take over
	 * @param hasSheet whether it has a sheet
	 * @param takesNewForm whether its sheet moves to the form in force
	 * @param staysOnOtherForm whether its sheet stays on another form
	 * @param indicators how many indicators it has in the year
	 * @param planValues how many of them have a plan value for the year
	 * @param programs how many programs it has in the plan
	 */
	public record Issue(long issueId, String code, String name, long departmentId, Responsibility responsibility,
			boolean hasText, @Nullable FiscalYear textFrom, boolean hasSheet, boolean takesNewForm,
			boolean staysOnOtherForm, int indicators, int planValues, int programs) {

	}

}
