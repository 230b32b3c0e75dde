package jp.kyodo.publication.web;

import jp.kyodo.publication.GlossaryEntryView;
import jp.kyodo.web.FieldMessages;

/**
 * The page of one term: its wording and its end.
 *
 * @param entry the term as it is now
 * @param years the years in which it holds, as people write them
 * @param form what is typed about its wording
 * @param untilYear what is typed about its end
 * @param errors what is wrong with either
 * @param overtaken whether somebody else has changed the term meanwhile
 */
record GlossaryEntryPage(GlossaryEntryView entry, String years, GlossaryTermForm form, String untilYear,
		FieldMessages errors, boolean overtaken) {
}
