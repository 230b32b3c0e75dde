/**
 * The administration's pages about departments and accounts.
 */
@NullMarked
package jp.kyodo.organization.web;

import org.jspecify.annotations.NullMarked;
