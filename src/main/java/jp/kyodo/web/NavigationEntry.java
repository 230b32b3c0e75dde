package jp.kyodo.web;

import java.util.Collection;
import java.util.Set;

/**
 * One link in the navigation of the staff pages.
 *
 * @param messageKey key of its text
 * @param path path of its page, also the beginning of the paths that belong to it
 * @param order place in the navigation, small numbers first
 * @param roles authorities of which a person needs one to see it; empty for everybody who
 * is signed in
 */
public record NavigationEntry(String messageKey, String path, int order, Set<String> roles) {

	public NavigationEntry {
		roles = Set.copyOf(roles);
	}

	boolean isShownTo(Collection<String> authorities) {
		return this.roles.isEmpty() || authorities.stream().anyMatch(this.roles::contains);
	}

	boolean covers(String requestPath) {
		return requestPath.equals(this.path) || requestPath.startsWith(this.path + "/");
	}

}
