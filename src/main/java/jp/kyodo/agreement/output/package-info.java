/**
 * Published agreements as open data, and the register as a table for the staff.
 */
@NullMarked
package jp.kyodo.agreement.output;

import org.jspecify.annotations.NullMarked;
