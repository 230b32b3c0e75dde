/**
 * The yearly survey of the departments (庁内調査): what becomes of last year's projects, and
 * which are new.
 */
@NullMarked
@NamedInterface("survey")
package jp.kyodo.project.survey;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
