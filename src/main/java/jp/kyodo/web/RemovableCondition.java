package jp.kyodo.web;

/**
 * A condition that narrows a list and can be removed.
 *
 * @param labelKey message that says what it is about
 * @param label the condition
 * @param href the list without it
 * @param count how many there are without it, where that is told
 */
public record RemovableCondition(String labelKey, String label, String href, long count) {

	public RemovableCondition(String labelKey, String label, String href) {
		this(labelKey, label, href, 0);
	}

}
