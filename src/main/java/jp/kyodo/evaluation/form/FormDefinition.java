package jp.kyodo.evaluation.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;

/**
 * A form (様式): the ordered sections of a sheet and the rating scales that they use. A
 * version in use is never changed; a sheet stays on the version that it began with.
 *
 * @param code the form's code
 * @param version its version from 1
 * @param name what the form is called on paper
 * @param plan code of the plan that it evaluates
 * @param years the fiscal years in which it is used
 * @param scales the rating scales, referred to by code
 * @param sections the sections in the order of the form
 */
public record FormDefinition(String code, int version, String name, String plan, Years years, List<RatingScale> scales,
		List<SectionDefinition> sections) {

	public FormDefinition {
		scales = List.copyOf(scales);
		sections = List.copyOf(sections);
		Set<String> scaleCodes = new HashSet<>();
		for (RatingScale scale : scales) {
			if (!scaleCodes.add(scale.code())) {
				throw new FormDefinitionException("two scales have the code '%s'".formatted(scale.code()));
			}
		}
		Set<String> keys = new HashSet<>();
		for (SectionDefinition section : sections) {
			if (!section.key().matches("[a-z][a-zA-Z0-9]{0,39}")) {
				throw new FormDefinitionException(
						"section key '%s' is not a word of letters and digits".formatted(section.key()));
			}
			if (!keys.add(section.key())) {
				throw new FormDefinitionException("two sections have the key '%s'".formatted(section.key()));
			}
			if (section.scale() != null && !scaleCodes.contains(section.scale())) {
				throw new FormDefinitionException("section '%s' refers to the scale '%s', which does not exist"
					.formatted(section.key(), section.scale()));
			}
		}
	}

	public RatingScale scale(String scaleCode) {
		return this.scales.stream()
			.filter((scale) -> scale.code().equals(scaleCode))
			.findFirst()
			.orElseThrow(() -> new FormDefinitionException("no scale '%s'".formatted(scaleCode)));
	}

	public Optional<SectionDefinition> section(String key) {
		return this.sections.stream().filter((section) -> section.key().equals(key)).findFirst();
	}

	/**
	 * The fiscal years in which a form is used, both included.
	 */
	public record Years(int from, int to) {

		public Years {
			if (from > to) {
				throw new FormDefinitionException("years: 'from' %d is after 'to' %d".formatted(from, to));
			}
		}

		public boolean contains(FiscalYear year) {
			return this.from <= year.value() && year.value() <= this.to;
		}

	}

}
