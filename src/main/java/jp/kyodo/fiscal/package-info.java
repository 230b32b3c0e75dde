/**
 * Fiscal years, Japanese calendar eras, money, counted values and periods, as the offices
 * of a Japanese city write them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package jp.kyodo.fiscal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
