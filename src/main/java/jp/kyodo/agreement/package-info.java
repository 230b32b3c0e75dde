/**
 * Agreements of the city with companies, universities and others (協定).
 */
@ApplicationModule(allowedDependencies = { "partner", "partner :: choice", "vocabulary", "plan", "publication",
		"export", "organization", "web", "text", "fiscal" })
@NullMarked
package jp.kyodo.agreement;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
