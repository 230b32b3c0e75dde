package jp.kyodo.project.survey.web;

import java.util.List;
import java.util.Set;

import jp.kyodo.organization.Role;
import jp.kyodo.web.NavigationContributor;
import jp.kyodo.web.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The survey's entry in the staff's navigation.
 */
@Component
class SurveyNavigation implements NavigationContributor {

	@Override
	public List<NavigationEntry> entries() {
		return List
			.of(new NavigationEntry("project-survey.navigation", "/staff/surveys", 64, Set.of(Role.EDITOR.authority(),
					Role.APPROVER.authority(), Role.PLANNING.authority(), Role.READER.authority())));
	}

}
