package jp.kyodo.evaluation.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Finds properties that are missing, or in which stands what cannot be understood.
 */
@Component
public class PropertyChecks {

	private final PropertyTexts texts;

	private final MessageSource messages;

	PropertyChecks(PropertyTexts texts, MessageSource messages) {
		this.texts = texts;
		this.messages = messages;
	}

	/**
	 * What is wrong in a part.
	 */
	public List<Problem> check(List<Property> properties, JsonNode part) {
		List<Problem> problems = new ArrayList<>();
		check(properties, part, "", problems);
		return problems;
	}

	private void check(List<Property> properties, JsonNode node, String prefix, List<Problem> problems) {
		for (Property property : properties) {
			check(property, node.path(property.name()), prefix + property.name(), problems);
		}
	}

	private void check(Property property, JsonNode value, String name, List<Problem> problems) {
		if (value.isMissingNode() || value.isNull()) {
			if (property.required() && property.type() == Property.Type.GROUP) {
				check(property.properties(), value, name + ".", problems);
			}
			else if (property.required()) {
				problems.add(new Problem(name, true, message("missing." + verb(property), property)));
			}
			return;
		}
		switch (property.type()) {
			case GROUP -> check(property.properties(), value, name + ".", problems);
			case ITEMS -> {
				for (int index = 0; index < value.size(); index++) {
					check(property.item(), value.get(index), name + "." + index, problems);
				}
			}
			case LINES -> value.forEach((line) -> checkSingle(property.item(), line, name, problems));
			default -> checkSingle(property, value, name, problems);
		}
	}

	private void checkSingle(Property property, JsonNode value, String name, List<Problem> problems) {
		boolean fits = switch (property.type()) {
			case NUMBER -> value.isIntegralNumber();
			case YEAR -> value.isIntegralNumber();
			case DECIMAL -> value.isNumber();
			case CHOICE -> property.choices().contains(value.asString(""));
			case OTHER -> value.isContainer();
			default -> true;
		};
		if (!fits) {
			problems.add(new Problem(name, false,
					message("wrong." + property.type().name().toLowerCase(Locale.ROOT), property)));
		}
	}

	/** Whether one types, chooses or adds. */
	private static String verb(Property property) {
		return switch (property.type()) {
			case CHOICE, CHOICES, REFERENCE, REFERENCES, PLAN -> "choose";
			case ITEMS -> "add";
			default -> "type";
		};
	}

	private String message(String key, Property property) {
		return this.messages.getMessage("evaluation-design.finding." + key,
				new Object[] { this.texts.label(property).orElse(property.name()) }, Locale.JAPANESE);
	}

	/**
	 * Something that is wrong with a property.
	 *
	 * @param field the field's name on the page
	 * @param missing whether nothing was typed
	 */
	public record Problem(String field, boolean missing, String message) {

	}

}
