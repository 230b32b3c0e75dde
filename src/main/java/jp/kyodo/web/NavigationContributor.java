package jp.kyodo.web;

import java.util.List;

/**
 * Adds the links of a module to the navigation of the staff pages; a module offers it as
 * a bean.
 */
@FunctionalInterface
public interface NavigationContributor {

	List<NavigationEntry> entries();

}
