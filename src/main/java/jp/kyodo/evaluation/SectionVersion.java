package jp.kyodo.evaluation;

import java.time.Instant;
import java.util.Map;

/**
 * One save of a section: what it held, who saved it and when.
 */
record SectionVersion(String sectionKey, int version, Map<String, String> fields, Instant savedAt, String savedBy) {

}
