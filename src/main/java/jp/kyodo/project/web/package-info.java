/**
 * Pages of collaborative projects, for staff and for citizens.
 */
@NullMarked
package jp.kyodo.project.web;

import org.jspecify.annotations.NullMarked;
