/**
 * Pictures that people send in: reads them, and writes them anew without anything but
 * their pixels. Who keeps and shows them is up to the modules above.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.kyodo.picture;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
