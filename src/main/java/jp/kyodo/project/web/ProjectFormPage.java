package jp.kyodo.project.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.partner.choice.PartnerStep;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.Choice;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Difference;
import jp.kyodo.web.KeptInput;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a project-year is entered.
 *
 * @param year the fiscal year
 * @param code code of the project, null for a new one
 * @param form what is typed
 * @param outcome what became of it
 * @param differences what somebody else has saved meanwhile
 * @param vocabularies the city's words
 * @param departments who may be in charge
 * @param issues policy issues of the year
 * @param programs programs of the chosen policy issue
 * @param partners the partners, and who was found
 * @param mayPlan whether codes may be given
 * @param kept what was typed before and not saved
 */
record ProjectFormPage(FiscalYear year, @Nullable String code, ProjectForm form, ChangeOutcome outcome,
		List<Difference> differences, Map<Vocabulary, Terms> vocabularies, List<Choice> departments,
		List<Choice> issues, List<Choice> programs, PartnerStep partners, boolean mayPlan,
		KeptInput<BegunProject> kept) {

	/** An empty value would be sent as "on". */
	private static final String UNKNOWN = "unknown";

	public List<String> proposals() {
		return List.of("CITIZENS", "CITY", UNKNOWN);
	}

	public List<String> origins() {
		return List.of("NEW", "CONVERTED", UNKNOWN);
	}

	public List<String> ruleAnswers() {
		return List.of("true", "false", UNKNOWN);
	}

	public List<Choice> roles() {
		return choices(Vocabulary.PARTNER_ROLE);
	}

	public List<Choice> partnerTypes() {
		return choices(Vocabulary.PARTNER_TYPE);
	}

	public List<Choice> wards() {
		return choices(Vocabulary.WARD, "wards");
	}

	public List<Choice> fields() {
		return choices(Vocabulary.FIELD, "fields");
	}

	public List<Choice> forms() {
		return choices(Vocabulary.FORM, "forms");
	}

	public List<Choice> involvements() {
		return choices(Vocabulary.INVOLVEMENT, "involvements");
	}

	public List<Choice> principles() {
		return choices(Vocabulary.PRINCIPLE, "principles");
	}

	private List<Choice> choices(Vocabulary vocabulary) {
		return this.vocabularies.get(vocabulary).choices(this.year);
	}

	/**
	 * What was chosen before and is no longer used stays visible until it is taken away.
	 */
	private List<Choice> choices(Vocabulary vocabulary, String field) {
		List<Choice> choices = new ArrayList<>(choices(vocabulary));
		for (String code : this.form.chosen(field)) {
			if (choices.stream().noneMatch((choice) -> choice.value().equals(code))) {
				choices.add(new Choice(code, this.vocabularies.get(vocabulary).label(code)));
			}
		}
		return choices;
	}

}
