package jp.kyodo.evaluation.section;

import java.util.List;
import java.util.Map;

import jp.kyodo.indicator.IndicatorView;
import jp.kyodo.indicator.judgement.IndicatorFacts;
import jp.kyodo.indicator.judgement.IndicatorVerdict;
import jp.kyodo.indicator.judgement.JudgementWords;

import org.springframework.stereotype.Component;

/**
 * Judges the outcome indicators of a sheet by the rule of its form.
 */
@Component
class OutcomeJudgements {

	static final String CODE = "code";

	static final String REASON = "codeReason";

	private final JudgementWords words;

	OutcomeJudgements(JudgementWords words) {
		this.words = words;
	}

	/** The indicators that the section shows. */
	static List<IndicatorView> shown(OutcomesDefinition definition, SheetContext sheet) {
		return sheet.indicators()
			.stream()
			.filter((indicator) -> indicator.in(sheet.year()).isPresent())
			.limit(definition.count())
			.toList();
	}

	/** The name of a field of an indicator that no year has. */
	static String field(IndicatorView indicator, String part) {
		return "o" + indicator.position() + "." + part;
	}

	/** The indicators as they stand with what was saved. */
	List<JudgedOutcome> of(OutcomesDefinition definition, SheetContext sheet) {
		return of(definition, sheet, sheet.saved(definition).map(SavedSection::fields).orElse(Map.of()));
	}

	/** The indicators as they stand with these fields. */
	List<JudgedOutcome> of(OutcomesDefinition definition, SheetContext sheet, Map<String, String> fields) {
		return shown(definition, sheet).stream().map((indicator) -> {
			IndicatorVerdict verdict = definition.judgement()
				.judge(IndicatorFacts.of(indicator, sheet.year(), sheet.issue().plan().firstYear()));
			return new JudgedOutcome(indicator, definition.judgement(), verdict, this.words.sentence(verdict),
					fields.getOrDefault(field(indicator, CODE), ""), fields.getOrDefault(field(indicator, REASON), ""));
		}).toList();
	}

}
