package jp.kyodo.evaluation.design.web;

import java.util.Optional;

import jp.kyodo.evaluation.design.DraftChecks;
import jp.kyodo.evaluation.design.FormDraft;
import jp.kyodo.evaluation.design.FormDrafts;
import jp.kyodo.evaluation.design.FormOverview;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Finds the form that is to be shown: a version, or what a draft would become.
 */
@Component
class ShownForm {

	private final FormDrafts drafts;

	private final DraftChecks checks;

	private final FormOverview overview;

	private final FormDefinitions forms;

	ShownForm(FormDrafts drafts, DraftChecks checks, FormOverview overview, FormDefinitions forms) {
		this.drafts = drafts;
		this.checks = checks;
		this.overview = overview;
		this.forms = forms;
	}

	FormDraft draft(long id) {
		return this.drafts.get(id);
	}

	/**
	 * What a draft would become; empty while it cannot be used.
	 */
	Optional<FormDefinition> of(FormDraft draft) {
		return this.checks.definition(draft.tree());
	}

	FormOverview.FormVersion version(String code, int version) {
		return this.overview.version(code, version)
			.orElseThrow(
					() -> new NotFoundException("evaluation-design.problem.no-form", code, String.valueOf(version)));
	}

	FormDefinition of(FormOverview.FormVersion version) {
		return this.forms.get(version.id());
	}

}
