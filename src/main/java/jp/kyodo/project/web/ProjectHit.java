package jp.kyodo.project.web;

import java.util.List;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.project.document.ProjectDocument.Named;
import jp.kyodo.project.document.ProjectDocument.Partner;

/**
 * A project in the list, in the words of its year.
 *
 * @param href path of its page
 * @param name its name
 * @param year its year
 * @param text what is done
 * @param department the department in charge
 * @param cityWide whether it is for the whole city
 * @param wards where it is done
 * @param forms how the city and its partners work together
 * @param partners the first of its partners
 * @param more how many partners there are besides
 * @param casebook whether it stands in the casebook
 */
record ProjectHit(String href, String name, FiscalYear year, String text, String department, boolean cityWide,
		List<String> wards, List<String> forms, List<String> partners, int more, boolean casebook) {

	private static final int PARTNERS = 3;

	private static final int LONGEST_TEXT = 140;

	static ProjectHit of(String href, ProjectDocument project) {
		String text = (project.summary().isBlank() ? project.purpose() : project.summary()).strip().replace('\n', ' ');
		if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
			text = text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
		}
		List<String> forms = Stream
			.concat(project.forms().stream().map(Named::name),
					Stream.of(project.formOther()).filter((other) -> !other.isEmpty()))
			.toList();
		return new ProjectHit(href, project.name(), project.year(), text, project.department().name(),
				project.cityWide(), project.wards().stream().map(Named::name).toList(), forms,
				project.partners().stream().map(Partner::name).limit(PARTNERS).toList(),
				Math.max(0, project.partners().size() - PARTNERS), project.casebook());
	}

}
