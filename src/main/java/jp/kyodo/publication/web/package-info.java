/**
 * The citizens' pages on everything published, and the staff pages of the glossary.
 */
@NullMarked
package jp.kyodo.publication.web;

import org.jspecify.annotations.NullMarked;
