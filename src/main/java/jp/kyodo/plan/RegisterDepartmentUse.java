package jp.kyodo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.AffectedWork;
import jp.kyodo.organization.DepartmentChange;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.DepartmentUse;
import jp.kyodo.organization.Handover;
import jp.kyodo.organization.Responsibility;
import jp.kyodo.organization.ResponsibilityQueries;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets policy issues and programs go to who takes over a department's work. The years
 * that are told under the old names keep the old department.
 */
@Component
@Order(1)
class RegisterDepartmentUse implements DepartmentUse {

	private static final String ISSUE = "plan-continuity.use.issue";

	private static final String ENDED = "plan-continuity.use.ended-issue";

	private static final String RELATED = "plan-continuity.use.related";

	private static final String PROGRAM = "plan-continuity.use.program";

	private final JdbcClient jdbc;

	private final PolicyIssueYearRepository years;

	private final ProgramRepository programs;

	private final PolicyIssueService issues;

	private final ResponsibilityQueries responsibilities;

	private final DepartmentQueries departments;

	private final EntityManager entities;

	RegisterDepartmentUse(JdbcClient jdbc, PolicyIssueYearRepository years, ProgramRepository programs,
			PolicyIssueService issues, ResponsibilityQueries responsibilities, DepartmentQueries departments,
			EntityManager entities) {
		this.jdbc = jdbc;
		this.years = years;
		this.programs = programs;
		this.issues = issues;
		this.responsibilities = responsibilities;
		this.departments = departments;
		this.entities = entities;
	}

	@Override
	public List<AffectedWork> affectedBy(DepartmentChange change) {
		List<AffectedWork> works = new ArrayList<>();
		this.jdbc.sql("""
				SELECT i.code, y.name, y.responsible_department_id AS department_id,
					y.responsible_department_id = ANY (:touched) AS responsible,
					y.fiscal_year >= :year OR EXISTS (SELECT FROM policy_issue_place s JOIN plan p ON p.id = s.plan_id
						WHERE s.policy_issue_id = i.id AND :year BETWEEN p.first_year AND p.last_year) AS going_on
				FROM policy_issue i
				JOIN LATERAL (SELECT e.* FROM policy_issue_year e
					WHERE e.policy_issue_id = i.id ORDER BY e.fiscal_year DESC LIMIT 1) y ON true
				WHERE y.responsible_department_id = ANY (:touched) OR y.related_department_ids && :touched
				ORDER BY responsible DESC, going_on DESC, i.code
				""")
			.param("touched", change.touched())
			.param("year", change.firstYear().value())
			.query((row, number) -> {
				long department = row.getLong("department_id");
				boolean responsible = row.getBoolean("responsible");
				boolean ends = change.givingIds().contains(department) && !row.getBoolean("going_on");
				String kind = responsible ? (ends ? ENDED : ISSUE) : RELATED;
				return new AffectedWork((responsible ? "issue-" : "related-") + row.getString("code"), kind,
						row.getString("code") + " " + row.getString("name"), department,
						responsible && !ends && change.givingIds().contains(department));
			})
			.list()
			.forEach(works::add);
		this.jdbc.sql("""
				SELECT code, name, responsible_department_id FROM program
				WHERE responsible_department_id = ANY (:touched) ORDER BY code
				""")
			.param("touched", change.touched())
			.query((row, number) -> new AffectedWork("program-" + row.getString("code"), PROGRAM,
					row.getString("code") + " " + row.getString("name"), row.getLong("responsible_department_id"),
					change.givingIds().contains(row.getLong("responsible_department_id"))))
			.list()
			.forEach(works::add);
		return works;
	}

