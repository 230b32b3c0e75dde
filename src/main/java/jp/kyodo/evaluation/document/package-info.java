/**
 * The sheet document: one immutable record with everything that a sheet shows, the source
 * of every output.
 */
@NullMarked
package jp.kyodo.evaluation.document;

import org.jspecify.annotations.NullMarked;
