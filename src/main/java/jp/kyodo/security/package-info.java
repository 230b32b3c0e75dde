/**
 * Who gets in and to what: sign-in and its brakes, sessions, access rules and the headers
 * of every answer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "organization", "fiscal", "text", "web" })
package jp.kyodo.security;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
