package jp.kyodo.partner.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.web.NavigationContributor;
import jp.kyodo.web.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Leads staff to the partners.
 */
@Component
class PartnerNavigation implements NavigationContributor {

	private static final int ORDER = 66;

	@Override
	public List<NavigationEntry> entries() {
		return List.of(new NavigationEntry("partner.navigation", "/staff/partners", ORDER, Set.of()));
	}

}
