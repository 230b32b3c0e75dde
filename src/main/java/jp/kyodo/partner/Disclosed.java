package jp.kyodo.partner;

/**
 * Something about a partner of which it is kept whether everybody may read it.
 *
 * @param text what it is; empty if it is not known
 * @param isPublic whether citizens may read it
 */
public record Disclosed(String text, boolean isPublic) {

	/** Nothing, which nobody may read. */
	public static final Disclosed NONE = new Disclosed("", false);

	/** What citizens may read; empty where they may not. */
	public String forEverybody() {
		return this.isPublic ? this.text : "";
	}

}