	@Override
	public void handOver(Handover handover) {
		beginYear(handover);
		Map<Long, String> codes = codes();
		for (PolicyIssueYear year : this.years.findByFiscalYearGreaterThanEqual(handover.firstYear().value())) {
			year.describe(year.content()
				.answeredBy(
						(id) -> id == handover.departmentId()
								? successorOf(handover, "issue-" + codes.get(year.policyIssueId())) : id,
						related(year.content(), handover)));
		}
		for (Program program : this.programs.findByResponsibleDepartmentId(handover.departmentId())) {
			program.answeredBy(successorOf(handover, "program-" + program.code()));
		}
		this.entities.flush();
	}

	@Override
	public void takeBack(long revision) {
		this.jdbc.sql("""
				SELECT h.id, coalesce(p.responsible_department_id, e.responsible_department_id) AS responsible,
					coalesce(p.related_department_ids, e.related_department_ids) AS related
				FROM policy_issue_year_history h
				JOIN policy_issue_year y ON y.id = h.id AND y.responsible_department_id = h.responsible_department_id
					AND y.related_department_ids = h.related_department_ids
				LEFT JOIN LATERAL (SELECT p.* FROM policy_issue_year_history p
					WHERE p.id = h.id AND p.revision_id < h.revision_id ORDER BY p.revision_id DESC LIMIT 1) p ON true
				LEFT JOIN LATERAL (SELECT e.* FROM policy_issue_year e
					WHERE e.policy_issue_id = h.policy_issue_id AND e.fiscal_year < h.fiscal_year
					ORDER BY e.fiscal_year DESC LIMIT 1) e ON true
				WHERE h.revision_id = :revision AND h.revision_kind IN (0, 1)
					AND (p.id IS NOT NULL OR e.id IS NOT NULL)
				ORDER BY h.fiscal_year, h.id
				""")
			.param("revision", revision)
			.query((row, number) -> new Earlier(row.getLong("id"), row.getLong("responsible"),
					List.of((Long[]) row.getArray("related").getArray())))
			.list()
			.forEach((earlier) -> this.years.findById(earlier.id())
				.ifPresent((year) -> year
					.describe(year.content().answeredBy((id) -> earlier.responsible(), earlier.related()))));
		this.responsibilities.before(revision, "program", "responsible_department_id")
			.forEach((id, department) -> this.programs.findById(id)
				.ifPresent((program) -> program.answeredBy(department)));
		this.entities.flush();
	}

	@Override
	public List<UnownedWork> unownedOn(LocalDate day) {
		List<Held> issueRows = this.jdbc.sql("""
				SELECT i.code, y.name, y.responsible_department_id AS department_id, y.fiscal_year, p.code AS plan_code,
					p.last_year
				FROM policy_issue i
				JOIN LATERAL (SELECT e.* FROM policy_issue_year e
					WHERE e.policy_issue_id = i.id ORDER BY e.fiscal_year DESC LIMIT 1) y ON true
				JOIN policy_issue_place s ON s.policy_issue_id = i.id
				JOIN plan p ON p.id = s.plan_id AND y.fiscal_year BETWEEN p.first_year AND p.last_year
				ORDER BY i.code
				""")
			.query((row, number) -> new Held(ISSUE, row.getString("code") + " " + row.getString("name"),
					"/staff/plans/" + row.getString("plan_code") + "/issues/" + row.getString("code") + "/"
							+ row.getInt("fiscal_year"),
					row.getLong("department_id"), new FiscalYear(row.getInt("last_year"))))
			.list();
		List<Held> programRows = this.jdbc.sql("""
				SELECT g.code, g.name, g.responsible_department_id AS department_id, i.code AS issue_code,
					p.code AS plan_code, p.last_year
				FROM program g
				JOIN LATERAL (SELECT c.* FROM program_place c JOIN plan l ON l.id = c.plan_id
					WHERE c.program_id = g.id AND NOT c.repeated ORDER BY l.last_year DESC LIMIT 1) c ON true
				JOIN policy_issue i ON i.id = c.policy_issue_id
				JOIN plan p ON p.id = c.plan_id
				WHERE g.responsible_department_id IS NOT NULL ORDER BY g.code
				""")
			.query((row, number) -> new Held(PROGRAM, row.getString("code") + " " + row.getString("name"),
					"/staff/plans/" + row.getString("plan_code") + "/issues/" + row.getString("issue_code") + "/"
							+ row.getInt("last_year") + "/programs/" + row.getString("code"),
					row.getLong("department_id"), new FiscalYear(row.getInt("last_year"))))
			.list();
		Map<Long, Responsibility> held = this.responsibilities.of(
				Stream.concat(issueRows.stream(), programRows.stream()).map(Held::departmentId).distinct().toList(),
				day);
		List<UnownedWork> unowned = new ArrayList<>();
		issueRows.stream()
			.filter((row) -> held.get(row.departmentId()) == Responsibility.NOBODY || isLeftOver(row, held))
			.forEach((row) -> unowned.add(row.unowned()));
		// a program is not entered by itself: it only needs a department that exists
		programRows.stream().filter((row) -> isLeftOver(row, held)).forEach((row) -> unowned.add(row.unowned()));
		return unowned;
	}

