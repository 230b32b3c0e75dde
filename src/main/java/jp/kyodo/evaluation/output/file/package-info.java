/**
 * The files of one sheet: PDF, XLSX, CSV, JSON.
 */
@NullMarked
package jp.kyodo.evaluation.output.file;

import org.jspecify.annotations.NullMarked;
