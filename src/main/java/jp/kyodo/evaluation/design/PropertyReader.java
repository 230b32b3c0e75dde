package jp.kyodo.evaluation.design;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads what somebody typed into the fields of properties. What cannot be understood is
 * kept as it was typed, so that it can be shown again and mended.
 */
public final class PropertyReader {

	/** Ends the name of the field that says how many items a list has on the page. */
	static final String COUNT = ".count";

	private static final int MOST_ITEMS = 200;

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final YAMLMapper YAML = YAMLMapper.shared();

	private final TypedFields typed;

	PropertyReader(TypedFields typed) {
		this.typed = typed;
	}

	/**
	 * Reads the properties of a part or of the form's head.
	 * @param before what stood there, for what the page does not show
	 */
	ObjectNode read(List<Property> properties, ObjectNode before) {
		return group(properties, "", before);
	}

	private ObjectNode group(List<Property> properties, String prefix, @Nullable JsonNode before) {
		ObjectNode node = NODES.objectNode();
		for (Property property : properties) {
			JsonNode value = value(property, prefix + property.name(),
					(before != null) ? before.path(property.name()) : null);
			if (value != null) {
				node.set(property.name(), value);
			}
		}
		return node;
	}

	private @Nullable JsonNode value(Property property, String name, @Nullable JsonNode before) {
		return switch (property.type()) {
			case FLAG -> this.typed.has(name) ? NODES.booleanNode(true) : null;
			case CHOICES, REFERENCES -> codes(name, before, property.required());
			case LINES -> lines(property, name);
			case GROUP -> {
				ObjectNode group = group(property.properties(), name + ".", before);
				yield (!property.required() && isBlank(group)) ? null : group;
			}
			case ITEMS -> items(property, name, before);
			case OTHER -> other(name);
			default -> single(property, this.typed.text(name));
		};
	}

	/**
	 * Whether nothing was typed into a group, nor into the groups that it must have, and
	 * no item added to its lists.
	 */
	private static boolean isBlank(JsonNode node) {
		return node.isArray() ? node.isEmpty()
				: node.isObject() && node.valueStream().allMatch(PropertyReader::isBlank);
	}

	private static @Nullable JsonNode single(Property property, String text) {
		String stripped = text.strip();
		if (stripped.isEmpty()) {
			return null;
		}
		try {
			return switch (property.type()) {
				case NUMBER -> NODES.numberNode(Integer.parseInt(plain(stripped)));
				case DECIMAL -> decimal(new BigDecimal(plain(stripped)));
				case YEAR -> NODES.numberNode(FiscalYear.parse(stripped).value());
				case CHOICE -> property.choices().contains("true") ? NODES.booleanNode(Boolean.parseBoolean(stripped))
						: NODES.stringNode(stripped);
				default -> NODES.stringNode(stripped);
			};
		}
		catch (IllegalArgumentException ex) {
			return NODES.stringNode(stripped);
		}
	}

	/** As it is read from JSON. */
	private static JsonNode decimal(BigDecimal number) {
		boolean small = number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
		return small ? NODES.numberNode(number.intValueExact()) : NODES.numberNode(number);
	}

	private static String plain(String number) {
		return Normalizer.normalize(number, Normalizer.Form.NFKC).replace(",", "");
	}

	/** The chosen codes; those that were chosen before stay in their order. */
	private @Nullable JsonNode codes(String name, @Nullable JsonNode before, boolean required) {
		List<String> chosen = this.typed.texts(name);
		Set<String> ordered = new LinkedHashSet<>();
		if (before != null) {
			before.forEach((code) -> ordered.add(code.asString("")));
		}
		ordered.retainAll(chosen);
		ordered.addAll(chosen);
		ArrayNode codes = NODES.arrayNode();
		ordered.forEach(codes::add);
		return (codes.isEmpty() && !required) ? null : codes;
	}

	private @Nullable JsonNode lines(Property property, String name) {
		ArrayNode lines = NODES.arrayNode();
		this.typed.text(name).lines().forEach((line) -> {
			JsonNode value = single(property.item(), line);
			if (value != null) {
				lines.add(value);
			}
		});
		return (lines.isEmpty() && !property.required()) ? null : lines;
	}

	private @Nullable JsonNode items(Property property, String name, @Nullable JsonNode before) {
		ArrayNode items = NODES.arrayNode();
		int count = Math.min(MOST_ITEMS, this.typed.number(name + COUNT));
		for (int index = 0; index < count; index++) {
			JsonNode value = value(property.item(), name + "." + index, (before != null) ? before.path(index) : null);
			items.add((value != null) ? value : NODES.objectNode());
		}
		return (items.isEmpty() && !property.required()) ? null : items;
	}

	/** What has no fields of its own is written as in the form file. */
	private @Nullable JsonNode other(String name) {
		String text = this.typed.text(name);
		if (text.isBlank()) {
			return null;
		}
		try {
			JsonNode read = YAML.readTree(text);
			return read.isContainer() ? read : NODES.stringNode(text);
		}
		catch (JacksonException ex) {
			return NODES.stringNode(text);
		}
	}

	/**
	 * The names of the fields that a page sent, with their texts.
	 */
	public interface TypedFields {

		boolean has(String name);

		List<String> texts(String name);

		default String text(String name) {
			List<String> texts = texts(name);
			return texts.isEmpty() ? "" : texts.get(0).replace("\r\n", "\n").replace('\u0000', '\uFFFD');
		}

		default int number(String name) {
			String text = text(name);
			return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
		}

	}

	/**
	 * The empty value of a property with which an item is added to a list.
	 */
	static JsonNode empty(Property property) {
		return (property.type() == Property.Type.ITEMS) ? NODES.arrayNode() : NODES.objectNode();
	}

}
