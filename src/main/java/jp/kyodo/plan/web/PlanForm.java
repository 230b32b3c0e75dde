package jp.kyodo.plan.web;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.plan.ChangePlan;
import jp.kyodo.plan.CreatePlan;
import jp.kyodo.plan.PlanDetail;
import jp.kyodo.web.Difference;
import jp.kyodo.web.FormVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a plan; the names of the levels stand one on a line.
 */
record PlanForm(@Nullable String code, @Nullable String name, @Nullable String firstYear, @Nullable String lastYear,
		@Nullable String levelNames, @Nullable String note, @Nullable String version, @Nullable String formToken) {

	static PlanForm empty(String levelNames) {
		return new PlanForm("", "", "", "", levelNames, "", "", null);
	}

	static PlanForm of(PlanDetail plan) {
		return new PlanForm(plan.plan().code(), plan.plan().name(), plan.plan().firstYear().toString(),
				plan.plan().lastYear().toString(), String.join("\n", plan.plan().levelNames()), plan.note(),
				String.valueOf(plan.version()), null);
	}

	CreatePlan toCreate() {
		ChangeCheck check = check();
		FiscalYear first = check.fiscalYear("firstYear", this.firstYear);
		FiscalYear last = check.fiscalYear("lastYear", this.lastYear);
		return check.complete(() -> new CreatePlan(this.code, this.name, first, last, levels(), this.note));
	}

	ChangePlan toChange(String planCode) {
		ChangeCheck check = check();
		FiscalYear first = check.fiscalYear("firstYear", this.firstYear);
		FiscalYear last = check.fiscalYear("lastYear", this.lastYear);
		return check.complete(() -> new ChangePlan(planCode, this.name, first, last, levels(), this.note,
				FormVersion.read(this.version)));
	}

	/** The same input, to be saved over what is there now. */
	PlanForm basedOn(PlanDetail plan) {
		return new PlanForm(plan.plan().code(), this.name, this.firstYear, this.lastYear, this.levelNames, this.note,
				String.valueOf(plan.version()), null);
	}

	List<Difference> differencesFrom(PlanDetail plan) {
		PlanForm theirs = of(plan);
		return Difference.among(Difference.of("plan.field.name", this.name, theirs.name),
				Difference.of("plan.field.firstYear", this.firstYear, theirs.firstYear),
				Difference.of("plan.field.lastYear", this.lastYear, theirs.lastYear),
				Difference.of("plan.field.levelNames", this.levelNames, theirs.levelNames),
				Difference.of("plan.field.note", this.note, theirs.note));
	}

	private static ChangeCheck check() {
		return new ChangeCheck("plan.field.").inOrder("code", "name", "firstYear", "lastYear", "levelNames", "note");
	}

	private List<String> levels() {
		return (this.levelNames != null) ? this.levelNames.lines().toList() : List.of();
	}

}
