/**
 * The outputs made from a sheet document, each block by a renderer of its kind: PDF,
 * worksheet, open data, and the exports of a whole year.
 */
@NullMarked
package jp.kyodo.evaluation.output;

import org.jspecify.annotations.NullMarked;
