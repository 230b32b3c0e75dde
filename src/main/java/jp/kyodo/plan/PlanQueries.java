package jp.kyodo.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.NotFoundException;

/**
 * Reads plans, their trees, policy issues and programs.
 */
@Service
@Transactional(readOnly = true)
public class PlanQueries {

	private static final String PLAN_COLUMNS = """
			p.id AS plan_id, p.code AS plan_code, p.name AS plan_name, p.first_year, p.last_year, p.level_names""";

	private static final String ISSUES_OF_YEAR = """
			SELECT i.id AS issue_id, i.code, y.name, y.responsible_department_id, y.related_department_ids, y.priority,
				y.problem, y.outline, y.goal, y.version, s.node_id, s.sort_order, %s
			FROM policy_issue_year y
			JOIN policy_issue i ON i.id = y.policy_issue_id
			JOIN policy_issue_place s ON s.policy_issue_id = i.id
			JOIN plan p ON p.id = s.plan_id AND y.fiscal_year BETWEEN p.first_year AND p.last_year
			WHERE y.fiscal_year = :year
			""".formatted(PLAN_COLUMNS);

	private static final String NODES = """
			SELECT id, plan_id, parent_id, depth, code, name, sort_order, version FROM plan_node
			WHERE plan_id IN (:plans)
			""";

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<List<ProgramTargetView>> TARGETS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	PlanQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The plan with that code. */
	public Optional<PlanView> plan(String code) {
		return detail(code).map(PlanDetail::plan);
	}

	/** The plan with that code and what is needed to change it. */
	public Optional<PlanDetail> detail(String code) {
		return this.jdbc.sql("SELECT " + PLAN_COLUMNS + ", p.note, p.version FROM plan p WHERE p.code = :code")
			.param("code", code)
			.query((row, number) -> new PlanDetail(plan(row), row.getString("note"), row.getInt("version")))
			.optional();
	}

	/** All plans, the newest first. */
	public List<PlanView> plans() {
		return this.jdbc.sql("SELECT " + PLAN_COLUMNS + " FROM plan p ORDER BY p.first_year DESC, p.last_year, p.code")
			.query((row, number) -> plan(row))
			.list();
	}

	/** The policy issue as it is in the year; empty without content for the year. */
	public Optional<PolicyIssueYearView> issue(String code, FiscalYear year) {
		return withAncestors(year,
				this.jdbc.sql(ISSUES_OF_YEAR + " AND i.code = :code")
					.param("year", year.value())
					.param("code", code)
					.query((row, number) -> new IssueRow(row))
					.list())
			.stream()
			.findFirst();
	}

	/** All policy issues with content for the year, in the order of the plans' trees. */
	public List<PolicyIssueYearView> issues(FiscalYear year) {
		return withAncestors(year,
				this.jdbc.sql(ISSUES_OF_YEAR)
					.param("year", year.value())
					.query((row, number) -> new IssueRow(row))
					.list());
	}

	/** The id of a policy issue, whatever the year. */
	public Optional<Long> issueId(String code) {
		return this.jdbc.sql("SELECT id FROM policy_issue WHERE code = :code")
			.param("code", code)
			.query(Long.class)
			.optional();
	}

	/** A policy issue that stands in the plan. */
	public Optional<IssueInPlan> inPlan(PlanView plan, String issueCode) {
		return this.jdbc
			.sql("""
					SELECT i.id, i.code, n.code AS node_code,
						COALESCE((SELECT y.name FROM policy_issue_year y WHERE y.policy_issue_id = i.id
							ORDER BY y.fiscal_year BETWEEN :first AND :last DESC, y.fiscal_year DESC LIMIT 1), i.code) AS name
					FROM policy_issue_place s
					JOIN policy_issue i ON i.id = s.policy_issue_id
					LEFT JOIN plan_node n ON n.id = s.node_id
					WHERE s.plan_id = :plan AND i.code = :code
					""")
			.param("plan", plan.id())
			.param("code", issueCode)
			.param("first", plan.firstYear().value())
			.param("last", plan.lastYear().value())
			.query((row, number) -> new IssueInPlan(row.getLong("id"), row.getString("code"), plan,
					row.getString("node_code"), row.getString("name")))
			.optional();
	}

	/** The years for which a policy issue has content, the first one first. */
	public List<FiscalYear> yearsOfIssue(long issueId) {
		return this.jdbc
			.sql("SELECT fiscal_year FROM policy_issue_year WHERE policy_issue_id = :id ORDER BY fiscal_year")
			.param("id", issueId)
			.query((row, number) -> new FiscalYear(row.getInt(1)))
			.list();
	}

