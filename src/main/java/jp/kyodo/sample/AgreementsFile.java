package jp.kyodo.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the sample city's agreements are made from.
 *
 * @param named agreements whose partners the sources name
 * @param asOf the day on which the sources count
 * @param companies agreements with companies that are in force on that day
 * @param universities agreements with universities that are in force on that day
 * @param companyFronts first parts of made-up companies' names
 * @param companyBacks second parts
 * @param universityNames made-up universities
 * @param companyTemplates what companies agree to
 * @param universityTemplates what universities agree to
 * @param membership the scheme that partners join
 */
record AgreementsFile(List<NamedAgreement> named, LocalDate asOf, int companies, int universities,
		List<String> companyFronts, List<Name> companyBacks, List<Name> universityNames,
		List<Template> companyTemplates, List<Template> universityTemplates, Membership membership) {

	record Name(String name, String reading) {
	}

	record NamedAgreement(String title, String partner, String reading, List<String> types, boolean comprehensive,
			String department, LocalDate signedOn, @Nullable Integer months, @Nullable Integer renewal,
			@Nullable Integer notice, List<String> fields, String summary, Map<Integer, List<String>> achievements) {
	}

	/**
	 * What is agreed on, again and again with others.
	 *
	 * @param department the department in charge, or null where it is a ward's
	 * @param months how long it holds before any renewal, or null for ever
	 */
	record Template(String title, @Nullable String department, @Nullable Boolean ward, List<String> fields,
			@Nullable Integer months, @Nullable Integer renewal, @Nullable Integer notice, String summary) {

		boolean isOfWard() {
			return Boolean.TRUE.equals(this.ward);
		}

	}

	record Membership(String code, String name, String description, String department) {
	}

}
