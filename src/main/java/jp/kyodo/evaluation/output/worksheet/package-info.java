/**
 * The sheet as a printable worksheet (XLSX), one renderer for each kind of section.
 */
@NullMarked
package jp.kyodo.evaluation.output.worksheet;

import org.jspecify.annotations.NullMarked;
