/**
 * The life of the embedded PostgreSQL: unpack, initialize, start, recover and stop.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package jp.kyodo.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
