package jp.kyodo.project.survey;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.project.ProjectYearLock;
import jp.kyodo.web.RefusedChangeException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Locks the projects of a department while its answer is submitted, and when the survey
 * has ended.
 */
@Component
class AnsweredYearLock implements ProjectYearLock {

	private static final String STATE = """
			SELECT s.closed OR r.state NOT IN ('NOT_STARTED', 'DRAFT')
			FROM survey_response r JOIN project_survey s ON s.id = r.survey_id
			WHERE s.fiscal_year = ? AND r.department_id = ?
			""";

	private final JdbcClient jdbc;

	AnsweredYearLock(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean isLocked(long departmentId, FiscalYear year) {
		return isLocked(STATE, departmentId, year);
	}

	// a submission waits until the change is done, and the other way round
	@Override
	public void refuseIfLocked(long departmentId, FiscalYear year) {
		if (isLocked(STATE + "FOR SHARE", departmentId, year)) {
			throw RefusedChangeException.of("", "project-survey.refused.locked", year.toString());
		}
	}

	private boolean isLocked(String sql, long departmentId, FiscalYear year) {
		return this.jdbc.sql(sql).params(year.value(), departmentId).query(Boolean.class).optional().orElse(false);
	}

}
