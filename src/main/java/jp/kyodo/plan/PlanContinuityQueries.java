package jp.kyodo.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what of one plan goes on as what of the next.
 */
@Service
@Transactional(readOnly = true)
public class PlanContinuityQueries {

	private static final String LINKS = """
			SELECT l.id, l.remark, f.code AS from_plan, f.name AS from_plan_name, t.code AS to_plan,
				t.name AS to_plan_name, l.from_node_id IS NOT NULL AS is_node,
				coalesce(l.from_node_id, l.from_issue_id) AS from_id, coalesce(fn.code, fi.code) AS from_code,
				coalesce(fn.name, (SELECT y.name FROM policy_issue_year y WHERE y.policy_issue_id = fi.id
					ORDER BY y.fiscal_year BETWEEN f.first_year AND f.last_year DESC, y.fiscal_year DESC LIMIT 1),
					fi.code) AS from_name,
				coalesce(l.to_node_id, l.to_issue_id) AS to_id, coalesce(tn.code, ti.code) AS to_code,
				coalesce(tn.name, (SELECT y.name FROM policy_issue_year y WHERE y.policy_issue_id = ti.id
					ORDER BY y.fiscal_year BETWEEN t.first_year AND t.last_year DESC, y.fiscal_year DESC LIMIT 1),
					ti.code) AS to_name
			FROM plan_link l
			JOIN plan f ON f.id = l.from_plan_id
			JOIN plan t ON t.id = l.to_plan_id
			LEFT JOIN plan_node fn ON fn.id = l.from_node_id
			LEFT JOIN plan_node tn ON tn.id = l.to_node_id
			LEFT JOIN policy_issue fi ON fi.id = l.from_issue_id
			LEFT JOIN policy_issue ti ON ti.id = l.to_issue_id
			""";

	private static final String ORDER = " ORDER BY f.first_year, f.code, is_node DESC, from_code, to_code";

	/** No chain of plans is longer. */
	private static final String THREAD = """
			WITH RECURSIVE start AS (SELECT id FROM policy_issue WHERE code = :code),
			back AS (
				SELECT l.id AS link_id, l.from_issue_id AS issue_id, 1 AS distance FROM plan_link l
				JOIN start s ON l.to_issue_id = s.id
				UNION
				SELECT l.id, l.from_issue_id, b.distance + 1 FROM plan_link l
				JOIN back b ON l.to_issue_id = b.issue_id WHERE b.distance < 30
			),
			forth AS (
				SELECT l.id AS link_id, l.to_issue_id AS issue_id, 1 AS distance FROM plan_link l
				JOIN start s ON l.from_issue_id = s.id
				UNION
				SELECT l.id, l.to_issue_id, b.distance + 1 FROM plan_link l
				JOIN forth b ON l.from_issue_id = b.issue_id WHERE b.distance < 30
			)
			SELECT true AS forerunner, b.distance, i.code, p.code AS plan_code, p.name AS plan_name, v.code AS via,
				l.remark, p.first_year
			FROM back b JOIN plan_link l ON l.id = b.link_id JOIN policy_issue i ON i.id = l.from_issue_id
			JOIN policy_issue v ON v.id = l.to_issue_id JOIN plan p ON p.id = l.from_plan_id
			UNION
			SELECT false, b.distance, i.code, p.code, p.name, v.code, l.remark, p.first_year
			FROM forth b JOIN plan_link l ON l.id = b.link_id JOIN policy_issue i ON i.id = l.to_issue_id
			JOIN policy_issue v ON v.id = l.from_issue_id JOIN plan p ON p.id = l.to_plan_id
			ORDER BY 8, 3, 6
			""";

	private final JdbcClient jdbc;

	private final PlanQueries plans;

	PlanContinuityQueries(JdbcClient jdbc, PlanQueries plans) {
		this.jdbc = jdbc;
		this.plans = plans;
	}

