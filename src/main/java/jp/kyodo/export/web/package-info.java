/**
 * The staff pages on which the making of large files is followed and the files fetched.
 */
@NullMarked
package jp.kyodo.export.web;

import org.jspecify.annotations.NullMarked;
