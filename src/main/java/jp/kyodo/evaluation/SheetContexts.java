package jp.kyodo.evaluation;

import java.util.Locale;

import jp.kyodo.budget.BudgetQueries;
import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.evaluation.section.SheetContext;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.IndicatorQueries;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PolicyIssueYearView;
import jp.kyodo.publication.GlossaryQueries;
import jp.kyodo.web.NotFoundException;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Gathers what a sheet is filled from: the registers and the sheet's own sections, with a
 * number of statements that does not depend on what the sheet holds.
 */
@Component
class SheetContexts {

	private final FormDefinitions forms;

	private final SectionStore sections;

	private final Registers registers;

	private final SectionKinds kinds;

	private final MessageSource messages;

	SheetContexts(FormDefinitions forms, SectionStore sections, Registers registers, SectionKinds kinds,
			MessageSource messages) {
		this.forms = forms;
		this.sections = sections;
		this.kinds = kinds;
		this.registers = registers;
		this.messages = messages;
	}

	SheetContext load(SheetHead head) {
		FiscalYear year = head.year();
		PolicyIssueYearView issue = this.registers.plans.issue(head.code(), year)
			.orElseThrow(() -> new NotFoundException("evaluation.problem.no-sheet", head.code(),
					String.valueOf(year.value())));
		FiscalYear first = issue.plan().firstYear();
		return new SheetContext(this.forms.get(head.formId()), year, issue, this.registers.departments.namesIn(year),
				this.registers.plans.programs(issue.issueId(), year),
				this.registers.indicators.ofIssue(issue.issueId(), first, year),
				this.registers.budget.ofIssue(issue.issueId(), first, year),
				this.sections.saved(issue.issueId(), first, issue.plan().lastYear()),
				this.registers.glossary.termsIn(year),
				(key, arguments) -> this.messages.getMessage(key, arguments, Locale.JAPANESE), this.kinds::answers);
	}

	/**
	 * The registers that own what a sheet shows.
	 */
	@Component
	static class Registers {

		private final PlanQueries plans;

		private final IndicatorQueries indicators;

		private final BudgetQueries budget;

		private final DepartmentQueries departments;

		private final GlossaryQueries glossary;

		Registers(PlanQueries plans, IndicatorQueries indicators, BudgetQueries budget, DepartmentQueries departments,
				GlossaryQueries glossary) {
			this.plans = plans;
			this.indicators = indicators;
			this.budget = budget;
			this.departments = departments;
			this.glossary = glossary;
		}

	}

}
