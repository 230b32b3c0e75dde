/**
 * Pages about partners and what they take part in, for staff and for citizens.
 */
@NullMarked
package jp.kyodo.partner.web;

import org.jspecify.annotations.NullMarked;
