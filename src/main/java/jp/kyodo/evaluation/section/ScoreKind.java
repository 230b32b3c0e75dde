package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import jp.kyodo.evaluation.document.ScoreBlock;
import jp.kyodo.evaluation.document.TextList;
import jp.kyodo.evaluation.form.AnswerReference;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import jp.kyodo.evaluation.form.FormWord;
import jp.kyodo.evaluation.form.RatingScale;
import jp.kyodo.evaluation.form.RatingScale.Grade;
import jp.kyodo.evaluation.form.Scales;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import jp.kyodo.evaluation.section.Finding.Severity;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A grade that is computed from earlier answers by points, and says how it comes about.
 * Where the form allows it, staff can choose another grade with a reason.
 */
@Component
class ScoreKind implements SectionKind<ScoreKind.Definition, ScoreBlock> {

	private static final String GRADE = "grade";

	private static final String REASON = "reason";

	private static final String POINTS = "points";

	private final BulletTexts texts;

	ScoreKind(BulletTexts texts) {
		this.texts = texts;
	}

	/**
	 * A section with a computed grade.
	 *
	 * @param required whether it must be possible to compute the grade
	 * @param scale the scale of the grade
	 * @param parts what gives points
	 * @param bands which grade a sum of points leads to, from the highest down
	 * @param adjustment the box for the reason where staff can choose another grade, or
	 * {@code null} where they cannot
	 */
	record Definition(String key, String title, @Nullable String guidance, boolean required,
			@Nullable SectionConditions conditions, String scale, List<PointRule> parts, List<Band> bands,
			@Nullable TextBox adjustment) implements SectionDefinition {

		Definition {
			parts = List.copyOf(parts);
			bands = List.copyOf(bands);
			Codes.requireSome(parts, "parts");
			Codes.requireSome(bands, "bands");
			for (int index = 0; index < bands.size(); index++) {
				Integer from = bands.get(index).from();
				boolean last = index == bands.size() - 1;
				if ((from == null) != last
						|| (from != null && index > 0 && from >= Objects.requireNonNull(bands.get(index - 1).from()))) {
					throw new FormDefinitionException(FormProblem.BANDS_NOT_FALLING, key, FormWord.of("from"))
						.at("/bands/" + index);
				}
			}
		}

		@Override
		public List<AnswerReference> references() {
			return IntStream.range(0, this.parts.size())
				.mapToObj((index) -> this.parts.get(index).reference("/parts/" + index))
				.toList();
		}

		@Override
		public Map<String, List<String>> gradesUsed() {
			return Map.of(this.scale, this.bands.stream().map(Band::grade).toList());
		}

		@Override
		public Map<String, List<String>> answers(Scales scales) {
			return Map.of(GRADE, scales.scale(this.scale).gradeCodes(), POINTS, List.of());
		}

		@Override
		public @Nullable String scaleOf(String field) {
			return field.equals(GRADE) ? this.scale : null;
		}

		int most() {
			return this.parts.stream().mapToInt(PointRule::most).sum();
		}

	}

	/**
	 * From how many points on a grade is given; the last band takes the rest.
	 */
	record Band(@Nullable Integer from, String grade) {

	}

	/**
	 * What the entry page shows of a computed grade.
	 *
	 * @param adjustment the box for the reason, or {@code null} where the grade cannot be
	 * changed
	 */
	record Entry(RatingScale scale, List<ScoreBlock.Part> parts, @Nullable Integer points, int most,
			@Nullable Grade computed, String sentence, String chosen, TextBox.@Nullable Shown adjustment) {

	}

	/** What the points come to; no grade where an answer is missing. */
	private record Computed(List<ScoreBlock.Part> parts, @Nullable Integer points, @Nullable Grade grade,
			String sentence) {

	}

	@Override
	public String name() {
		return "score";
	}

	@Override
	public Class<Definition> definitionType() {
		return Definition.class;
	}

	@Override
	public Class<ScoreBlock> blockType() {
		return ScoreBlock.class;
	}

	@Override
	public boolean isEntered(Definition definition) {
		return definition.adjustment() != null;
	}

	@Override
	public Map<String, String> fields(Definition definition, SheetContext sheet) {
		Map<String, String> fields = new LinkedHashMap<>();
		if (isEntered(definition)) {
			fields.put(GRADE, "");
			fields.put(REASON, "");
			sheet.saved(definition).ifPresent((saved) -> fields.replaceAll((field, empty) -> saved.field(field)));
		}
		return fields;
	}

	private static Computed compute(Definition definition, SheetContext sheet) {
		List<ScoreBlock.Part> parts = definition.parts().stream().map((rule) -> rule.apply(sheet)).toList();
		List<String> open = parts.stream().filter((part) -> part.points() == null).map(ScoreBlock.Part::title).toList();
		if (!open.isEmpty()) {
			return new Computed(parts, null, null,
					sheet.words().of("evaluation-form.score.open", String.join("」「", open)));
		}
		int points = parts.stream().mapToInt((part) -> Objects.requireNonNull(part.points())).sum();
		int index = IntStream.range(0, definition.bands().size()).filter((place) -> {
			Integer from = definition.bands().get(place).from();
			return from == null || points >= from;
		}).findFirst().orElseThrow();
		Grade grade = sheet.form().scale(definition.scale()).grade(definition.bands().get(index).grade()).orElseThrow();
		List<String> said = parts.stream()
			.map((part) -> sheet.words()
				.of("evaluation-form.score.part", part.title(), part.answer(), String.valueOf(part.points())))
			.toList();
		return new Computed(parts, points, grade,
				sheet.words()
					.of("evaluation-form.score.sentence", String.join("、", said), String.valueOf(points),
							String.valueOf(definition.most()), range(definition, index, sheet.words()), grade.sign(),
							grade.name()));
	}

