package jp.kyodo.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.Years;

import org.springframework.stereotype.Component;

/**
 * What people read for the values of facets, and in which order they stand. A value that
 * no list knows any more shows itself.
 */
@Component
class FacetLabels {

	private static final String CITY_WIDE = "citywide";

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final Years years;

	private final AgreementWords words;

	private final Clock clock;

	FacetLabels(Vocabularies vocabularies, DepartmentQueries departments, Years years, AgreementWords words,
			Clock clock) {
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.years = years;
		this.words = words;
		this.clock = clock;
	}

	/** All names at once: one query. */
	Names names() {
		Map<String, DepartmentName> byCode = new HashMap<>();
		this.departments.namesIn(FiscalYear.of(LocalDate.now(this.clock)))
			.values()
			.forEach((name) -> byCode.put(name.code(), name));
		return new Names(this.vocabularies.all(), byCode);
	}

	/**
	 * The names as they were read for one page.
	 */
	final class Names {

		private final Map<Vocabulary, Terms> lists;

		private final Map<String, DepartmentName> departments;

		private Names(Map<Vocabulary, Terms> lists, Map<String, DepartmentName> departments) {
			this.lists = lists;
			this.departments = departments;
		}

		String of(AgreementFacet group, String value) {
			return switch (group) {
				case YEAR -> isYear(value) ? FacetLabels.this.years.display(FiscalYear.parse(value)) : value;
				case WARD -> CITY_WIDE.equals(value) ? FacetLabels.this.words.text("agreement.city-wide")
						: list(Vocabulary.WARD).label(value);
				case FIELD -> list(Vocabulary.FIELD).label(value);
				case PARTNER_TYPE -> list(Vocabulary.PARTNER_TYPE).label(value);
				case KIND -> List.of("comprehensive", "individual").contains(value)
						? FacetLabels.this.words.text("agreement.kind." + value) : value;
				case DEPARTMENT -> this.departments.containsKey(value) ? this.departments.get(value).path() : value;
			};
		}

		/** Where the value stands among the others of its group. */
		Integer place(AgreementFacet group, String value) {
			return switch (group) {
				case YEAR -> isYear(value) ? -Integer.parseInt(value) : 0;
				case WARD -> CITY_WIDE.equals(value) ? -1 : place(Vocabulary.WARD, value);
				case FIELD -> place(Vocabulary.FIELD, value);
				case PARTNER_TYPE -> place(Vocabulary.PARTNER_TYPE, value);
				case KIND -> "comprehensive".equals(value) ? 0 : 1;
				case DEPARTMENT ->
					this.departments.containsKey(value) ? this.departments.get(value).order() : Integer.MAX_VALUE;
			};
		}

		private int place(Vocabulary vocabulary, String code) {
			List<Term> terms = list(vocabulary).all();
			for (int index = 0; index < terms.size(); index++) {
				if (terms.get(index).code().equals(code)) {
					return index;
				}
			}
			return Integer.MAX_VALUE;
		}

		private Terms list(Vocabulary vocabulary) {
			return Objects.requireNonNull(this.lists.get(vocabulary));
		}

		private static boolean isYear(String value) {
			return value.matches("[0-9]{4}") && Integer.parseInt(value) >= FiscalYear.FIRST
					&& Integer.parseInt(value) <= FiscalYear.LAST;
		}

	}

}
