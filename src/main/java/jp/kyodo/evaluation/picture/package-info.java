/**
 * The pictures of sheets: keeps what was uploaded for them.
 */
@NullMarked
package jp.kyodo.evaluation.picture;

import org.jspecify.annotations.NullMarked;
