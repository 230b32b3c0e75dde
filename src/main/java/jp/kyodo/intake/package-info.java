/**
 * Tables that people send in as files: tells what a file is, refuses what is harmful and
 * passes the rows on, one after the other.
 */
@ApplicationModule(allowedDependencies = { "fiscal", "text", "web" })
@NullMarked
package jp.kyodo.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
