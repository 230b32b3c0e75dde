/**
 * The staff pages on which indicators are defined.
 */
@NullMarked
package jp.kyodo.indicator.web;

import org.jspecify.annotations.NullMarked;
