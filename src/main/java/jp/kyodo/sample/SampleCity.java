package jp.kyodo.sample;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters the sample city. All of it is one transaction, so that a start that is
 * interrupted leaves nothing behind and the next one begins anew.
 */
@Component
class SampleCity {

	private final SampleOrganization organization;

	private final SampleVocabularies vocabularies;

	private final SamplePlan plan;

	private final SampleFigures figures;

	private final SampleSheets sheets;

	private final SampleFurtherPlans furtherPlans;

	SampleCity(SampleOrganization organization, SampleVocabularies vocabularies, SamplePlan plan, SampleFigures figures,
			SampleSheets sheets, SampleFurtherPlans furtherPlans) {
		this.organization = organization;
		this.vocabularies = vocabularies;
		this.plan = plan;
		this.figures = figures;
		this.sheets = sheets;
		this.furtherPlans = furtherPlans;
	}

	/**
	 * Enters the city into a portal that has no plan yet.
	 * @return whether it was entered
	 * @throws SampleCityException if the sample city breaks a rule of the portal
	 */
	@Transactional
	public boolean enterUnlessThere() {
		if (this.plan.isThere()) {
			return false;
		}
		PlanFile file = SampleFiles.plan();
		EnteredOrganization entered = this.organization.enter(SampleFiles.organization());
		this.vocabularies.enter(SampleFiles.vocabularies());
		Map<String, Long> issues = this.plan.enter(file, entered);
		this.figures.enter(file, issues);
		this.figures.enter(SampleFiles.glossary());
		this.sheets.enter(file, entered);
		SampleFiles.furtherPlans().forEach((further) -> this.furtherPlans.enter(further, entered));
		return true;
	}

}
