/**
 * What policy issues and programs cost: amounts by year and kind, and how a settlement
 * estimate became a settlement.
 */
@ApplicationModule(allowedDependencies = { "fiscal", "text", "web", "export", "organization", "publication", "plan" })
@NullMarked
package jp.kyodo.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
