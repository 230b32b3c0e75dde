/**
 * The yearly survey of the departments (庁内調査): what becomes of last year's projects, and
 * which are new.
 */
@NullMarked
package jp.kyodo.project.survey;

import org.jspecify.annotations.NullMarked;
