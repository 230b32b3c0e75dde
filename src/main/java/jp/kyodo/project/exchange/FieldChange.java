package jp.kyodo.project.exchange;

/**
 * What a row changes in one field.
 *
 * @param heading what the field is called
 * @param before what it was; empty if nothing
 * @param after what it becomes
 */
public record FieldChange(String heading, String before, String after) {
}
