package jp.kyodo.evaluation.design.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kyodo.evaluation.design.DraftAnswers;
import jp.kyodo.evaluation.design.DraftTree;
import jp.kyodo.evaluation.design.Property;
import jp.kyodo.evaluation.design.PropertyChecks;
import jp.kyodo.evaluation.design.PropertyTexts;
import jp.kyodo.evaluation.form.RefersTo;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.web.Choice;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Turns the properties of a part into fields with labels, values and choices.
 */
@Component
class PropertyFields {

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
		.build();

	private final PropertyTexts texts;

	private final PropertyChecks checks;

	private final DraftAnswers answers;

	private final PlanQueries plans;

	private final MessageSource messages;

	PropertyFields(PropertyTexts texts, PropertyChecks checks, DraftAnswers answers, PlanQueries plans,
			MessageSource messages) {
		this.texts = texts;
		this.checks = checks;
		this.answers = answers;
		this.plans = plans;
		this.messages = messages;
	}

	/**
	 * The fields of a part.
	 * @param tree the draft, for what can be referred to
	 * @param missing whether to say what is missing; what cannot be understood is always
	 * said
	 */
	List<PropertyField> of(List<Property> properties, JsonNode part, DraftTree tree, boolean missing) {
		Map<String, String> errors = this.checks.check(properties, part)
			.stream()
			.filter((problem) -> missing || !problem.missing())
			.collect(Collectors.toMap(PropertyChecks.Problem::field, PropertyChecks.Problem::message,
					(first, second) -> first));
		List<PropertyField> fields = new ArrayList<>(new Builder(tree, part, errors).fields(properties, part, ""));
		// what is rarely needed stands behind the rest
		fields.sort(Comparator.comparing(PropertyFields::isAside));
		return fields;
	}

	private static boolean isAside(PropertyField field) {
		return field.name().equals("conditions");
	}

	/**
	 * Makes the fields of one part.
	 */
	private final class Builder {

		private final DraftTree tree;

		private final JsonNode part;

		private final Map<String, String> errors;

		/** What is entered around a property, the innermost first. */
		private final Deque<Level> around = new ArrayDeque<>();

		Builder(DraftTree tree, JsonNode part, Map<String, String> errors) {
			this.tree = tree;
			this.part = part;
			this.errors = errors;
		}

		List<PropertyField> fields(List<Property> properties, JsonNode node, String prefix) {
			this.around.push(new Level(properties, node));
			List<PropertyField> fields = properties.stream()
				.map((property) -> field(property, node.path(property.name()), prefix + property.name(),
						PropertyFields.this.texts.label(property).orElse(property.name()),
						PropertyFields.this.texts.help(property).orElse(null)))
				.toList();
			this.around.pop();
			return fields;
		}

		private PropertyField field(Property property, JsonNode value, String name, String label,
				@Nullable String help) {
			String itemLabel = itemLabel(property, label);
			List<PropertyField> fields = switch (property.type()) {
				case GROUP -> fields(property.properties(), value, name + ".");
				case ITEMS -> items(property, value, name, itemLabel);
				default -> List.of();
			};
			String control = control(property);
			boolean marked = !List.of("group", "checkbox", "items").contains(control);
			return new PropertyField(PropertyField.id(name), name, label, help, control,
					marked ? (Boolean) property.required() : null, text(property, value), options(property, value),
					chosen(value), this.errors.get(name), fields, itemLabel,
					control.equals("group") && !property.required() && isEmpty(value));
		}

		private static boolean isEmpty(JsonNode value) {
			return !value.isValueNode() && value.valueStream().allMatch(Builder::isEmpty);
		}

		/**
		 * An item of a list of lists is called as that list is, its own items as they
		 * are.
		 */
		private String itemLabel(Property property, String label) {
			return property.name().isEmpty() ? PropertyFields.this.texts.label(property).orElse(label) : label;
		}

		private List<PropertyField> items(Property property, JsonNode value, String name, String itemLabel) {
			List<PropertyField> items = new ArrayList<>();
			for (int index = 0; index < value.size(); index++) {
				items.add(field(property.item(), value.get(index), name + "." + index,
						message("evaluation-design.field.item", itemLabel, String.valueOf(index + 1)), null));
			}
			return items;
		}

