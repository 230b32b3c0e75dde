/**
 * The pages of projects: the list that citizens search, one project, and what staff and
 * planning do with them.
 */
@NullMarked
package jp.kyodo.project.web;

import org.jspecify.annotations.NullMarked;
