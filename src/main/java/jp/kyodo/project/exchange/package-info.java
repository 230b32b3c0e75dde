/**
 * Lists of projects as files: one format for what is brought in and what is taken out,
 * lists of other cities by a mapping, and the workbook of the yearly survey.
 */
@NullMarked
package jp.kyodo.project.exchange;

import org.jspecify.annotations.NullMarked;
