package jp.kyodo.evaluation.form;

import java.util.List;
import java.util.Optional;

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
		List<SectionDefinition> sections) implements Scales {

	private static final int NAME_CHARACTERS = 200;

	public FormDefinition {
		if (!code.matches("[a-z0-9][a-z0-9-]{0,59}")) {
			throw new FormDefinitionException(FormProblem.BAD_CODE, code).at("/code");
		}
		if (version < 1) {
			throw new FormDefinitionException(FormProblem.BAD_VERSION, version).at("/version");
		}
		if (name.length() > NAME_CHARACTERS) {
			throw new FormDefinitionException(FormProblem.LONG_NAME, NAME_CHARACTERS).at("/name");
		}
		scales = List.copyOf(scales);
		sections = List.copyOf(sections);
		if (sections.isEmpty()) {
			throw new FormDefinitionException(FormProblem.EMPTY_LIST, FormWord.of("sections")).at("/sections");
		}
		FormChecks.checkScales(scales, years);
		new FormChecks(scales, sections).checkSections();
	}

	@Override
	public RatingScale scale(String scaleCode) {
		return this.scales.stream()
			.filter((scale) -> scale.code().equals(scaleCode))
			.findFirst()
			.orElseThrow(() -> new FormDefinitionException(FormProblem.UNKNOWN_SCALE, this.code, scaleCode));
	}

	public Optional<SectionDefinition> section(String key) {
		return this.sections.stream().filter((section) -> section.key().equals(key)).findFirst();
	}

	/**
	 * Whether a rating on the scale of this code means the same on a sheet of the other
	 * form: it is the same form, and its version has the very same scale.
	 */
	public boolean ratesAlike(FormDefinition other, String scaleCode) {
		return this.code.equals(other.code)
				&& other.scales.stream().anyMatch((scale) -> scale.isSameAs(scale(scaleCode)));
	}

	/**
	 * A span of fiscal years, both included.
	 */
	public record Years(int from, int to) {

		public Years {
			if (from > to) {
				throw new FormDefinitionException(FormProblem.YEARS_REVERSED, from, to);
			}
		}

		public boolean contains(FiscalYear year) {
			return this.from <= year.value() && year.value() <= this.to;
		}

		boolean covers(Years other) {
			return this.from <= other.from && other.to <= this.to;
		}

	}

}
