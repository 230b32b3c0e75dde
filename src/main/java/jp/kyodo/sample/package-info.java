/**
 * The sample city: departments, staff, a plan with its policy issues and their sheets in
 * every state, entered through the services of the other modules.
 */
@ApplicationModule
@NullMarked
package jp.kyodo.sample;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
