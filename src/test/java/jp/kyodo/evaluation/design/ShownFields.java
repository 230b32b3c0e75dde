package jp.kyodo.evaluation.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields as a page would send them that nobody has changed.
 */
class ShownFields implements PropertyReader.TypedFields {

	private final Map<String, List<String>> fields = new HashMap<>();

	ShownFields(List<Property> properties, JsonNode part) {
		properties.forEach((property) -> add(property, part.path(property.name()), property.name()));
	}

	private void add(Property property, JsonNode value, String name) {
		switch (property.type()) {
			case GROUP -> property.properties()
				.forEach((child) -> add(child, value.path(child.name()), name + "." + child.name()));
			case ITEMS -> {
				this.fields.put(name + PropertyReader.COUNT, List.of(String.valueOf(value.size())));
				for (int index = 0; index < value.size(); index++) {
					add(property.item(), value.get(index), name + "." + index);
				}
			}
			case CHOICES, REFERENCES -> this.fields.put(name, texts(value));
			case LINES -> this.fields.put(name, List.of(String.join("\r\n", texts(value))));
			case FLAG -> {
				if (value.asBoolean(false)) {
					this.fields.put(name, List.of("true"));
				}
			}
			default -> this.fields.put(name, List.of(value.asString("")));
		}
	}

	private static List<String> texts(JsonNode value) {
		List<String> texts = new ArrayList<>();
		value.forEach((item) -> texts.add(item.asString("")));
		return texts;
	}

	/**
	 * Removes what says nothing: no for a yes or no, and empty lists and groups.
	 */
	static void strip(JsonNode node) {
		node.forEach(ShownFields::strip);
		if (node instanceof ObjectNode object) {
			object.properties()
				.stream()
				.filter((entry) -> (entry.getValue().isBoolean() && !entry.getValue().asBoolean())
						|| (entry.getValue().isContainer() && entry.getValue().isEmpty()))
				.map(Map.Entry::getKey)
				.toList()
				.forEach(object::remove);
		}
	}

	@Override
	public boolean has(String name) {
		return this.fields.containsKey(name);
	}

	@Override
	public List<String> texts(String name) {
		return this.fields.getOrDefault(name, List.of());
	}

}
