/**
 * The exports of all sheets of a year, made in the background.
 */
@NullMarked
package jp.kyodo.evaluation.output.year;

import org.jspecify.annotations.NullMarked;
