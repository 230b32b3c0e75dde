package jp.kyodo.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.AffectedWork;
import jp.kyodo.organization.DepartmentChange;
import jp.kyodo.organization.DepartmentUse;
import jp.kyodo.organization.ResponsibilityQueries;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps published sheets under the names under which they were published, and tells which
 * open sheets a reorganisation touches. A sheet goes where its policy issue goes.
 */
@Component
@Order(2)
class SheetDepartmentUse implements DepartmentUse {

	private static final String FOLLOWS = "evaluation-years.use.sheet";

	private static final String KEEPS_NAME = "evaluation-years.use.earlier-sheet";

	private final JdbcClient jdbc;

	private final ResponsibilityQueries responsibilities;

	SheetDepartmentUse(JdbcClient jdbc, ResponsibilityQueries responsibilities) {
		this.jdbc = jdbc;
		this.responsibilities = responsibilities;
	}

	@Override
	public List<AffectedWork> affectedBy(DepartmentChange change) {
		return this.jdbc.sql("""
				SELECT i.code, y.name, s.fiscal_year, y.responsible_department_id FROM evaluation_sheet s
				JOIN policy_issue i ON i.id = s.policy_issue_id
				JOIN policy_issue_year y ON y.policy_issue_id = i.id AND y.fiscal_year = s.fiscal_year
				WHERE s.state <> 'PUBLISHED' AND y.responsible_department_id = ANY (:touched)
				ORDER BY s.fiscal_year, i.code
				""").param("touched", change.touched()).query((row, number) -> {
			FiscalYear year = new FiscalYear(row.getInt("fiscal_year"));
			return new AffectedWork("sheet-" + year + "-" + row.getString("code"),
					year.isBefore(change.firstYear()) ? KEEPS_NAME : FOLLOWS,
					label(row.getString("code"), year, row.getString("name")), row.getLong("responsible_department_id"),
					false);
		}).list();
	}

	@Override
	public List<Obstacle> obstaclesTo(DepartmentChange change) {
		return this.jdbc.sql("""
				SELECT i.code, y.name, s.fiscal_year FROM evaluation_sheet s
				JOIN policy_issue i ON i.id = s.policy_issue_id
				JOIN policy_issue_year y ON y.policy_issue_id = i.id AND y.fiscal_year = s.fiscal_year
				WHERE s.published AND s.fiscal_year >= :year AND (y.responsible_department_id = ANY (:touched)
					OR y.related_department_ids && :touched)
				ORDER BY s.fiscal_year, i.code
				""")
			.param("year", change.firstYear().value())
			.param("touched", change.touched())
			.query((row, number) -> {
				FiscalYear year = new FiscalYear(row.getInt("fiscal_year"));
				return new Obstacle(label(row.getString("code"), year, row.getString("name")), year.plus(1).firstDay());
			})
			.list();
	}

	/**
	 * Sheets that wait to be entered and that nobody can enter.
	 */
	@Override
	public List<UnownedWork> unownedOn(LocalDate day) {
		Set<Long> entered = this.responsibilities.enteredFor(day);
		return this.jdbc.sql("""
				SELECT i.code, y.name, s.fiscal_year, y.responsible_department_id FROM evaluation_sheet s
				JOIN policy_issue i ON i.id = s.policy_issue_id
				JOIN policy_issue_year y ON y.policy_issue_id = i.id AND y.fiscal_year = s.fiscal_year
				WHERE s.state IN ('NOT_STARTED', 'DRAFT') ORDER BY s.fiscal_year, i.code
				""").query((row, number) -> {
			FiscalYear year = new FiscalYear(row.getInt("fiscal_year"));
			return new UnownedWork("evaluation-years.use.unowned-sheet",
					label(row.getString("code"), year, row.getString("name")),
					"/staff/sheets/" + year + "/" + row.getString("code"), row.getLong("responsible_department_id"));
		}).list().stream().filter((sheet) -> !entered.contains(sheet.departmentId())).toList();
	}

	private static String label(String code, FiscalYear year, String name) {
		return code + " (" + year + ") " + name;
	}

}
