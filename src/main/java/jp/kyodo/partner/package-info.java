/**
 * Organisations that work together with the city (団体), and what they take part in.
 */
@ApplicationModule(
		allowedDependencies = { "vocabulary", "publication", "export", "organization", "web", "text", "fiscal" })
@NullMarked
package jp.kyodo.partner;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
