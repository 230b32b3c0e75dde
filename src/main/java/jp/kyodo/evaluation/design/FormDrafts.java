package jp.kyodo.evaluation.design;

import java.util.List;

import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ConflictException;
import jp.kyodo.web.NotFoundException;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts of forms: how they begin, what was saved of them, how they end.
 */
@Service
public class FormDrafts {

	private final FormDraftStore store;

	private final FormShapes shapes;

	private final FormCodec codec;

	FormDrafts(FormDraftStore store, FormShapes shapes, FormCodec codec) {
		this.store = store;
		this.shapes = shapes;
		this.codec = codec;
	}

	/**
	 * Begins a form with nothing but a name.
	 * @return the draft's id
	 */
	@Transactional
	public long begin(String name, StaffMember staff) {
		DraftTree tree = DraftTree.empty();
		ObjectNode head = tree.head();
		if (!name.isBlank()) {
			head.put("name", name.strip());
		}
		tree.replaceHead(head);
		return this.store.create(tree, DraftStep.CREATED, staff);
	}

	/**
	 * Begins with all that a form has.
	 * @param step whether it is a copy or was imported
	 * @return the draft's id
	 */
	@Transactional
	public long begin(FormDefinition form, DraftStep step, StaffMember staff) {
		return this.store.create(tree(form), step, staff);
	}

	/**
	 * Begins with what a file holds.
	 * @return the draft's id
	 */
	@Transactional
	public long begin(DraftTree tree, StaffMember staff) {
		return this.store.create(tree, DraftStep.IMPORTED, staff);
	}

	DraftTree tree(FormDefinition form) {
		return DraftTree.ofForm(this.codec.toJson(form), this.shapes.lists());
	}

	/**
	 * A draft.
	 * @throws NotFoundException when there is none with this id
	 */
	@Transactional(readOnly = true)
	public FormDraft get(long id) {
		return this.store.find(id).orElseThrow(() -> new NotFoundException("evaluation-design.problem.no-draft"));
	}

	/**
	 * Every save of a draft, newest first.
	 */
	@Transactional(readOnly = true)
	public List<DraftSave> history(long id) {
		return this.store.history(id);
	}

	/**
	 * Brings back the draft as it was saved under an earlier version, as its newest
	 * version.
	 */
	@Transactional
	public void restore(long id, int version, StaffMember staff) {
		FormDraft draft = locked(id);
		DraftTree tree = this.store.version(id, version)
			.orElseThrow(() -> new NotFoundException("evaluation-design.problem.no-draft"));
		this.store.save(draft, tree, DraftStep.RESTORED, String.valueOf(version), staff);
	}

	/**
	 * Gives a draft up. What was saved of it stays.
	 */
	@Transactional
	public void discard(long id, StaffMember staff) {
		locked(id);
		this.store.close(id, FormDraft.State.DISCARDED, staff);
	}

	/**
	 * The draft, locked until the transaction ends.
	 * @throws ConflictException when it cannot be changed any more
	 */
	FormDraft locked(long id) {
		FormDraft draft = this.store.lock(id)
			.orElseThrow(() -> new NotFoundException("evaluation-design.problem.no-draft"));
		if (!draft.isOpen()) {
			throw new ConflictException("evaluation-design.problem.closed." + draft.state().name(), draft.savedBy());
		}
		return draft;
	}

}
