package jp.kyodo.evaluation.design;

import java.util.List;
import java.util.Optional;

import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.NotFoundException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a draft, one part at a time. Two people can work on different parts; who
 * changes a part that somebody else has changed meanwhile is told, and loses nothing.
 */
@Service
public class DraftChanges {

	private final FormDrafts drafts;

	private final FormDraftStore store;

	private final FormShapes shapes;

	DraftChanges(FormDrafts drafts, FormDraftStore store, FormShapes shapes) {
		this.drafts = drafts;
		this.store = store;
		this.shapes = shapes;
	}

	/**
	 * Saves what was typed into a part or the head.
	 */
	@Transactional
	public DraftOutcome change(ChangePart command) {
		FormDraft draft = this.drafts.locked(command.draftId());
		Optional<ObjectNode> present = part(draft.tree(), command);
		if (present.isEmpty()) {
			return new DraftOutcome.Gone(draft.savedBy());
		}
		List<Property> properties = properties(command, present.get());
		ObjectNode typed = new PropertyReader(command.fields()).read(properties, present.get());
		keepUnknown(present.get(), typed, properties);
		ObjectNode base = (command.baseVersion() == draft.version()) ? present.get()
				: this.store.version(command.draftId(), command.baseVersion())
					.flatMap((tree) -> part(tree, command))
					.orElse(null);
		if (!present.get().equals(base) && !present.get().equals(typed)) {
			return new DraftOutcome.Overtaken(draft, present.get(), typed);
		}
		if (command.operation() != null) {
			command.operation().apply(typed, properties);
		}
		if (!present.get().equals(typed)) {
			save(draft, command, typed);
		}
		return new DraftOutcome.Saved(command.partId());
	}

	private void save(FormDraft draft, ChangePart command, ObjectNode typed) {
		DraftTree tree = draft.tree().copy();
		if (command.isHead()) {
			tree.replaceHead(typed);
			this.store.save(draft, tree, DraftStep.HEAD_CHANGED, "", command.staff());
		}
		else {
			tree.replace(command.list(), command.partId(), typed);
			this.store.save(draft, tree, DraftStep.PART_CHANGED, DraftTree.name(typed), command.staff());
		}
	}

	/** The id, the kind and what no record has a component for are not on the page. */
	private static void keepUnknown(ObjectNode present, ObjectNode typed, List<Property> properties) {
		List<String> known = properties.stream().map(Property::name).toList();
		present.properties()
			.stream()
			.filter((property) -> !known.contains(property.getKey()))
			.forEach((property) -> typed.set(property.getKey(), property.getValue()));
	}

	private List<Property> properties(ChangePart command, ObjectNode part) {
		return command.isHead() ? this.shapes.head()
				: this.shapes.part(command.list(), DraftTree.text(part, "kind")).orElse(List.of());
	}

	private static Optional<ObjectNode> part(DraftTree tree, ChangePart command) {
		return command.isHead() ? Optional.of(tree.head()) : tree.part(command.list(), command.partId());
	}

	/**
	 * Adds a part with a name and a code that is free.
	 * @param kind the kind of section; empty in other lists
	 * @param after id of the part behind which it stands; empty for the end
	 * @return id of the part
	 */
	@Transactional
	public String add(long draftId, String list, String kind, String name, String after, StaffMember staff) {
		FormDraft draft = this.drafts.locked(draftId);
		if (this.shapes.part(list, kind).isEmpty()) {
			throw new NotFoundException("evaluation-design.problem.no-kind");
		}
		DraftTree tree = draft.tree().copy();
		ObjectNode part = JsonNodeFactory.instance.objectNode();
		boolean section = list.equals(FormShapes.SECTIONS);
		if (section) {
			part.put("kind", kind);
		}
		part.put(section ? "key" : "code",
				tree.freeCode(list, section ? kind : list.substring(0, list.length() - 1) + "1"));
		if (!name.isBlank()) {
			part.put(section ? "title" : "name", name.strip());
		}
		String id = tree.add(list, part, after.isEmpty() ? null : after);
		this.store.save(draft, tree, DraftStep.PART_ADDED, DraftTree.name(part), staff);
		return id;
	}

	/**
	 * Moves a part up or down among the others.
	 * @param by -1 for up, 1 for down
	 */
	@Transactional
	public DraftOutcome move(long draftId, String list, String partId, int by, StaffMember staff) {
		FormDraft draft = this.drafts.locked(draftId);
		DraftTree tree = draft.tree().copy();
		Optional<ObjectNode> part = tree.part(list, partId);
		if (part.isEmpty()) {
			return new DraftOutcome.Gone(draft.savedBy());
		}
		if (tree.move(list, partId, by)) {
			this.store.save(draft, tree, DraftStep.PART_MOVED, DraftTree.name(part.get()), staff);
		}
		return new DraftOutcome.Saved(partId);
	}

	/**
	 * Puts a copy of a part behind it.
	 */
	@Transactional
	public DraftOutcome duplicate(long draftId, String list, String partId, StaffMember staff) {
		FormDraft draft = this.drafts.locked(draftId);
		DraftTree tree = draft.tree().copy();
		Optional<ObjectNode> part = tree.part(list, partId);
		if (part.isEmpty()) {
			return new DraftOutcome.Gone(draft.savedBy());
		}
		String copy = tree.duplicate(list, partId);
		this.store.save(draft, tree, DraftStep.PART_DUPLICATED, DraftTree.name(part.get()), staff);
		return new DraftOutcome.Saved(copy);
	}

	/**
	 * Removes a part, if it is still as the page showed it.
	 */
	@Transactional
	public DraftOutcome remove(long draftId, int baseVersion, String list, String partId, StaffMember staff) {
		FormDraft draft = this.drafts.locked(draftId);
		Optional<ObjectNode> part = draft.tree().part(list, partId);
		if (part.isEmpty()) {
			return new DraftOutcome.Gone(draft.savedBy());
		}
		Optional<ObjectNode> base = this.store.version(draftId, baseVersion).flatMap((tree) -> tree.part(list, partId));
		if (!part.equals(base)) {
			return new DraftOutcome.Overtaken(draft, part.get(), part.get());
		}
		DraftTree tree = draft.tree().copy();
		tree.remove(list, partId);
		this.store.save(draft, tree, DraftStep.PART_REMOVED, DraftTree.name(part.get()), staff);
		return new DraftOutcome.Saved(partId);
	}

}
