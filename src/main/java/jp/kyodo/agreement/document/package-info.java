/**
 * An agreement as it is published.
 */
@NullMarked
package jp.kyodo.agreement.document;

import org.jspecify.annotations.NullMarked;
