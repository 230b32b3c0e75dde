package jp.kyodo.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;

/**
 * The tree of a plan as it is in one fiscal year, in its order.
 *
 * @param plan the plan
 * @param year the year
 * @param nodes the nodes of the top level
 * @param issues policy issues that stand under no node, in a plan of one level
 */
public record PlanTree(PlanView plan, FiscalYear year, List<Node> nodes, List<Issue> issues) {

	public PlanTree {
		nodes = List.copyOf(nodes);
		issues = List.copyOf(issues);
	}

	/** The node with that code, wherever it stands. */
	public Optional<Node> find(String nodeCode) {
		return this.nodes.stream()
			.flatMap(Node::withDescendants)
			.filter((node) -> node.code().equals(nodeCode))
			.findFirst();
	}

	/**
	 * A node with all that stands under it.
	 *
	 * @param id key inside the portal
	 * @param code code, unique in the plan
	 * @param name name
	 * @param depth level, 1 at the top
	 * @param levelName name of the level
	 * @param version version that a change is made from
	 * @param nodes nodes under it
	 * @param issues policy issues under it
	 */
	public record Node(long id, String code, String name, int depth, String levelName, int version, List<Node> nodes,
			List<Issue> issues) {

		public Node {
			nodes = List.copyOf(nodes);
			issues = List.copyOf(issues);
		}

		Stream<Node> withDescendants() {
			return Stream.concat(Stream.of(this), this.nodes.stream().flatMap(Node::withDescendants));
		}

		public boolean isEmpty() {
			return this.nodes.isEmpty() && this.issues.isEmpty();
		}

	}

	/**
	 * A policy issue in the tree.
	 *
	 * @param issueId key inside the portal
	 * @param code code
	 * @param name its name in the year; if it has no content for the year, that of the
	 * nearest one, the code if there is none at all
	 * @param responsibleDepartmentId the department that writes the sheet; null without
	 * content for the year
	 * @param priority whether it is a priority in the year
	 * @param described whether it has content for the year
	 */
	public record Issue(long issueId, String code, String name, @Nullable Long responsibleDepartmentId,
			boolean priority, boolean described) {
	}

}
