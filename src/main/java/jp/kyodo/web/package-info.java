/**
 * What every page of the portal shares: layout, navigation, form fragments, form tokens,
 * paging and error pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "fiscal", "text" })
package jp.kyodo.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
