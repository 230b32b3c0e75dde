package jp.kyodo.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;

/**
 * Saves one section of a sheet.
 *
 * @param staff who saves
 * @param sectionKey the section inside the form
 * @param base what the person's form began with
 * @param typed the fields as typed
 */
public record SaveSection(StaffMember staff, FiscalYear year, String code, String sectionKey, SectionBase base,
		Map<String, String> typed) {

	public SaveSection {
		typed = Map.copyOf(typed);
	}

	/**
	 * The same with only those fields that the section has.
	 */
	SaveSection withFields(Set<String> names) {
		Map<String, String> known = new HashMap<>(this.typed);
		known.keySet().retainAll(names);
		return new SaveSection(this.staff, this.year, this.code, this.sectionKey, this.base, known);
	}

}
