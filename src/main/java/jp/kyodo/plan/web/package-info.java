/**
 * The staff pages of plans, policy issues and programs.
 */
@NullMarked
package jp.kyodo.plan.web;

import org.jspecify.annotations.NullMarked;
