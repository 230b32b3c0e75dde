/**
 * Collaborative projects (協働型事業): one record a year under a lasting identity, the yearly
 * survey of the departments, and the list that citizens read.
 */
@ApplicationModule(allowedDependencies = { "partner", "partner :: choice", "vocabulary", "intake", "plan",
		"publication", "picture", "export", "database", "organization", "web", "text", "fiscal" })
@NullMarked
package jp.kyodo.project;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
