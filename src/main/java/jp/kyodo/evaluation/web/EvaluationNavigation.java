package jp.kyodo.evaluation.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.organization.Role;
import jp.kyodo.web.NavigationContributor;
import jp.kyodo.web.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The evaluation's entries in the staff's navigation.
 */
@Component
class EvaluationNavigation implements NavigationContributor {

	@Override
	public List<NavigationEntry> entries() {
		return List.of(new NavigationEntry("evaluation.navigation.home", "/staff", 10, Set.of()),
				new NavigationEntry("evaluation.navigation.sheets", "/staff/sheets", 20,
						Set.of(Role.EDITOR.authority(), Role.APPROVER.authority(), Role.PLANNING.authority(),
								Role.READER.authority())),
				new NavigationEntry("evaluation.navigation.years", "/admin/years", 60,
						Set.of(Role.PLANNING.authority())));
	}

}
