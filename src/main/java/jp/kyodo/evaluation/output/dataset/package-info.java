/**
 * The sheet as open data in long form, one observation a row, one renderer for each kind
 * of section.
 */
@NullMarked
package jp.kyodo.evaluation.output.dataset;

import org.jspecify.annotations.NullMarked;
