/**
 * The pages of the form designer.
 */
@NullMarked
package jp.kyodo.evaluation.design.web;

import org.jspecify.annotations.NullMarked;
