package jp.kyodo.sample;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import jp.kyodo.budget.BudgetService;
import jp.kyodo.budget.RecordAmounts;
import jp.kyodo.budget.RecordAmounts.AmountEntry;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.indicator.DefineIndicator;
import jp.kyodo.indicator.IndicatorDefinition;
import jp.kyodo.indicator.IndicatorService;
import jp.kyodo.indicator.RecordIndicatorValues;
import jp.kyodo.publication.GlossaryService;
import jp.kyodo.sample.PlanFile.IndicatorEntry;
import jp.kyodo.sample.PlanFile.IssueEntry;
import jp.kyodo.sample.PlanFile.RangeEntry;

/**
 * Enters what the sample city's sheets draw upon: indicators, money and glossary.
 */
@Component
class SampleFigures {

	private final IndicatorService indicators;

	private final BudgetService budget;

	private final GlossaryService glossary;

	SampleFigures(IndicatorService indicators, BudgetService budget, GlossaryService glossary) {
		this.indicators = indicators;
		this.budget = budget;
		this.glossary = glossary;
	}

	/**
	 * Enters indicators and money.
	 * @param issues keys of the policy issues by their codes
	 */
	void enter(PlanFile file, Map<String, Long> issues) {
		for (IssueEntry issue : file.issues()) {
			long id = issues.get(issue.code());
			issue.indicators().forEach((indicator) -> enter(indicator, id, new FiscalYear(file.first())));
			this.budget.record(new RecordAmounts(id, amounts(issue)));
		}
	}

	private void enter(IndicatorEntry entry, long issueId, FiscalYear from) {
		RangeEntry range = entry.range();
		long id = this.indicators.define(new DefineIndicator(issueId,
				new IndicatorDefinition(entry.name(), entry.explanation(), entry.direction(),
						(range != null) ? range.low() : null, (range != null) ? range.high() : null, entry.unit(),
						entry.decimals(), new FiscalYear(entry.baselineYear()), from, null, "")));
		this.indicators.recordValues(new RecordIndicatorValues(id,
				entry.values()
					.stream()
					.map((value) -> new RecordIndicatorValues.YearEntry(new FiscalYear(value.year()), value.plan(),
							value.planMissing(), value.actual(), value.actualMissing(), value.note()))
					.toList()));
	}

	private static List<AmountEntry> amounts(IssueEntry issue) {
		return issue.money()
			.stream()
			.flatMap((money) -> money.amounts()
				.entrySet()
				.stream()
				.map((amount) -> new AmountEntry(new FiscalYear(money.year()), amount.getKey(), null,
						Yen.ofThousands(amount.getValue()))))
			.toList();
	}

	void enter(GlossaryFile file) {
		file.terms()
			.forEach((term) -> this.glossary.create(new GlossaryService.CreateTerm(term.term(), term.reading(),
					term.definition(), new FiscalYear(term.from()))));
	}

}
