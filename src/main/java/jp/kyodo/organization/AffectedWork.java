package jp.kyodo.organization;

/**
 * Something that a reorganisation touches.
 *
 * @param key tells it apart, also as the name of a field; letters, digits and
 * {@code . _ -}
 * @param kindKey message key of what kind of thing it is
 * @param label what it is
 * @param departmentId the department that it belongs to
 * @param handedOver whether it is given to a successor by itself; other things stay as
 * they are, or follow
 */
public record AffectedWork(String key, String kindKey, String label, long departmentId, boolean handedOver) {
}
