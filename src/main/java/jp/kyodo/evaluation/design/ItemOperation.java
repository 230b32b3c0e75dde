package jp.kyodo.evaluation.design;

import java.util.List;
import java.util.Optional;

import jp.kyodo.evaluation.design.PropertyReader.TypedFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds, moves or removes an item of a list inside of a part, as a button of the page asks
 * for it: {@code add:columns}, {@code up:columns.1}, {@code down:columns.1} or
 * {@code remove:columns.1}.
 *
 * @param verb what to do
 * @param path the list, or the item of it
 */
public record ItemOperation(String verb, String path) {

	/**
	 * Reads what a button sends; empty where it only saves.
	 */
	public static Optional<ItemOperation> parse(@Nullable String text) {
		if (text == null || !text.matches("(add|up|down|remove):[A-Za-z0-9.]+")) {
			return Optional.empty();
		}
		int colon = text.indexOf(':');
		return Optional.of(new ItemOperation(text.substring(0, colon), text.substring(colon + 1)));
	}

	/**
	 * Where on the page one goes on after it: at the item, or the list from which it was
	 * removed.
	 * @param fields what the page sent
	 */
	public String shownAfter(TypedFields fields) {
		if (this.verb.equals("add")) {
			return this.path + "." + fields.number(this.path + PropertyReader.COUNT);
		}
		int dot = this.path.lastIndexOf('.');
		if (dot < 0 || this.verb.equals("remove")) {
			return (dot < 0) ? this.path : this.path.substring(0, dot);
		}
		String place = this.path.substring(dot + 1);
		int index = place.matches("\\d{1,4}") ? Integer.parseInt(place) : 0;
		return this.path.substring(0, dot + 1) + (index + (this.verb.equals("down") ? 1 : -1));
	}

	/**
	 * Carries it out.
	 * @param part the part as typed, which is changed
	 */
	void apply(ObjectNode part, List<Property> properties) {
		if (this.verb.equals("add")) {
			add(part, properties);
			return;
		}
		int dot = this.path.lastIndexOf('.');
		String last = this.path.substring(dot + 1);
		if (dot < 0 || !last.matches("\\d{1,4}")
				|| !(find(part, this.path.substring(0, dot)) instanceof ArrayNode items)) {
			return;
		}
		int index = Integer.parseInt(last);
		int to = index + (this.verb.equals("down") ? 1 : -1);
		if (index >= items.size()) {
			return;
		}
		if (this.verb.equals("remove")) {
			items.remove(index);
		}
		else if (to >= 0 && to < items.size()) {
			items.insert(to, items.remove(index));
		}
	}

	private void add(ObjectNode part, List<Property> properties) {
		JsonNode node = part;
		List<Property> inside = properties;
		Property list = null;
		for (String step : this.path.split("\\.")) {
			if (node instanceof ArrayNode items) {
				list = (list != null) ? list.item() : null;
				node = items.path(step.matches("\\d{1,4}") ? Integer.parseInt(step) : -1);
			}
			else {
				list = inside.stream().filter((property) -> property.name().equals(step)).findFirst().orElse(null);
				if (list != null && node instanceof ObjectNode object && !object.has(step)) {
					object.set(step, PropertyReader.empty(list));
				}
				node = node.path(step);
			}
			inside = (list != null) ? list.properties() : List.of();
		}
		if (list != null && list.type() == Property.Type.ITEMS && node instanceof ArrayNode items) {
			items.add(PropertyReader.empty(list.item()));
		}
	}

	private static JsonNode find(JsonNode part, String path) {
		JsonNode node = part;
		for (String step : path.split("\\.")) {
			node = node.isArray() ? node.path(step.matches("\\d{1,4}") ? Integer.parseInt(step) : -1) : node.path(step);
		}
		return node;
	}

}
