package jp.kyodo.organization.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.web.Choice;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reads the rows of roles and departments, and offers what can be chosen in them.
 */
@Component
class AccountFormReader {

	private final DepartmentChoices departments;

	private final MessageSource messages;

	AccountFormReader(DepartmentChoices departments, MessageSource messages) {
		this.departments = departments;
		this.messages = messages;
	}

	List<Choice> roles() {
		return Arrays.stream(Role.values()).map((role) -> new Choice(role.name(), nameOf(role))).toList();
	}

	List<Choice> departments() {
		return this.departments.present();
	}

	Set<Assignment> assignments(AccountForm form, FormAttempt attempt) {
		Set<Assignment> assignments = new LinkedHashSet<>();
		List<AccountForm.Row> rows = form.rows();
		for (int i = 0; i < rows.size(); i++) {
			if (!rows.get(i).isEmpty()) {
				Assignment assignment = read(rows.get(i), "assignments-" + i, attempt);
				if (assignment != null) {
					assignments.add(assignment);
				}
			}
		}
		return assignments;
	}

	private @Nullable Assignment read(AccountForm.Row row, String field, FormAttempt attempt) {
		Optional<Role> role = Arrays.stream(Role.values()).filter((each) -> each.name().equals(row.role())).findFirst();
		if (role.isEmpty()) {
			attempt.fail(field + "-role", "organization.account.role.missing");
			return null;
		}
		Long departmentId = this.departments.chosen(field + "-department", row.department(), attempt);
		if (departmentId == null && role.get().isBoundToDepartment()) {
			attempt.fail(field + "-department", "organization.account.department.missing", nameOf(role.get()));
			return null;
		}
		return new Assignment(Objects.requireNonNullElse(departmentId, Assignment.WHOLE_CITY), role.get());
	}

	private String nameOf(Role role) {
		return this.messages.getMessage("organization.role." + role, null, Locale.JAPANESE);
	}

}