	/**
	 * The programs of a policy issue in the plan of the year, with what they are about
	 * and shall do in that plan, and the achievement judged in that year.
	 */
	public List<ProgramView> programs(long issueId, FiscalYear year) {
		return this.jdbc.sql("""
				SELECT g.id, g.code, g.name, s.repeated, a.code AS achievement,
					o.explanation, o.in_charge, o.current_state, o.version + 1 AS outline_version,
					(SELECT json_agg(json_build_object('targetId', t.id, 'text', t.text, 'items', t.items,
							'from', t.from_year, 'to', t.to_year, 'version', t.version) ORDER BY t.sort_order, t.id)
						FROM program_target t WHERE t.program_id = g.id AND t.plan_id = p.id) AS targets
				FROM program_place s
				JOIN plan p ON p.id = s.plan_id AND :year BETWEEN p.first_year AND p.last_year
				JOIN program g ON g.id = s.program_id
				LEFT JOIN program_outline o ON o.program_id = g.id AND o.plan_id = p.id
				LEFT JOIN program_achievement a ON a.program_id = g.id AND a.fiscal_year = :year
				WHERE s.policy_issue_id = :issue
				ORDER BY s.sort_order, s.id
				""")
			.param("issue", issueId)
			.param("year", year.value())
			.query((row, number) -> new ProgramView(row.getLong("id"), row.getString("code"), row.getString("name"),
					row.getBoolean("repeated"), row.getString("achievement"), outline(row)))
			.list();
	}

	private static ProgramOutlineView outline(ResultSet row) throws SQLException {
		String targets = row.getString("targets");
		List<ProgramTargetView> read = (targets != null) ? JSON.readValue(targets, TARGETS) : List.of();
		int version = row.getInt("outline_version");
		return (version > 0)
				? new ProgramOutlineView(row.getString("explanation"), row.getString("in_charge"),
						texts(row.getArray("current_state")), read, version)
				: new ProgramOutlineView("", "", List.of(), read, 0);
	}

	/** The program with that code. */
	public Optional<ProgramDetail> program(String code) {
		return this.jdbc
			.sql("SELECT id, code, name, responsible_department_id, version FROM program WHERE code = :code")
			.param("code", code)
			.query((row, number) -> new ProgramDetail(row.getLong("id"), row.getString("code"), row.getString("name"),
					row.getObject("responsible_department_id", Long.class), row.getInt("version")))
			.optional();
	}

