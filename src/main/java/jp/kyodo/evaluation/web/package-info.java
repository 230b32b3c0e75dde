/**
 * Pages of the evaluation: entry, work-flow, lists, and the published sheets.
 */
@NullMarked
package jp.kyodo.evaluation.web;

import org.jspecify.annotations.NullMarked;
