package jp.kyodo.evaluation.design;

import java.time.Instant;

/**
 * One save of a draft.
 *
 * @param version the draft's version since then
 * @param subject what it was about, such as the heading of a section; may be empty
 */
public record DraftSave(int version, DraftStep step, String subject, Instant at, String by) {

}
