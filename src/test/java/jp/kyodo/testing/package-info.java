/**
 * What the tests of all modules share: a real PostgreSQL and the count of SQL statements.
 */
@NullMarked
package jp.kyodo.testing;

import org.jspecify.annotations.NullMarked;
