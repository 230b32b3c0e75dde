package jp.kyodo.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.HeldRole;
import jp.kyodo.organization.StaffAccountView;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about an account.
 *
 * @param loginName only for a new account
 * @param displayName what people read
 * @param assignments a row for each role
 * @param from the first day of changed roles
 * @param version the version that was shown
 * @param formToken lets the form be carried out once
 */
record AccountForm(@Nullable String loginName, @Nullable String displayName, @Nullable List<Row> assignments,
		@Nullable String from, @Nullable Integer version, @Nullable String formToken) {

	private static final int EMPTY_ROWS = 3;

	AccountForm {
		assignments = (assignments != null) ? assignments.stream().filter(Objects::nonNull).toList() : List.of();
	}

	static AccountForm empty() {
		return new AccountForm("", "", List.of(), null, null, null);
	}

	/**
	 * The account as it is, with the roles that go on.
	 */
	static AccountForm of(StaffAccountView account, Clock clock) {
		List<Row> rows = account.roles().stream().filter((held) -> held.period().isOpen()).map(Row::of).toList();
		return new AccountForm(account.loginName(), account.displayName(), rows, LocalDate.now(clock).toString(),
				account.version(), null);
	}

	/**
	 * The rows that say something, and some empty ones to fill in.
	 */
	public List<Row> rows() {
		List<Row> rows = new ArrayList<>(this.assignments.stream().filter((row) -> !row.isEmpty()).toList());
		for (int i = 0; i < EMPTY_ROWS; i++) {
			rows.add(new Row("", ""));
		}
		return rows;
	}

	/**
	 * A role and the code of the department in which it is held.
	 */
	record Row(@Nullable String role, @Nullable String department) {

		static Row of(HeldRole held) {
			DepartmentName department = held.department();
			return new Row(held.role().name(), (department != null) ? department.code() : "");
		}

		public boolean isEmpty() {
			return isBlank(this.role) && isBlank(this.department);
		}

		private static boolean isBlank(@Nullable String text) {
			return text == null || text.isBlank();
		}

	}

}
