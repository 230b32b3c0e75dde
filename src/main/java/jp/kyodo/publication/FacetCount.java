package jp.kyodo.publication;

/**
 * A value by which a list can be narrowed, and how many documents have it.
 *
 * @param value the value, without its group
 * @param count documents that have it
 */
public record FacetCount(String value, long count) {
}
