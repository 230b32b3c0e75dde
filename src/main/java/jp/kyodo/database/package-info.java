/**
 * The life of the embedded PostgreSQL: unpack, initialize, start, recover and stop. And
 * how many rows come out of a PostgreSQL and go into it fast.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package jp.kyodo.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
