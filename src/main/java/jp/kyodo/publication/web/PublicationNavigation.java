package jp.kyodo.publication.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.organization.Role;
import jp.kyodo.web.NavigationContributor;
import jp.kyodo.web.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Leads the planning department to the glossary.
 */
@Component
class PublicationNavigation implements NavigationContributor {

	private static final int ORDER = 60;

	@Override
	public List<NavigationEntry> entries() {
		return List.of(new NavigationEntry("publication.navigation.glossary", "/staff/glossary", ORDER,
				Set.of(Role.PLANNING.authority())));
	}

}
