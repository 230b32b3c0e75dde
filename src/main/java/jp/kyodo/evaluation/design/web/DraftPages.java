package jp.kyodo.evaluation.design.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jp.kyodo.evaluation.design.DraftChecks;
import jp.kyodo.evaluation.design.DraftFinding;
import jp.kyodo.evaluation.design.DraftTree;
import jp.kyodo.evaluation.design.FormDraft;
import jp.kyodo.evaluation.design.FormShapes;
import jp.kyodo.evaluation.design.PropertyTexts;
import jp.kyodo.web.Choice;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Builds the page of a draft.
 */
@Component
class DraftPages {

	private final FormShapes shapes;

	private final PropertyTexts texts;

	private final PropertyFields fields;

	private final DraftChecks checks;

	private final MessageSource messages;

	DraftPages(FormShapes shapes, PropertyTexts texts, PropertyFields fields, DraftChecks checks,
			MessageSource messages) {
		this.shapes = shapes;
		this.texts = texts;
		this.fields = fields;
		this.checks = checks;
		this.messages = messages;
	}

	DraftPage page(FormDraft draft) {
		List<DraftFinding> findings = this.checks.check(draft.tree()).stream().filter(DraftFinding::blocks).toList();
		List<DraftPage.PartList> lists = this.shapes.lists()
			.stream()
			.map((list) -> list(list, draft.tree(), findings))
			.toList();
		return new DraftPage(DraftBar.of(draft, "parts"), head(draft.tree()), lists, findings.size());
	}

	/**
	 * What the form says about itself, in words.
	 */
	List<DraftPage.Fact> head(DraftTree tree) {
		List<DraftPage.Fact> facts = new ArrayList<>();
		add(this.fields.of(this.shapes.head(), tree.head(), tree, false), facts);
		return facts;
	}

	private void add(List<PropertyField> fields, List<DraftPage.Fact> facts) {
		for (PropertyField field : fields) {
			if (field.control().equals("group")) {
				add(field.fields(), facts);
			}
			else {
				facts.add(new DraftPage.Fact(field.label(), shown(field)));
			}
		}
	}

	private String shown(PropertyField field) {
		return field.options()
			.stream()
			.filter((option) -> option.value().equals(field.value()))
			.map(Choice::label)
			.findFirst()
			.orElse(field.value().isEmpty() ? message("evaluation-design.draft.empty") : field.value());
	}

	private DraftPage.PartList list(String list, DraftTree tree, List<DraftFinding> findings) {
		List<Choice> kinds = list.equals(FormShapes.SECTIONS) ? kinds() : List.of();
		return new DraftPage.PartList(list, this.texts.list(list).orElse(list), this.texts.listHelp(list).orElse(""),
				tree.parts(list).stream().map((part) -> part(part, findings)).toList(), kinds);
	}

	private DraftPage.Part part(ObjectNode part, List<DraftFinding> findings) {
		String kind = DraftTree.text(part, "kind");
		String name = DraftTree.name(part);
		return new DraftPage.Part(DraftTree.id(part), DraftTree.code(part),
				name.isEmpty() ? message("evaluation-design.draft.nameless") : name, this.texts.kind(kind).orElse(kind),
				findings.stream().filter((finding) -> finding.partId().equals(DraftTree.id(part))).count());
	}

	private List<Choice> kinds() {
		return this.shapes.kinds()
			.stream()
			.map((kind) -> new Choice(kind, this.texts.kind(kind).orElse(kind), this.texts.kindHelp(kind).orElse(null)))
			.sorted(Comparator.comparing(Choice::value))
			.toList();
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

}
