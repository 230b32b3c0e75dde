package jp.kyodo.publication;

import java.util.List;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.CreateStaffAccount;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAccountService;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.organization.StaffQueries;
import org.jspecify.annotations.Nullable;

/**
 * Documents of a kind of its own, and somebody who publishes them.
 */
public class TestDocuments implements DocumentKind {

	public static final String KIND = "test-document";

	public static final String PLANNER = "planner.test";

	public static final String PASSWORD = "tsubame-ga-tobu-asa";

	private final PublicationService publication;

	private final StaffAccountService accounts;

	private final StaffQueries staff;

	public TestDocuments(PublicationService publication, StaffAccountService accounts, StaffQueries staff) {
		this.publication = publication;
		this.accounts = accounts;
		this.staff = staff;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public String labelKey() {
		return "publication.search.title";
	}

	@Override
	public String path(FiscalYear year, String code) {
		return "/test-documents/" + year + "/" + code;
	}

	public PublishedRevision publish(int year, String code, String title, String text, String... facets) {
		return this.publication.publish(command(year, code, title, text, null, facets));
	}

	public PublishedRevision correct(int year, String code, String title, String text, @Nullable String reason) {
		return this.publication.publish(command(year, code, title, text, reason));
	}

	public Publish command(int year, String code, String title, String text, @Nullable String reason,
			String... facets) {
		return new Publish(KIND, new FiscalYear(year), code, title, title + "の要約", text, List.of(facets),
				"{\"title\":\"" + title + "\",\"text\":\"" + text + "\"}", 1, planner(), reason);
	}

	public synchronized StaffMember planner() {
		return this.staff.find(PLANNER).orElseGet(() -> {
			this.accounts.create(CreateStaffAccount.withPassword(PLANNER, "企画 花子",
					Set.of(new Assignment(Assignment.WHOLE_CITY, Role.PLANNING)), PASSWORD));
			return this.staff.find(PLANNER).orElseThrow();
		});
	}

}
