/**
 * Form definitions (様式): which sections a sheet has and which rating scales it uses, as
 * versioned data.
 */
@NullMarked
package jp.kyodo.evaluation.form;

import org.jspecify.annotations.NullMarked;
