package jp.kyodo.export.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.web.NavigationContributor;
import jp.kyodo.web.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Leads every member of staff to their files.
 */
@Component
class ExportNavigation implements NavigationContributor {

	private static final int ORDER = 80;

	@Override
	public List<NavigationEntry> entries() {
		return List.of(new NavigationEntry("export.navigation", "/staff/exports", ORDER, Set.of()));
	}

}
