/**
 * Departments through time, staff accounts with their roles, and the record of who
 * changed what and when.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "fiscal", "text", "web" })
package jp.kyodo.organization;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