		private static String control(Property property) {
			return switch (property.type()) {
				case TEXT, LINES, OTHER -> "textarea";
				case FLAG -> "checkbox";
				case CHOICE, REFERENCE, PLAN -> "select";
				case CHOICES, REFERENCES -> "checkboxes";
				case GROUP -> "group";
				case ITEMS -> "items";
				default -> "text";
			};
		}

		private static String text(Property property, JsonNode value) {
			if (value.isValueNode()) {
				return value.asString("");
			}
			if (property.type() == Property.Type.LINES) {
				return lines(value);
			}
			return (property.type() == Property.Type.OTHER && value.isContainer()) ? YAML.writeValueAsString(value)
					: "";
		}

		private static String lines(JsonNode value) {
			return String.join("\n", chosen(value));
		}

		private static List<String> chosen(JsonNode value) {
			List<String> chosen = new ArrayList<>();
			if (value.isArray()) {
				value.forEach((item) -> chosen.add(item.asString("")));
			}
			return chosen;
		}

		private List<Choice> options(Property property, JsonNode value) {
			List<Choice> options = new ArrayList<>(switch (property.type()) {
				case CHOICE,
						CHOICES ->
					property.choices()
						.stream()
						.map((constant) -> new Choice(constant,
								PropertyFields.this.texts.choice(property, constant).orElse(constant)))
						.toList();
				case REFERENCE, REFERENCES -> (property.refersTo() != null) ? named(property.refersTo()) : this.tree
					.parts(String.valueOf(property.list()))
					.stream()
					.filter((part) -> !DraftTree.code(part).isEmpty())
					.map((part) -> new Choice(DraftTree.code(part),
							message("evaluation-design.field.reference", DraftTree.name(part), DraftTree.code(part))))
					.toList();
				case PLAN -> PropertyFields.this.plans.plans()
					.stream()
					.map((plan) -> new Choice(plan.code(), plan.name()))
					.toList();
				default -> List.<Choice>of();
			});
			addUnknown(property, value, options);
			return options;
		}

		private List<Choice> named(RefersTo refersTo) {
			DraftAnswers answers = PropertyFields.this.answers;
			String id = DraftTree.text(this.part, DraftTree.ID);
			return switch (refersTo.value()) {
				case SECTION -> answers.sections(this.tree, id, refersTo);
				case ANSWER -> answers.answers(this.tree, id, chosen(RefersTo.What.SECTION));
				case CODE -> answers.codes(this.tree, chosen(RefersTo.What.SECTION), chosen(RefersTo.What.ANSWER));
				case OWN -> this.part.path(refersTo.list())
					.valueStream()
					.filter(ObjectNode.class::isInstance)
					.map(ObjectNode.class::cast)
					.filter((item) -> !DraftTree.code(item).isEmpty())
					.map((item) -> new Choice(DraftTree.code(item),
							message("evaluation-design.field.reference", DraftTree.name(item), DraftTree.code(item))))
					.toList();
			};
		}

		/** What is chosen beside or around. */
		private String chosen(RefersTo.What what) {
			for (Level level : this.around) {
				for (Property property : level.properties()) {
					if (property.names(what)) {
						return level.node().path(property.name()).asString("");
					}
				}
			}
			return "";
		}

		/** What stands in the draft and can no longer be chosen is shown as that. */
		private void addUnknown(Property property, JsonNode value, List<Choice> options) {
			if (control(property).equals("select") || control(property).equals("checkboxes")) {
				List<String> present = value.isArray() ? chosen(value) : List.of(value.asString(""));
				present.stream()
					.filter((code) -> !code.isEmpty()
							&& options.stream().noneMatch((option) -> option.value().equals(code)))
					.toList()
					.forEach((code) -> options.add(new Choice(code, message("evaluation-design.field.unknown", code))));
			}
		}

	}

	/**
	 * Properties that stand side by side, with what is entered in them.
	 */
	private record Level(List<Property> properties, JsonNode node) {

	}

	private String message(String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
