package jp.kyodo.plan;

import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new node in a plan's tree, behind its neighbours.
 *
 * @param planCode code of the plan
 * @param parentCode code of the node above; null for the top level
 * @param code code of the node, unique in the plan
 * @param name name
 */
public record AddNode(String planCode, @Nullable String parentCode, String code, String name) {

	public AddNode {
		ChangeCheck check = new ChangeCheck("plan.field.");
		code = check.code("nodeCode", code);
		name = check.line("nodeName", name, 200);
		check.done();
	}

}
