/**
 * Everything that was published: revisions that never change, corrections, the glossary,
 * and how citizens find it.
 */
@ApplicationModule(allowedDependencies = { "database", "export", "organization", "web", "text", "fiscal" })
@NullMarked
package jp.kyodo.publication;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
