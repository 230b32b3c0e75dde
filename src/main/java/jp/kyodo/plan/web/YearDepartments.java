package jp.kyodo.plan.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.Choice;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Offers the departments of a year to choose from, by their codes.
 */
@Component
class YearDepartments {

	private final DepartmentQueries departments;

	YearDepartments(DepartmentQueries departments) {
		this.departments = departments;
	}

	/** The departments of a year and those that were chosen before. */
	List<Choice> in(FiscalYear year, Collection<String> chosenCodes) {
		List<Long> selectable = this.departments.selectableIn(year).stream().map(DepartmentName::id).toList();
		return this.departments.namesIn(year)
			.values()
			.stream()
			.filter((name) -> selectable.contains(name.id()) || chosenCodes.contains(name.code()))
			.map((name) -> new Choice(name.code(), name.path()))
			.toList();
	}

	/** The names of the departments in a year, by id. */
	Map<Long, DepartmentName> names(FiscalYear year) {
		return this.departments.namesIn(year);
	}

	/** The code of a department; empty for none. */
	String codeOf(@Nullable Long id, FiscalYear year) {
		DepartmentName name = (id != null) ? this.departments.namesIn(year).get(id) : null;
		return (name != null) ? name.code() : "";
	}

	/** The full name of a department; empty for none. */
	String nameOf(@Nullable Long id, FiscalYear year) {
		DepartmentName name = (id != null) ? this.departments.namesIn(year).get(id) : null;
		return (name != null) ? name.path() : "";
	}

	/** The id of the department that was chosen; null for none or an unknown one. */
	@Nullable Long idOf(String field, @Nullable String code, ChangeCheck check) {
		if (code == null || code.isBlank()) {
			return null;
		}
		OptionalLong id = this.departments.idOf(code);
		check.that(id.isPresent(), field, "web.change.department", check.label(field));
		return id.isPresent() ? (Long) id.getAsLong() : null;
	}

}
