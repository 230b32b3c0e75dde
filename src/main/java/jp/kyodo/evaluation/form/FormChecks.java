package jp.kyodo.evaluation.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must fit together within one form: codes occur once, and what a section refers to
 * exists and stands before it.
 */
final class FormChecks {

	private final Map<String, RatingScale> scales = new LinkedHashMap<>();

	private final List<SectionDefinition> sections;

	FormChecks(List<RatingScale> scales, List<SectionDefinition> sections) {
		scales.forEach((scale) -> this.scales.putIfAbsent(scale.code(), scale));
		this.sections = sections;
	}

	static void checkScales(List<RatingScale> scales, FormDefinition.Years years) {
		Set<String> codes = new HashSet<>();
		for (int index = 0; index < scales.size(); index++) {
			RatingScale scale = scales.get(index);
			String pointer = "/scales/" + index;
			if (!codes.add(scale.code())) {
				throw new FormDefinitionException(FormProblem.DUPLICATE_SCALE, scale.code()).at(pointer + "/code");
			}
			if (scale.years() != null && !scale.years().covers(years)) {
				throw new FormDefinitionException(FormProblem.SCALE_NOT_VALID, scale.code(), scale.years().from(),
						scale.years().to(), years.from(), years.to())
					.at(pointer + "/years");
			}
		}
	}

	void checkSections() {
		Set<String> keys = new HashSet<>();
		for (int index = 0; index < this.sections.size(); index++) {
			SectionDefinition section = this.sections.get(index);
			try {
				if (!section.key().matches("[a-z][a-zA-Z0-9]{0,39}")) {
					throw new FormDefinitionException(FormProblem.BAD_SECTION_KEY, section.key()).at("/key");
				}
				if (!keys.add(section.key())) {
					throw new FormDefinitionException(FormProblem.DUPLICATE_SECTION, section.key()).at("/key");
				}
				checkSection(section, index);
			}
			catch (FormDefinitionException ex) {
				throw ex.at("/sections/" + index);
			}
		}
	}

	private void checkSection(SectionDefinition section, int index) {
		for (String code : section.scaleCodes()) {
			if (!this.scales.containsKey(code)) {
				throw new FormDefinitionException(FormProblem.UNKNOWN_SCALE, section.key(), code).at("/scale");
			}
		}
		section.gradesUsed().forEach((scale, grades) -> grades.forEach((grade) -> {
			List<String> known = this.scales.get(scale).gradeCodes();
			if (!known.contains(grade)) {
				throw new FormDefinitionException(FormProblem.UNKNOWN_GRADE, section.key(), grade, scale,
						String.join(", ", known));
			}
		}));
		List<AnswerReference> references = new ArrayList<>(section.references());
		SectionConditions conditions = section.conditions();
		if (conditions != null) {
			references.addAll(conditions.references());
			if (!Objects.requireNonNull(conditions.requiredIf()).isEmpty() && !section.required()) {
				throw new FormDefinitionException(FormProblem.REQUIRED_IF_OPTIONAL, section.key(),
						FormWord.of("requiredIf"), FormWord.of("required"))
					.at("/conditions/requiredIf");
			}
		}
		references.forEach((reference) -> check(section, index, reference));
		section.shownSections().forEach((shown) -> check(section, shown));
	}

	private void check(SectionDefinition section, ShownSection shown) {
		if (this.sections.stream()
			.noneMatch((other) -> other.key().equals(shown.section()) && shown.type().isInstance(other))) {
			throw new FormDefinitionException(FormProblem.UNKNOWN_SECTION, section.key(), shown.section())
				.at(shown.pointer());
		}
	}

	private void check(SectionDefinition section, int index, AnswerReference reference) {
		SectionDefinition earlier = this.sections.stream()
			.filter((candidate) -> candidate.key().equals(reference.section()))
			.findFirst()
			.orElseThrow(
					() -> new FormDefinitionException(FormProblem.UNKNOWN_SECTION, section.key(), reference.section())
						.at(reference.pointer()));
		if (this.sections.indexOf(earlier) >= index) {
			throw new FormDefinitionException(FormProblem.LATER_SECTION, section.key(), reference.section())
				.at(reference.pointer());
		}
		Map<String, List<String>> answers = earlier.answers(this.scales::get);
		List<String> codes = answers.get(reference.field());
		if (codes == null) {
			throw new FormDefinitionException(FormProblem.UNKNOWN_FIELD, section.key(), reference.field(),
					reference.section(), new TreeSet<>(answers.keySet()).stream().map(earlier::answerName).toList())
				.at(reference.pointer());
		}
		if (codes.isEmpty() && !reference.codes().isEmpty()) {
			throw new FormDefinitionException(FormProblem.FIELD_WITHOUT_CODES, section.key(), reference.section(),
					earlier.answerName(reference.field()))
				.at(reference.pointer());
		}
		for (String code : reference.codes()) {
			if (!codes.contains(code)) {
				FormWord answer = earlier.answerName(reference.field());
				throw new FormDefinitionException(FormProblem.UNKNOWN_CODE, section.key(), code, reference.section(),
						answer,
						codes.stream().map((known) -> new FormWord(known, answer.path() + "." + known, "")).toList())
					.at(reference.pointer());
			}
		}
	}

}
