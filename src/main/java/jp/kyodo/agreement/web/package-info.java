/**
 * The pages of agreements, for the staff and for citizens.
 */
@NullMarked
package jp.kyodo.agreement.web;

import org.jspecify.annotations.NullMarked;
