/**
 * Plans, their level names and trees, policy issues (施策課題) by year, and programs (事務事業)
 * with their achievement.
 */
@ApplicationModule(allowedDependencies = { "fiscal", "text", "web", "export", "organization", "publication" })
@NullMarked
package jp.kyodo.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
