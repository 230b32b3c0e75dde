/**
 * The staff page of the money of a policy issue.
 */
@NullMarked
package jp.kyodo.budget.web;

import org.jspecify.annotations.NullMarked;