	/** Whether a program has a place in the plan at which it counts. */
	public boolean countsIn(PlanView plan, String programCode) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT FROM program_place s JOIN program g ON g.id = s.program_id
				WHERE g.code = :code AND s.plan_id = :plan AND NOT s.repeated)
				""").param("code", programCode).param("plan", plan.id()).query(Boolean.class).single();
	}

	/**
	 * The tree of a plan with the names of one of its years.
	 * @throws NotFoundException if there is no such plan
	 */
	public PlanTree tree(String planCode, FiscalYear year) {
		return tree(plan(planCode).orElseThrow(() -> new NotFoundException("plan.not-found", planCode)), year);
	}

	/** The tree of a plan with the names of one of its years. */
	public PlanTree tree(PlanView plan, FiscalYear year) {
		Map<Long, List<NodeRow>> nodes = nodes(Set.of(plan.id())).values()
			.stream()
			.sorted(Comparator.comparingInt(NodeRow::sortOrder).thenComparingLong(NodeRow::id))
			.collect(Collectors.groupingBy((node) -> (node.parentId() != null) ? node.parentId() : 0L));
		Map<Long, List<PlanTree.Issue>> issues = new HashMap<>();
		this.jdbc.sql("""
				SELECT i.id, i.code, s.node_id, y.responsible_department_id, COALESCE(y.priority, false) AS priority,
					y.id IS NOT NULL AS described,
					COALESCE(y.name, (SELECT n.name FROM policy_issue_year n WHERE n.policy_issue_id = i.id
						ORDER BY abs(n.fiscal_year - :year), n.fiscal_year LIMIT 1), i.code) AS name
				FROM policy_issue_place s
				JOIN policy_issue i ON i.id = s.policy_issue_id
				LEFT JOIN policy_issue_year y ON y.policy_issue_id = i.id AND y.fiscal_year = :year
				WHERE s.plan_id = :plan
				ORDER BY s.sort_order, s.id
				""").param("plan", plan.id()).param("year", year.value()).query((row) -> {
			PlanTree.Issue issue = new PlanTree.Issue(row.getLong("id"), row.getString("code"), row.getString("name"),
					row.getObject("responsible_department_id", Long.class), row.getBoolean("priority"),
					row.getBoolean("described"));
			issues.computeIfAbsent(row.getLong("node_id"), (node) -> new ArrayList<>()).add(issue);
		});
		return new PlanTree(plan, year, children(0L, plan, nodes, issues), issues.getOrDefault(0L, List.of()));
	}

	private static List<PlanTree.Node> children(long parentId, PlanView plan, Map<Long, List<NodeRow>> nodes,
			Map<Long, List<PlanTree.Issue>> issues) {
		return nodes.getOrDefault(parentId, List.of())
			.stream()
			.map((node) -> new PlanTree.Node(node.id(), node.code(), node.name(), node.depth(),
					plan.levelNames().get(node.depth() - 1), node.version(), children(node.id(), plan, nodes, issues),
					issues.getOrDefault(node.id(), List.of())))
			.toList();
	}

	private List<PolicyIssueYearView> withAncestors(FiscalYear year, List<IssueRow> rows) {
		if (rows.isEmpty()) {
			return List.of();
		}
		Map<Long, NodeRow> nodes = nodes(rows.stream().map((row) -> row.plan().id()).collect(Collectors.toSet()));
		return rows.stream()
			.map((row) -> new Placed(row, path(row.nodeId(), nodes)))
			.sorted(Placed.IN_TREE_ORDER)
			.map((placed) -> placed.view(year))
			.toList();
	}

	private Map<Long, NodeRow> nodes(Set<Long> plans) {
		return this.jdbc.sql(NODES)
			.param("plans", plans)
			.query((row, number) -> new NodeRow(row.getLong("id"), row.getObject("parent_id", Long.class),
					row.getInt("depth"), row.getString("code"), row.getString("name"), row.getInt("sort_order"),
					row.getInt("version")))
			.list()
			.stream()
			.collect(Collectors.toMap(NodeRow::id, (node) -> node));
	}

	/** The nodes from the top down to the one with that id. */
	private static List<NodeRow> path(@Nullable Long nodeId, Map<Long, NodeRow> nodes) {
		List<NodeRow> path = new ArrayList<>();
		for (Long id = nodeId; id != null; id = nodes.get(id).parentId()) {
			path.add(0, nodes.get(id));
		}
		return path;
	}

	private static PlanView plan(ResultSet row) throws SQLException {
		return new PlanView(row.getLong("plan_id"), row.getString("plan_code"), row.getString("plan_name"),
				new FiscalYear(row.getInt("first_year")), new FiscalYear(row.getInt("last_year")),
				texts(row.getArray("level_names")));
	}

	private static List<String> texts(Array array) throws SQLException {
		return Arrays.asList((String[]) array.getArray());
	}

	private record NodeRow(long id, @Nullable Long parentId, int depth, String code, String name, int sortOrder,
			int version) {
	}

	private record IssueRow(long id, String code, String name, long responsibleDepartmentId,
			List<Long> relatedDepartmentIds, boolean priority, List<String> problem, List<String> outline,
			List<String> goal, int version, @Nullable Long nodeId, int sortOrder, PlanView plan) {

		IssueRow(ResultSet row) throws SQLException {
			this(row.getLong("issue_id"), row.getString("code"), row.getString("name"),
					row.getLong("responsible_department_id"),
					Arrays.asList((Long[]) row.getArray("related_department_ids").getArray()),
					row.getBoolean("priority"), texts(row.getArray("problem")), texts(row.getArray("outline")),
					texts(row.getArray("goal")), row.getInt("version"), row.getObject("node_id", Long.class),
					row.getInt("sort_order"), PlanQueries.plan(row));
		}

	}

	private record Placed(IssueRow row, List<NodeRow> path) {

		static final Comparator<Placed> IN_TREE_ORDER = Comparator
			.comparing((Placed placed) -> placed.row().plan().firstYear())
			.thenComparing((placed) -> placed.row().plan().code())
			.thenComparing(Placed::path, Placed::comparePaths)
			.thenComparingInt((placed) -> placed.row().sortOrder())
			.thenComparing((placed) -> placed.row().code());

		private static int comparePaths(List<NodeRow> one, List<NodeRow> other) {
			for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
				int order = Comparator.comparingInt(NodeRow::sortOrder)
					.thenComparingLong(NodeRow::id)
					.compare(one.get(i), other.get(i));
				if (order != 0) {
					return order;
				}
			}
			return Integer.compare(one.size(), other.size());
		}

		PolicyIssueYearView view(FiscalYear year) {
			List<PolicyIssueYearView.Ancestor> ancestors = this.path.stream()
				.map((node) -> new PolicyIssueYearView.Ancestor(this.row.plan().levelNames().get(node.depth() - 1),
						node.code(), node.name()))
				.toList();
			return new PolicyIssueYearView(this.row.id(), this.row.code(), year, this.row.name(), this.row.plan(),
					ancestors, this.row.plan().issueLevelName(), this.row.responsibleDepartmentId(),
					this.row.relatedDepartmentIds(), this.row.priority(), this.row.problem(), this.row.outline(),
					this.row.goal(), this.row.version());
		}

	}

}
