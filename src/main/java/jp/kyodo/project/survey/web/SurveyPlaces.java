package jp.kyodo.project.survey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentInTree;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.survey.ResponseHead;
import jp.kyodo.project.survey.SurveyAccess;
import jp.kyodo.project.survey.SurveyOverview;
import jp.kyodo.project.survey.SurveyQueries;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Finds what the addresses of the survey's pages name, for those who may see it.
 */
@Component
class SurveyPlaces {

	private final SurveyQueries queries;

	private final DepartmentQueries departments;

	private final Clock clock;

	SurveyPlaces(SurveyQueries queries, DepartmentQueries departments, Clock clock) {
		this.queries = queries;
		this.departments = departments;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	SurveyOverview survey(FiscalYear year) {
		return this.queries.survey(year)
			.orElseThrow(() -> new NotFoundException("project-survey.unknown", year.toString()));
	}

	/**
	 * The answer of a department that this person may read.
	 */
	ResponseHead answer(StaffMember staff, FiscalYear year, String departmentCode) {
		long id = departmentId(departmentCode);
		if (!SurveyAccess.mayRead(staff, id)) {
			throw new ForbiddenException("project-survey.other-department");
		}
		return this.queries.head(year, id)
			.orElseThrow(() -> new NotFoundException("project-survey.not-asked", year.toString()));
	}

	long departmentId(String code) {
		return this.departments.idOf(code)
			.orElseThrow(() -> new NotFoundException("project-survey.department-unknown", code));
	}

	/** The departments as called in a year, by their keys. */
	Map<Long, DepartmentName> names(FiscalYear year) {
		return this.departments.namesIn(year);
	}

	DepartmentName name(FiscalYear year, long departmentId) {
		return this.departments.namesIn(year).get(departmentId);
	}

	/**
	 * The bureau or ward office at the top of each department in a year, by their keys.
	 */
	Map<Long, String> bureaus(FiscalYear year) {
		Map<Long, String> tops = new HashMap<>();
		String top = "";
		// in 建制順: each department comes behind those above it
		for (DepartmentInTree department : this.departments.everKnown(year.lastDay())) {
			if (department.depth() == 0) {
				top = department.name().path();
			}
			tops.put(department.name().id(), top);
		}
		return tops;
	}

	/** Refuses everybody but the planning section. */
	static void requirePlanning(StaffMember staff) {
		if (!staff.has(Role.PLANNING)) {
			throw new ForbiddenException("project-survey.forbidden.PLANNING");
		}
	}

	/** Refuses who may not read what all departments have answered. */
	static void requireOverview(StaffMember staff) {
		if (!staff.readsEverything()) {
			throw new ForbiddenException("project-survey.forbidden.PLANNING");
		}
	}

}
