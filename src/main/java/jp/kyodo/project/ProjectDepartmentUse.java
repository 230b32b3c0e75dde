package jp.kyodo.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.AffectedWork;
import jp.kyodo.organization.DepartmentChange;
import jp.kyodo.organization.DepartmentUse;
import jp.kyodo.organization.Handover;
import jp.kyodo.organization.ResponsibilityQueries;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets projects go to who takes over a department's work, from the first year that is
 * told under the new names. A list that is published already stands against it.
 */
@Component
@Order(3)
class ProjectDepartmentUse implements DepartmentUse {

	private static final String PROJECT = "project.use";

	private final JdbcClient jdbc;

	private final ProjectYearRepository years;

	private final ResponsibilityQueries responsibilities;

	private final EntityManager entities;

	private final MessageSource messages;

	ProjectDepartmentUse(JdbcClient jdbc, ProjectYearRepository years, ResponsibilityQueries responsibilities,
			EntityManager entities, MessageSource messages) {
		this.jdbc = jdbc;
		this.years = years;
		this.responsibilities = responsibilities;
		this.entities = entities;
		this.messages = messages;
	}

	@Override
	public List<AffectedWork> affectedBy(DepartmentChange change) {
		return this.jdbc.sql("""
				SELECT p.code, max(y.name) AS name, y.department_id
				FROM project_year y JOIN project p ON p.id = y.project_id
				WHERE y.fiscal_year >= :year AND y.department_id = ANY (:touched)
				GROUP BY p.code, y.department_id ORDER BY p.code
				""")
			.param("year", change.firstYear().value())
			.param("touched", change.touched())
			.query((row, number) -> new AffectedWork(key(row.getString("code")), PROJECT,
					row.getString("code") + " " + row.getString("name"), row.getLong("department_id"),
					change.givingIds().contains(row.getLong("department_id"))))
			.list();
	}

	@Override
	public List<Obstacle> obstaclesTo(DepartmentChange change) {
		return this.jdbc.sql("""
				SELECT y.fiscal_year
				FROM published_document d
				JOIN project p ON p.code = d.code
				JOIN project_year y ON y.project_id = p.id AND y.fiscal_year = d.fiscal_year
				WHERE d.kind = 'project' AND d.fiscal_year >= :year AND y.department_id = ANY (:touched)
				GROUP BY y.fiscal_year ORDER BY y.fiscal_year
				""")
			.param("year", change.firstYear().value())
			.param("touched", change.touched())
			.query((row,
					number) -> new Obstacle(
							this.messages.getMessage("project.list.title",
									new Object[] { row.getString("fiscal_year") }, Locale.JAPANESE),
							new FiscalYear(row.getInt("fiscal_year")).plus(1).firstDay()))
			.list();
	}

	@Override
	public void handOver(Handover handover) {
		List<ProjectYear> open = this.years.findByDepartmentIdAndFiscalYearGreaterThanEqual(handover.departmentId(),
				handover.firstYear().value());
		Map<Long, String> codes = this.jdbc.sql("SELECT id, code FROM project WHERE id = ANY (:ids)")
			.param("ids", open.stream().map(ProjectYear::projectId).toArray(Long[]::new))
			.query((row, number) -> Map.entry(row.getLong("id"), row.getString("code")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		for (ProjectYear year : open) {
			OptionalLong successor = handover.successorOf(key(codes.get(year.projectId())));
			successor.ifPresent(year::answeredBy);
		}
		this.entities.flush();
	}

	@Override
	public void takeBack(long revision) {
		this.responsibilities.before(revision, "project_year", "department_id")
			.forEach((id, department) -> this.years.findById(id).ifPresent((year) -> year.answeredBy(department)));
		this.entities.flush();
	}

	@Override
	public List<UnownedWork> unownedOn(LocalDate day) {
		return this.responsibilities.leftBehind(this.jdbc.sql("""
				SELECT p.code, y.name, y.fiscal_year, y.department_id
				FROM project p
				JOIN LATERAL (SELECT e.* FROM project_year e WHERE e.project_id = p.id
					ORDER BY e.fiscal_year DESC LIMIT 1) y ON true
				WHERE y.fiscal_year >= :year AND p.ended_year IS NULL ORDER BY p.code
				""")
			.param("year", FiscalYear.of(day).value())
			.query((row, number) -> new UnownedWork(PROJECT, row.getString("code") + " " + row.getString("name"),
					"/staff/projects/" + row.getString("code") + "/" + row.getInt("fiscal_year"),
					row.getLong("department_id")))
			.list(), day);
	}

	private static String key(String code) {
		return "project-" + code;
	}

}
