/**
 * Pages on which the lists of words are looked after.
 */
@NullMarked
package jp.kyodo.vocabulary.web;

import org.jspecify.annotations.NullMarked;
