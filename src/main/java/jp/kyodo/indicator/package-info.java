/**
 * Indicators of policy issues: what they measure, their plan and actual values by year,
 * and what these say.
 */
@ApplicationModule(allowedDependencies = { "fiscal", "text", "web", "export", "organization", "publication", "plan" })
@NullMarked
package jp.kyodo.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
