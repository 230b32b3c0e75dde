package jp.kyodo.vocabulary.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.organization.Role;
import jp.kyodo.web.NavigationContributor;
import jp.kyodo.web.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Leads those who look after the lists of words to them.
 */
@Component
class VocabularyNavigation implements NavigationContributor {

	private static final int ORDER = 85;

	@Override
	public List<NavigationEntry> entries() {
		return List.of(new NavigationEntry("vocabulary.navigation", "/admin/vocabularies", ORDER,
				Set.of(Role.PLANNING.authority(), Role.ADMINISTRATOR.authority())));
	}

}
