/**
 * Published projects as open data in long form.
 */
@NullMarked
package jp.kyodo.project.dataset;

import org.jspecify.annotations.NullMarked;
