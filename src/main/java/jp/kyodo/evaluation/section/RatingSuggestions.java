package jp.kyodo.evaluation.section;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.kyodo.evaluation.document.SuggestedRating;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.RatingScale;
import jp.kyodo.evaluation.form.RatingScale.Grade;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.indicator.judgement.CountedIndicator;
import jp.kyodo.indicator.judgement.JudgementWords;
import jp.kyodo.indicator.judgement.SheetSuggestion;

import org.springframework.stereotype.Component;

/**
 * Suggests the rating of a sheet from its outcome indicators. Staff take it or give
 * another one with a reason.
 */
@Component
class RatingSuggestions {

	/** The field for the reason why another rating was given. */
	static final String REASON = "suggestionReason";

	private static final int REASON_CHARACTERS = 300;

	private final OutcomeJudgements judgements;

	private final JudgementWords words;

	RatingSuggestions(OutcomeJudgements judgements, JudgementWords words) {
		this.judgements = judgements;
		this.words = words;
	}

	/**
	 * The suggestion as it stands with what is saved.
	 * @param chosen code of the grade that staff gave, or an empty string
	 * @param reason why they gave another one
	 */
	SuggestedRating of(RatingSuggestion suggestion, RatingScale scale, SheetContext sheet, String chosen,
			String reason) {
		SheetSuggestion suggested = suggestion.rule()
			.suggest(outcomes(sheet.form(), suggestion).map((outcomes) -> counted(outcomes, sheet)).orElse(List.of()));
		Optional<Grade> grade = suggested.code().flatMap(scale::grade);
		boolean differs = differs(grade, chosen);
		return new SuggestedRating(scale.code(), grade.map(Grade::code).orElse(null), grade.map(Grade::sign).orElse(""),
				grade.map(Grade::name).orElse(""), this.words.sentence(suggested, grade.map(Grade::sign).orElse("")),
				suggestion.rule().note(), (differs && !reason.isBlank()) ? reason : null);
	}

	/** Understands the reason why another rating is given, on one line. */
	void read(SheetContext sheet, Map<String, String> typed, Map<String, String> fields, List<FieldProblem> problems) {
		Numbers line = new Numbers(sheet.words(), typed, problems);
		line.readLine(REASON, sheet.words().of("evaluation-outcome.suggestion.reason"), REASON_CHARACTERS, "");
		fields.put(REASON, line.field(REASON));
	}

	/**
	 * A rating that differs from the suggestion needs a reason.
	 */
	List<Finding> check(String sectionKey, SuggestedRating suggested, RatingScale scale, SheetContext sheet,
			String chosen) {
		Optional<Grade> grade = scale.grade(suggested.code());
		if (!differs(grade, chosen) || suggested.reason() != null) {
			return List.of();
		}
		return List.of(new Finding(sectionKey, REASON, Severity.BLOCKS,
				sheet.words()
					.of("evaluation-outcome.finding.suggestion", scale.name(),
							scale.grade(chosen).map(Grade::sign).orElse(chosen), suggested.sentence())));
	}

	private static boolean differs(Optional<Grade> suggested, String chosen) {
		return suggested.isPresent() && !chosen.isEmpty() && !suggested.get().code().equals(chosen);
	}

	private static Optional<OutcomesDefinition> outcomes(FormDefinition form, RatingSuggestion suggestion) {
		return form.section(suggestion.outcomes())
			.filter(OutcomesDefinition.class::isInstance)
			.map(OutcomesDefinition.class::cast);
	}

	private List<CountedIndicator> counted(OutcomesDefinition outcomes, SheetContext sheet) {
		return this.judgements.of(outcomes, sheet)
			.stream()
			.map((judged) -> CountedIndicator.of(judged.indicator().name(), judged.verdict(), judged.code()))
			.toList();
	}

	/**
	 * What the entry page shows of a suggestion.
	 *
	 * @param field name of the field for the reason
	 * @param reason what stands in it
	 */
	record Shown(SuggestedRating suggested, String field, String reason) {

	}

}
