/**
 * The pictures of sheets: reads what is uploaded, writes it anew, and keeps it.
 */
@NullMarked
package jp.kyodo.evaluation.picture;

import org.jspecify.annotations.NullMarked;
