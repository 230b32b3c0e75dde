/**
 * The outputs made from a sheet document: PDF, worksheet, open data.
 */
@NullMarked
package jp.kyodo.evaluation.output;

import org.jspecify.annotations.NullMarked;
