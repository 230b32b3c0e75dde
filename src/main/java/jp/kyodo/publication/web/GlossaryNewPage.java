package jp.kyodo.publication.web;

import jp.kyodo.web.FieldMessages;

/**
 * The form of a new term.
 *
 * @param form what is typed
 * @param errors what is wrong with it
 */
record GlossaryNewPage(GlossaryTermForm form, FieldMessages errors) {
}
