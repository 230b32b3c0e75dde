/**
 * The staff pages of the yearly survey.
 */
@NullMarked
package jp.kyodo.project.survey.web;

import org.jspecify.annotations.NullMarked;
