package jp.kyodo.plan;

import jp.kyodo.web.ChangeCheck;

/**
 * Asks for another code or name of a node.
 *
 * @param planCode code of the plan
 * @param nodeCode code that the node has now
 * @param code code that it shall have
 * @param name name that it shall have
 * @param version version that the change was made from
 */
public record ChangeNode(String planCode, String nodeCode, String code, String name, int version) {

	public ChangeNode {
		ChangeCheck check = new ChangeCheck("plan.field.");
		code = check.code("nodeCode", code);
		name = check.line("nodeName", name, 200);
		check.done();
	}

}
