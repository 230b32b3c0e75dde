/**
 * The pages with which people sign in and choose their passwords.
 */
@NullMarked
package jp.kyodo.security.web;

import org.jspecify.annotations.NullMarked;
