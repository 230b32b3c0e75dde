/**
 * The form designer: drafts of forms as the planning section makes them, their check,
 * preview and putting in force.
 */
@NullMarked
package jp.kyodo.evaluation.design;

import org.jspecify.annotations.NullMarked;
