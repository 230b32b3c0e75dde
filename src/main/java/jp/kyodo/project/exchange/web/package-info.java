/**
 * The staff pages on which lists of projects are brought in and taken out.
 */
@NullMarked
package jp.kyodo.project.exchange.web;

import org.jspecify.annotations.NullMarked;
