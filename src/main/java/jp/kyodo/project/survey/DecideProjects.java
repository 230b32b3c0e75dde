package jp.kyodo.project.survey;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;

/**
 * The command to decide about several projects at once.
 *
 * @param staff who decides
 * @param year the survey's year
 * @param departmentId the department that answers
 * @param projects the projects as they were seen
 * @param decision {@link Decision#GOES_ON} or {@link Decision#ENDED}
 * @param reason why they have ended; without meaning for those that go on
 */
public record DecideProjects(StaffMember staff, FiscalYear year, long departmentId, List<Seen> projects,
		Decision decision, String reason) {

	public DecideProjects {
		projects = List.copyOf(projects);
		reason = (decision == Decision.ENDED) ? reason.strip().replace("\r\n", "\n") : "";
	}

	/**
	 * A project and the version of its item that was seen.
	 */
	public record Seen(String code, int version) {

		private static final Pattern TOKEN = Pattern.compile("([0-9A-Za-z_-]{1,40})@(-?[0-9]{1,9})");

		/**
		 * Reads what a form sent; nothing where it is not of that shape.
		 */
		public static Optional<Seen> read(String token) {
			Matcher matcher = TOKEN.matcher(token);
			return matcher.matches() ? Optional.of(new Seen(matcher.group(1), Integer.parseInt(matcher.group(2))))
					: Optional.empty();
		}

	}

}
