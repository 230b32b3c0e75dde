/**
 * The kinds of section that a form can be made of: how each is entered, checked and
 * assembled.
 */
@NullMarked
package jp.kyodo.evaluation.section;

import org.jspecify.annotations.NullMarked;
