/**
 * Choosing partners in the forms of other registers: finding them, entering those that
 * are new, and keeping their order.
 */
@NamedInterface("choice")
@NullMarked
package jp.kyodo.partner.choice;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