	private static String range(Definition definition, int index, Words words) {
		String from = String.valueOf(definition.bands().get(index).from());
		String below = (index > 0) ? String.valueOf(definition.bands().get(index - 1).from()) : "";
		if (definition.bands().size() == 1) {
			return words.of("evaluation-form.score.any");
		}
		if (index == 0) {
			return words.of("evaluation-form.score.from", from);
		}
		return (index == definition.bands().size() - 1) ? words.of("evaluation-form.score.below", below)
				: words.of("evaluation-form.score.between", from, below);
	}

	/** The grade that counts: the chosen one, or else the computed one. */
	private static @Nullable Grade counting(Definition definition, SheetContext sheet, Computed computed,
			String chosen) {
		return sheet.form().scale(definition.scale()).grade(chosen).orElse(computed.grade());
	}

	@Override
	public Map<String, String> answers(Definition definition, SheetContext sheet) {
		Computed computed = compute(definition, sheet);
		Grade grade = counting(definition, sheet, computed, fields(definition, sheet).getOrDefault(GRADE, ""));
		return Map.of(GRADE, (grade != null) ? grade.code() : "", POINTS,
				(computed.points() != null) ? String.valueOf(computed.points()) : "");
	}

	/**
	 * Another grade than the computed one needs a reason; the computed one is kept as no
	 * choice, so that it goes with the answers.
	 */
	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		Map<String, String> fields = new LinkedHashMap<>();
		List<FieldProblem> problems = new ArrayList<>();
		if (definition.adjustment() != null) {
			RatingScale scale = sheet.form().scale(definition.scale());
			Grade computed = compute(definition, sheet).grade();
			String code = typed.getOrDefault(GRADE, "").strip();
			if (!code.isEmpty() && scale.grade(code).isEmpty()) {
				problems
					.add(new FieldProblem(GRADE, sheet.words().of("evaluation.problem.rating-unknown", scale.name())));
			}
			String chosen = (computed != null && computed.code().equals(code)) ? "" : code;
			String reason = this.texts.read(REASON, definition.adjustment(), typed.getOrDefault(REASON, ""),
					sheet.words(), problems);
			if (!chosen.isEmpty() && reason.isEmpty()) {
				problems.add(new FieldProblem(REASON,
						sheet.words().of("evaluation-form.score.reason-missing", definition.adjustment().title())));
			}
			fields.put(GRADE, chosen);
			fields.put(REASON, reason);
		}
		return new SectionReading(fields, problems, Map.of());
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		Computed computed = compute(definition, sheet);
		TextBox adjustment = definition.adjustment();
		return new Entry(sheet.form().scale(definition.scale()), computed.parts(), computed.points(), definition.most(),
				computed.grade(), computed.sentence(), shown.getOrDefault(GRADE, ""),
				(adjustment != null) ? adjustment.shown(REASON, shown.getOrDefault(REASON, ""),
						sheet.savedIn(sheet.year().minus(1), definition).map((saved) -> saved.field(REASON)).orElse(""))
						: null);
	}

	@Override
	public String label(Definition definition, SheetContext sheet, String field) {
		return (field.equals(REASON) && definition.adjustment() != null) ? definition.adjustment().title()
				: sheet.form().scale(definition.scale()).name();
	}

	@Override
	public List<Finding> check(Definition definition, SheetContext sheet) {
		List<Finding> findings = new ArrayList<>();
		Computed computed = compute(definition, sheet);
		Map<String, String> fields = fields(definition, sheet);
		String chosen = fields.getOrDefault(GRADE, "");
		if (definition.required() && counting(definition, sheet, computed, chosen) == null) {
			findings.add(new Finding(definition.key(), "", Severity.BLOCKS, computed.sentence()));
		}
		if (chosen.isEmpty() && !fields.getOrDefault(REASON, "").isEmpty()) {
			findings.add(new Finding(definition.key(), REASON, Severity.WARNS,
					sheet.words().of("evaluation-form.score.reason-surplus", label(definition, sheet, REASON))));
		}
		return findings;
	}

	@Override
	public ScoreBlock assemble(Definition definition, SheetContext sheet) {
		RatingScale scale = sheet.form().scale(definition.scale());
		Computed computed = compute(definition, sheet);
		Map<String, String> fields = fields(definition, sheet);
		String chosen = fields.getOrDefault(GRADE, "");
		Grade grade = counting(definition, sheet, computed, chosen);
		String sentence = computed.sentence() + scale.grade(chosen)
			.map((other) -> sheet.words().of("evaluation-form.score.chosen", other.sign(), other.name()))
			.orElse("");
		TextBox box = definition.adjustment();
		TextList reason = (box == null || chosen.isEmpty()) ? new TextList("", null, List.of())
				: new TextList(box.title(), box.style(), box.listStyle().parse(fields.getOrDefault(REASON, "")));
		return new ScoreBlock(definition.key(), sheet.title(definition.title()), scale.code(), scale.name(),
				computed.parts(), computed.points(), definition.most(),
				(grade != null) ? new ScoreBlock.Grade(grade.code(), grade.sign(), grade.name()) : null, sentence,
				reason);
	}

}
