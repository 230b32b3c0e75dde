package jp.kyodo.project;

import java.time.LocalDate;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * What a project is in one fiscal year, as it was typed or brought in: with the codes of
 * the city's vocabularies, not yet checked ({@link ProjectRules} does). Blanks around
 * texts and doubled codes are taken away.
 *
 * @param name name (事業名)
 * @param reading reading of the name; empty if unknown
 * @param purpose why it is done
 * @param summary what is done
 * @param departmentCode code of the department in charge (所管課)
 * @param issueCode code of the policy issue (施策課題) that it serves, or null
 * @param programCode code of the program (事務事業) that it belongs to, or null
 * @param cityWide whether it is for the whole city (全市)
 * @param wardCodes where it is done, codes of WARD
 * @param fieldCodes codes of FIELD
 * @param formCodes forms of collaboration, codes of FORM
 * @param formOther what the form その他 is; empty without it
 * @param involvementCodes how citizens can take part, codes of INVOLVEMENT
 * @param partners with whom, in the order of the list
 * @param proposedBy who had the idea, null if unknown
 * @param origin whether it was new, null if unknown
 * @param startsOn first day, null if unknown
 * @param endsOn last day, null if unknown or open
 * @param budget budget in yen, null if unknown
 * @param settlement settled amount in yen, null if unknown
 * @param cityRole what the city does
 * @param partnerRole what the partners do
 * @param results what came of it
 * @param counts numbers with their precision
 * @param followsRule whether it follows the 協働型事業のルール, null if not checked
 * @param principleCodes principles that were checked, codes of PRINCIPLE
 * @param contact whom citizens ask
 * @param casebook whether it stands in the casebook (事例集)
 * @param lessons what others can learn from it
 */
public record ProjectContent(String name, String reading, String purpose, String summary, String departmentCode,
		@Nullable String issueCode, @Nullable String programCode, boolean cityWide, List<String> wardCodes,
		List<String> fieldCodes, List<String> formCodes, String formOther, List<String> involvementCodes,
		List<PartnerEntry> partners, @Nullable ProposedBy proposedBy, @Nullable ProjectOrigin origin,
		@Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable Long budget, @Nullable Long settlement,
		String cityRole, String partnerRole, String results, List<ProjectCount> counts, @Nullable Boolean followsRule,
		List<String> principleCodes, String contact, boolean casebook, String lessons) {

	public ProjectContent {
		name = name.strip();
		reading = reading.strip();
		purpose = text(purpose);
		summary = text(summary);
		departmentCode = departmentCode.strip();
		issueCode = code(issueCode);
		programCode = code(programCode);
		wardCodes = codes(wardCodes);
		fieldCodes = codes(fieldCodes);
		formCodes = codes(formCodes);
		formOther = formOther.strip();
		involvementCodes = codes(involvementCodes);
		partners = List.copyOf(partners);
		cityRole = text(cityRole);
		partnerRole = text(partnerRole);
		results = text(results);
		counts = List.copyOf(counts);
		principleCodes = codes(principleCodes);
		contact = contact.strip();
		lessons = text(lessons);
	}

	/**
	 * The same content with a few things changed.
	 */
	public ProjectContentBuilder change() {
		return new ProjectContentBuilder(this);
	}

	/**
	 * Begins with what every project must have.
	 */
	public static ProjectContentBuilder of(String name, String departmentCode) {
		return new ProjectContentBuilder(name, departmentCode);
	}

	/**
	 * What is the same in a later year until somebody says otherwise: not the money, not
	 * what came of it, not the place in the casebook, and no period that was over before.
	 */
	public ProjectContent carriedOverTo(FiscalYear year) {
		boolean over = this.endsOn != null && this.endsOn.isBefore(year.firstDay());
		return change().startsOn(over ? null : this.startsOn)
			.endsOn(over ? null : this.endsOn)
			.budget(null)
			.settlement(null)
			.results("")
			.counts(List.of())
			.casebook(false)
			.lessons("")
			.build();
	}

	private static String text(String typed) {
		String text = typed.strip();
		return (text.indexOf('\r') < 0) ? text : text.replace("\r\n", "\n").replace('\r', '\n');
	}

	private static @Nullable String code(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

	private static List<String> codes(List<String> typed) {
		return isClean(typed) ? List.copyOf(typed)
				: typed.stream().map(String::strip).filter((code) -> !code.isEmpty()).distinct().toList();
	}

	// lists that come from the register are, and there are many of them
	private static boolean isClean(List<String> codes) {
		for (int place = 0; place < codes.size(); place++) {
			String code = codes.get(place);
			if (code.isBlank() || !code.strip().equals(code) || codes.indexOf(code) < place) {
				return false;
			}
		}
		return true;
	}

}
