package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.testing.CityDay;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.RefusedChangeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class StaffAccountServiceTests {

	private static final String PASSWORD = "tsubame-ga-tobu-asa";

	private static int number;

	@Autowired
	private StaffAccountService accounts;

	@Autowired
	private StaffPasswordService passwords;

	@Autowired
	private StaffQueries staff;

	@Autowired
	private OrganizationService organization;

	@Autowired
	private PasswordHasher hasher;

	@Autowired
	private JdbcClient jdbc;

	private String login;

	private long section;

	@BeforeEach
	void setUpSection() {
		this.login = "person" + (++number);
		this.section = createSection("a");
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void makesAnAccountThatHoldsItsRoles() {
		long other = createSection("b");

		create(new Assignment(this.section, Role.EDITOR), new Assignment(other, Role.APPROVER));

		StaffMember made = this.staff.find(this.login).orElseThrow();
		assertThat(made.hasIn(Role.EDITOR, this.section)).isTrue();
		assertThat(made.hasIn(Role.APPROVER, other)).isTrue();
		assertThat(made.hasIn(Role.EDITOR, other)).isFalse();
		assertThat(made.departmentName()).isNotEmpty();
	}

	@Test
	void hashesThePasswordOfAccountsToTryOnce() {
		String other = this.login + "-b";

		this.accounts
			.createToTry(List.of(CreateStaffAccount.withPassword(this.login, "一人目", Set.of(), "mado-no-soto-no-tsuki"),
					CreateStaffAccount.withPassword(other, "二人目", Set.of(), "mado-no-soto-no-tsuki")));

		List<String> hashes = this.jdbc.sql("SELECT password_hash FROM staff_account WHERE login_name IN (?, ?)")
			.params(this.login, other)
			.query(String.class)
			.list();
		assertThat(hashes).hasSize(2).containsOnly(hashes.get(0));
		assertThat(this.hasher.matches("mado-no-soto-no-tsuki", hashes.get(0))).isTrue();
		assertRefused("organization.account.loginName.taken", () -> this.accounts
			.createToTry(List.of(CreateStaffAccount.withPassword(other, "三人目", Set.of(), "mado-no-soto-no-tsuki"))));
	}

	@Test
	void treatsLoginNamesOfAllKeyboardsAlike() {
		create(new Assignment(this.section, Role.EDITOR));

		assertThat(this.staff.find(" Ｐｅｒｓｏｎ" + number + " ")).isPresent();
		assertRefused("organization.account.loginName.taken", () -> this.accounts
			.create(CreateStaffAccount.withoutPassword(this.login.toUpperCase(), "同名", Set.of())));
	}

	@Test
	void rejectsNamesThatCannotBeUsed() {
		for (String bad : List.of("", "a", "new", "あいう", "a b", "a/b", "x".repeat(65), ".hidden")) {
			assertRefused("organization.account.loginName.malformed",
					() -> this.accounts.create(CreateStaffAccount.withoutPassword(bad, "名", Set.of())));
		}
		assertRefused("organization.account.displayName.missing",
				() -> this.accounts.create(CreateStaffAccount.withoutPassword(this.login, " ", Set.of())));
	}

	@Test
	void endsWhatIsTakenAwayOnTheDayBefore() {
		long id = create(new Assignment(this.section, Role.EDITOR));
		this.jdbc.sql("UPDATE staff_assignment SET valid_from = '2012-04-01' WHERE staff_id = ?").param(id).update();

		this.accounts.change(new ChangeStaffAccount(id, "新しい名", Set.of(new Assignment(this.section, Role.APPROVER)),
				LocalDate.of(2013, 4, 1), null));

		List<String> held = this.jdbc.sql("""
				SELECT role || ' ' || valid_from || ' ' || coalesce(valid_until::text, '')
				FROM staff_assignment WHERE staff_id = ? ORDER BY valid_from
				""").param(id).query(String.class).list();
		assertThat(held).containsExactly("EDITOR 2012-04-01 2013-03-31", "APPROVER 2013-04-01 ");
	}

	@Test
	void leavesAloneWhatGoesOn() {
		long id = create(new Assignment(this.section, Role.EDITOR));
		List<Long> before = assignmentIds(id);

		this.accounts.change(new ChangeStaffAccount(id, "同じ役割", Set.of(new Assignment(this.section, Role.EDITOR)),
				CityDay.today().plusDays(10), null));

		assertThat(assignmentIds(id)).isEqualTo(before);
	}

	@Test
	void tellsTheSecondOfTwoWhoChangeTheSame() {
		long id = create(new Assignment(this.section, Role.EDITOR));
		int version = this.jdbc.sql("SELECT version FROM staff_account WHERE id = ?")
			.param(id)
			.query(Integer.class)
			.single();
		ChangeStaffAccount change = new ChangeStaffAccount(id, "同時", Set.of(), CityDay.today(), version);

		this.accounts.change(change);

		assertRefused("organization.changedMeanwhile", () -> this.accounts.change(change));
	}

	@Test
	void keepsADisabledPersonOutAndLetsThemInAgain() {
		long id = create(new Assignment(this.section, Role.EDITOR));

		this.accounts.disable(id);
		assertThat(this.staff.find(this.login)).isEmpty();

		this.accounts.enable(id);
		assertThat(this.staff.find(this.login)).isPresent();
	}

	@Test
	void letsNobodyShutThemselvesOut() {
		long id = create(new Assignment(Assignment.WHOLE_CITY, Role.ADMINISTRATOR));
		SecurityContextHolder.getContext()
			.setAuthentication(StaffAuthentication.of(this.staff.find(this.login).orElseThrow()));

		assertRefused("organization.account.ownAccount", () -> this.accounts.disable(id));
		assertRefused("organization.account.ownPassword", () -> this.passwords.reset(id));
		assertRefused("organization.account.ownRole",
				() -> this.accounts.change(new ChangeStaffAccount(id, "名", Set.of(), CityDay.today(), null)));
	}

	@Test
	void setsAPasswordOnceThroughALink() {
		long id = create(new Assignment(this.section, Role.EDITOR));
		OneTimeLink first = this.passwords.reset(id);
		OneTimeLink second = this.passwords.reset(id);

		assertThat(this.passwords.purposeOf(first.token())).isEmpty();
		assertRefused("organization.password.short", () -> this.passwords.choose(second.token(), "short"));
		assertThat(this.passwords.choose(second.token(), "asa no hikari ga sasu")).isEqualTo(this.login);
		assertRefused("organization.link.unusable",
				() -> this.passwords.choose(second.token(), "asa no hikari ga sasu"));
		assertThat(matches("asa no hikari ga sasu")).isTrue();
	}

	@Test
	void takesTheOldPasswordAwayAtOnceWhenItIsReset() {
		long id = create(new Assignment(this.section, Role.EDITOR));
		assertThat(matches(PASSWORD)).isTrue();

		this.passwords.reset(id);

		assertThat(matches(PASSWORD)).isFalse();
	}

	@Test
	void changesAPasswordOnlyForWhoKnowsThePresentOne() {
		long id = create(new Assignment(this.section, Role.EDITOR));

		assertRefused("organization.password.present.wrong",
				() -> this.passwords.change(id, "not the present one", "asa no hikari ga sasu"));
		assertRefused("organization.password.same", () -> this.passwords.change(id, PASSWORD, PASSWORD));
		this.passwords.change(id, PASSWORD, "asa no hikari ga sasu");

		assertThat(matches("asa no hikari ga sasu")).isTrue();
	}

	@Test
	void keepsNoPasswordInTheHistory() {
		List<String> columns = this.jdbc
			.sql("SELECT column_name FROM information_schema.columns WHERE table_name = 'staff_account_history'")
			.query(String.class)
			.list();

		assertThat(columns).contains("display_name").noneMatch((column) -> column.contains("hash"));
	}

	private long create(Assignment... assignments) {
		return this.accounts
			.create(CreateStaffAccount.withPassword(this.login, "職員 太郎", Set.of(assignments), PASSWORD));
	}

	private long createSection(String suffix) {
		return this.organization.createDepartment(new CreateDepartment("acc" + number + suffix, DepartmentKind.SECTION,
				"テスト課" + suffix, null, LocalDate.of(2010, 4, 1), 0));
	}

	private boolean matches(String password) {
		return this.hasher.matches(password, this.staff.credentialsOf(this.login).orElseThrow().passwordHash());
	}

	private List<Long> assignmentIds(long staffId) {
		return this.jdbc.sql("SELECT id FROM staff_assignment WHERE staff_id = ? ORDER BY id")
			.param(staffId)
			.query(Long.class)
			.list();
	}

	private static void assertRefused(String reason, Runnable change) {
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(change::run)
			.satisfies(
					(refusal) -> assertThat(refusal.problems()).extracting(RefusedChangeException.Problem::messageKey)
						.containsExactly(reason));
	}

}
