package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import jp.kyodo.organization.StaffMember.Assignment;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Makes departments and people for tests, through the services; import it with
 * {@code @Import(Offices.class)}.
 */
@TestComponent
public class Offices {

	/**
	 * The password of everybody made here.
	 */
	public static final String PASSWORD = "tsubame-ga-tobu-asa";

	private static final AtomicInteger number = new AtomicInteger();

	private final OrganizationService organization;

	private final StaffAccountService accounts;

	private final StaffQueries staff;

	Offices(OrganizationService organization, StaffAccountService accounts, StaffQueries staff) {
		this.organization = organization;
		this.accounts = accounts;
		this.staff = staff;
	}

	/**
	 * A new department at the top of the tree since 2008.
	 */
	public long department(String name) {
		return this.organization.createDepartment(new CreateDepartment("office-" + number.incrementAndGet(),
				DepartmentKind.SECTION, name, null, LocalDate.of(2008, 4, 1), 0));
	}

	/**
	 * A new person who holds a role in each of the departments, without any in the whole
	 * city.
	 */
	public StaffMember person(Role role, Long... departmentIds) {
		Set<Assignment> assignments = (departmentIds.length == 0)
				? Set.of(new Assignment(role.isBoundToDepartment() ? department("テスト課") : Assignment.WHOLE_CITY, role))
				: Set.copyOf(Arrays.stream(departmentIds).map((id) -> new Assignment(id, role)).toList());
		String loginName = "person-" + number.incrementAndGet();
		this.accounts.create(CreateStaffAccount.withPassword(loginName, "職員 " + loginName, assignments, PASSWORD));
		return this.staff.find(loginName).orElseThrow();
	}

	/**
	 * Sends a request as that person, without signing in.
	 */
	public static RequestPostProcessor as(StaffMember staff) {
		return SecurityMockMvcRequestPostProcessors.authentication(StaffAuthentication.of(staff));
	}

}
