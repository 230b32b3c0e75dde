package jp.kyodo.plan;

/**
 * A node or a policy issue of a plan, which may go on in the next plan.
 *
 * @param kind which of both
 * @param id its key
 * @param code its code
 * @param name its name
 * @param depth how deep it stands in the tree, 1 at the top
 */
public record PlanItem(Kind kind, long id, String code, String name, int depth) {

	/**
	 * Names it in a form.
	 */
	public String key() {
		return this.kind.prefix + this.code;
	}

	/**
	 * What can go on.
	 */
	public enum Kind {

		/** A node above the policy issues. */
		NODE("node:"),

		/** A policy issue. */
		ISSUE("issue:");

		private final String prefix;

		Kind(String prefix) {
			this.prefix = prefix;
		}

	}

}
