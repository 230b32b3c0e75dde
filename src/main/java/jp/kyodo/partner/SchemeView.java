package jp.kyodo.partner;

/**
 * Something that partners join.
 *
 * @param code its code
 * @param name its name
 * @param description what it is about
 * @param departmentId who looks after it
 * @param version the version that a change refers to
 */
public record SchemeView(String code, String name, String description, long departmentId, int version) {
}