	/**
	 * The links that lead to a plan from earlier ones.
	 */
	public List<Link> leadingTo(PlanView plan) {
		return this.jdbc.sql(LINKS + " WHERE l.to_plan_id = :plan" + ORDER)
			.param("plan", plan.id())
			.query((row, number) -> link(row))
			.list();
	}

	/**
	 * The links that lead from a plan to later ones.
	 */
	public List<Link> leadingFrom(PlanView plan) {
		return this.jdbc.sql(LINKS + " WHERE l.from_plan_id = :plan" + ORDER)
			.param("plan", plan.id())
			.query((row, number) -> link(row))
			.list();
	}

	/**
	 * The forerunners and successors of a policy issue in all plans, near and far, the
	 * earliest plan first.
	 */
	public List<Relative> thread(String issueCode) {
		return this.jdbc.sql(THREAD)
			.param("code", issueCode)
			.query((row, number) -> new Relative(row.getBoolean("forerunner"), row.getInt("distance"),
					row.getString("code"), row.getString("plan_code"), row.getString("plan_name"), row.getString("via"),
					row.getString("remark")))
			.list();
	}

	/**
	 * The plans that begin before that one, the latest first.
	 */
	public List<PlanView> earlierThan(PlanView plan) {
		return this.plans.plans()
			.stream()
			.filter((other) -> other.firstYear().isBefore(plan.firstYear()))
			.sorted((one, other) -> other.firstYear().compareTo(one.firstYear()))
			.toList();
	}

	/**
	 * Everything of a plan that can go on, in the order of its tree.
	 */
	public List<PlanItem> items(PlanView plan) {
		PlanTree tree = this.plans.tree(plan, plan.lastYear());
		List<PlanItem> items = new ArrayList<>();
		add(tree.nodes(), items);
		addIssues(tree.issues(), 1, items);
		return items;
	}

	List<Link> all() {
		return this.jdbc.sql(LINKS + ORDER).query((row, number) -> link(row)).list();
	}

	private static void add(List<PlanTree.Node> nodes, List<PlanItem> items) {
		for (PlanTree.Node node : nodes) {
			items.add(new PlanItem(PlanItem.Kind.NODE, node.id(), node.code(), node.name(), node.depth()));
			add(node.nodes(), items);
			addIssues(node.issues(), node.depth() + 1, items);
		}
	}

	private static void addIssues(List<PlanTree.Issue> issues, int depth, List<PlanItem> items) {
		issues.forEach((issue) -> items
			.add(new PlanItem(PlanItem.Kind.ISSUE, issue.issueId(), issue.code(), issue.name(), depth)));
	}

	private static Link link(ResultSet row) throws SQLException {
		PlanItem.Kind kind = row.getBoolean("is_node") ? PlanItem.Kind.NODE : PlanItem.Kind.ISSUE;
		return new Link(row.getLong("id"), row.getString("from_plan"), row.getString("from_plan_name"),
				new PlanItem(kind, row.getLong("from_id"), row.getString("from_code"), row.getString("from_name"), 0),
				row.getString("to_plan"), row.getString("to_plan_name"),
				new PlanItem(kind, row.getLong("to_id"), row.getString("to_code"), row.getString("to_name"), 0),
				row.getString("remark"));
	}

	/**
	 * One link.
	 */
	public record Link(long id, String fromPlan, String fromPlanName, PlanItem from, String toPlan, String toPlanName,
			PlanItem to, String remark) {
	}

	/**
	 * A policy issue that another one came from or became.
	 *
	 * @param forerunner whether it came before
	 * @param distance how many links lie between, 1 for a neighbour
	 * @param code its code
	 * @param planCode the plan in which it stood or stands
	 * @param via code of the neighbour at the other end of its link
	 * @param remark how it goes on
	 */
	public record Relative(boolean forerunner, int distance, String code, String planCode, String planName, String via,
			String remark) {
	}

}