	/**
	 * Whether it needed an owner after the end of its department: its plan went on.
	 */
	private boolean isLeftOver(Held row, Map<Long, Responsibility> held) {
		return held.get(row.departmentId()) == Responsibility.ENDED && this.departments.lastDayOf(row.departmentId())
			.filter((lastDay) -> !row.lastYear().isBefore(FiscalYear.of(lastDay.plusDays(1))))
			.isPresent();
	}

	/**
	 * Issues that are not described for the first year of the new state yet are so now,
	 * so that it is kept who takes them over.
	 */
	private void beginYear(Handover handover) {
		FiscalYear first = handover.firstYear();
		this.jdbc.sql("""
				SELECT i.id, i.code FROM policy_issue i
				JOIN LATERAL (SELECT e.* FROM policy_issue_year e WHERE e.policy_issue_id = i.id
					ORDER BY e.fiscal_year DESC LIMIT 1) y ON y.fiscal_year < :year
				WHERE y.responsible_department_id = :department
					AND EXISTS (SELECT FROM policy_issue_place s JOIN plan p ON p.id = s.plan_id
						WHERE s.policy_issue_id = i.id AND :year BETWEEN p.first_year AND p.last_year)
				ORDER BY i.id
				""")
			.param("year", first.value())
			.param("department", handover.departmentId())
			.query((row, number) -> Map.entry(row.getLong("id"), row.getString("code")))
			.list()
			.stream()
			.filter((issue) -> successorOf(handover, "issue-" + issue.getValue()) != handover.departmentId())
			.forEach((issue) -> this.issues.carryOverIssueYear(new CarryOverIssueYear(issue.getKey(), first)));
	}

	/**
	 * Nobody can say which of several successors a related department becomes: all of
	 * them.
	 */
	private static List<Long> related(PolicyIssueContent content, Handover handover) {
		return content.relatedDepartmentIds()
			.stream()
			.flatMap((id) -> id == handover.departmentId() && !handover.successorIds().isEmpty()
					? handover.successorIds().stream() : Stream.of(id))
			.toList();
	}

	// who has no successor keeps it, and is found among what has no owner
	private static long successorOf(Handover handover, String key) {
		OptionalLong successor = handover.successorOf(key);
		return successor.isPresent() ? successor.getAsLong() : handover.departmentId();
	}

	private Map<Long, String> codes() {
		Map<Long, String> codes = new HashMap<>();
		this.jdbc.sql("SELECT id, code FROM policy_issue").query((row) -> {
			codes.put(row.getLong("id"), row.getString("code"));
		});
		return codes;
	}

	/** Who answered for something before a change. */
	private record Earlier(long id, long responsible, List<Long> related) {

	}

	/** Something that a department was given. */
	private record Held(String kindKey, String label, String path, long departmentId, FiscalYear lastYear) {

		UnownedWork unowned() {
			return new UnownedWork(this.kindKey, this.label, this.path, this.departmentId);
		}

	}

}
