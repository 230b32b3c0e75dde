package jp.kyodo.evaluation.design.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jp.kyodo.evaluation.design.DraftOutcome;
import jp.kyodo.evaluation.design.DraftTree;
import jp.kyodo.evaluation.design.FormDraft;
import jp.kyodo.evaluation.design.FormShapes;
import jp.kyodo.evaluation.design.Property;
import jp.kyodo.evaluation.design.PropertyTexts;
import jp.kyodo.web.FieldMessages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Builds the page of one part of a draft.
 */
@Component
class PartPages {

	private final FormShapes shapes;

	private final PropertyTexts texts;

	private final PropertyFields fields;

	private final MessageSource messages;

	PartPages(FormShapes shapes, PropertyTexts texts, PropertyFields fields, MessageSource messages) {
		this.shapes = shapes;
		this.texts = texts;
		this.fields = fields;
		this.messages = messages;
	}

	/**
	 * The page of the form's head.
	 */
	PartPage head(FormDraft draft, ObjectNode shown, boolean missing) {
		return page(draft, "head", message("evaluation-design.head.title"), "", null, this.shapes.head(), shown,
				missing);
	}

	/**
	 * The page of a part.
	 * @param shown what stands in the fields: what is saved, or what somebody typed
	 * @param missing whether to say what is missing
	 */
	PartPage part(FormDraft draft, String list, ObjectNode shown, boolean missing) {
		String kind = DraftTree.text(shown, "kind");
		String name = DraftTree.name(shown);
		boolean section = list.equals(FormShapes.SECTIONS);
		List<Property> properties = this.shapes.part(list, kind).orElse(List.of());
		return page(draft, list + "/" + DraftTree.id(shown),
				name.isEmpty() ? message("evaluation-design.draft.nameless") : name,
				section ? this.texts.kind(kind).orElse(kind) : this.texts.list(list).orElse(list),
				(section ? this.texts.kindHelp(kind) : this.texts.listHelp(list)).orElse(null), properties, shown,
				missing);
	}

	private PartPage page(FormDraft draft, String path, String title, String kind, @Nullable String help,
			List<Property> properties, ObjectNode shown, boolean missing) {
		List<PropertyField> all = this.fields.of(properties, shown, draft.tree(), missing);
		return new PartPage(DraftBar.of(draft, "parts"), path, title, kind, help, all,
				errors(all, FieldMessages.none()), null, List.of());
	}

	/**
	 * The page with what was typed, after somebody else changed the part.
	 */
	PartPage overtaken(PartPage typed, PartPage theirs, DraftOutcome.Overtaken outcome) {
		Map<String, PropertyField> present = new TreeMap<>();
		collect(theirs.fields(), present);
		Map<String, PropertyField> mine = new TreeMap<>();
		collect(typed.fields(), mine);
		List<PartPage.Difference> differences = new ArrayList<>();
		present.forEach((name, field) -> {
			PropertyField own = mine.get(name);
			if (own == null || !shown(own).equals(shown(field))) {
				differences.add(new PartPage.Difference(field.id(), field.label(), shown(field)));
			}
		});
		return new PartPage(typed.bar(), typed.path(), typed.title(), typed.kind(), typed.help(), typed.fields(),
				typed.errors(), outcome.draft().savedBy(), differences);
	}

	private static void collect(List<PropertyField> fields, Map<String, PropertyField> byName) {
		for (PropertyField field : fields) {
			if (field.fields().isEmpty()) {
				byName.put(field.name(), field);
			}
			collect(field.fields(), byName);
		}
	}

	private String shown(PropertyField field) {
		if (field.control().equals("checkbox")) {
			return message(field.isChecked() ? "evaluation-design.field.yes" : "evaluation-design.field.no");
		}
		List<String> codes = field.control().equals("checkboxes") ? field.chosen() : List.of(field.value());
		String text = String.join("、",
				codes.stream()
					.map((code) -> field.options()
						.stream()
						.filter((option) -> option.value().equals(code))
						.map(jp.kyodo.web.Choice::label)
						.findFirst()
						.orElse(code))
					.toList());
		return text.isEmpty() ? message("evaluation-design.draft.empty") : text;
	}

	private static FieldMessages errors(List<PropertyField> fields, FieldMessages before) {
		FieldMessages errors = before;
		for (PropertyField field : fields) {
			if (field.error() != null) {
				errors = errors.with(field.id(), field.error());
			}
			errors = errors(field.fields(), errors);
		}
		return errors;
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

}
