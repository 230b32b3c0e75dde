/**
 * A collaborative project of one year as it is published.
 */
@NullMarked
package jp.kyodo.project.document;

import org.jspecify.annotations.NullMarked;
