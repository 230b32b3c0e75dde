package jp.kyodo.agreement.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.organization.Role;
import jp.kyodo.web.NavigationContributor;
import jp.kyodo.web.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Puts the agreements into the navigation of the staff pages.
 */
@Component
class AgreementNavigation implements NavigationContributor {

	@Override
	public List<NavigationEntry> entries() {
		return List
			.of(new NavigationEntry("agreement.navigation", "/staff/agreements", 68, Set.of(Role.EDITOR.authority(),
					Role.APPROVER.authority(), Role.PLANNING.authority(), Role.READER.authority())));
	}

}
