package jp.kyodo.sample;

import java.util.List;

import jp.kyodo.fiscal.Precision;
import jp.kyodo.project.ProposedBy;
import org.jspecify.annotations.Nullable;

/**
 * What the sample city's collaborative projects are made from.
 *
 * @param wards the wards
 * @param wardPartners partners that every ward has; {@code {区}} stands for its name,
 * {@code {よみ}} for its reading
 * @param cityPartners partners that work in the whole city
 * @param themes what every ward does
 * @param city projects of the city's central departments
 */
record ProjectsFile(List<Ward> wards, List<SamplePartner> wardPartners, List<SamplePartner> cityPartners,
		List<Theme> themes, List<CityProject> city) {

	record Ward(String code, String name, String reading, String department) {

		String in(String text) {
			return text.replace("{区}", this.name).replace("{よみ}", this.reading);
		}

	}

	record SamplePartner(String key, String name, String reading, List<String> types, List<String> fields) {
	}

	record Role(String key, String role) {
	}

	record Count(String label, long value, Precision precision, String unit) {
	}

	/**
	 * What a ward does, the same in all of them but for names and sizes.
	 *
	 * @param casebook what others can learn from it, where it stands in the casebook
	 */
	record Theme(String key, String name, String reading, String purpose, String summary, String results,
			String cityRole, String partnerRole, List<String> fields, List<String> forms, List<Role> partners,
			List<String> involvements, ProposedBy proposedBy, long budget, Count count, @Nullable String casebook) {
	}

	/**
	 * A project of a central department.
	 *
	 * @param departmentBefore the department in 2011, where it was another one
	 * @param from its first year, or null for 2011
	 * @param until its last year, or null
	 */
	record CityProject(String name, String reading, String department, @Nullable String departmentBefore,
			@Nullable Integer from, @Nullable Integer until, List<String> fields, List<String> forms, String partner,
			String role, List<String> involvements, long budget, String purpose, String summary, String results,
			Count count, @Nullable String endReason) {
	}

}
