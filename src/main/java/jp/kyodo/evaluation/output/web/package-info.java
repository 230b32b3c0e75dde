/**
 * Downloads of a sheet, and the page that asks for the exports of a year.
 */
@NullMarked
package jp.kyodo.evaluation.output.web;

import org.jspecify.annotations.NullMarked;
