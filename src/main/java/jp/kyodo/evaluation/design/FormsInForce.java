package jp.kyodo.evaluation.design;

import java.util.List;

import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ConflictException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a draft in force: it becomes the next version of its form, which is never changed
 * again. New sheets of the plan and the years use it from then on; sheets that exist stay
 * on the version that they began with.
 */
@Service
public class FormsInForce {

	private final FormDrafts drafts;

	private final FormDraftStore store;

	private final DraftChecks checks;

	private final DraftDefinitions definitions;

	private final FormOverview overview;

	FormsInForce(FormDrafts drafts, FormDraftStore store, DraftChecks checks, DraftDefinitions definitions,
			FormOverview overview) {
		this.drafts = drafts;
		this.store = store;
		this.checks = checks;
		this.definitions = definitions;
		this.overview = overview;
	}

	/**
	 * Puts the draft in force.
	 * @param version the draft's version that was confirmed
	 * @return the form's new version
	 * @throws ConflictException when the draft has changed since, or cannot be used
	 */
	@Transactional
	public FormDefinition put(long draftId, int version, StaffMember staff) {
		FormDraft draft = this.drafts.locked(draftId);
		if (draft.version() != version) {
			throw new ConflictException("evaluation-design.problem.changed-since", draft.savedBy());
		}
		List<DraftFinding> findings = this.checks.check(draft.tree());
		if (findings.stream().anyMatch(DraftFinding::blocks)) {
			throw new ConflictException("evaluation-design.problem.not-usable");
		}
		String code = draft.tree().text("code");
		this.store.lockForm(code);
		FormDefinition form = this.definitions.of(draft.tree(), this.overview.nextVersion(code));
		this.store.putInForce(draftId, form, staff);
		return form;
	}

}
