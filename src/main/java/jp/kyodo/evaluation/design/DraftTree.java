package jp.kyodo.evaluation.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form while it is being made: the content of a form file that may be incomplete or
 * wrong. Each part (a section, a scale) carries an id of its own, by which pages find it
 * whatever its key is and wherever it stands.
 */
public final class DraftTree {

	/** Holds the id of a part; never part of a form file. */
	public static final String ID = "_id";

	/** Holds the number of the last id that was given. */
	private static final String LAST_ID = "_last";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final ObjectNode root;

	private DraftTree(ObjectNode root) {
		this.root = root;
	}

	static DraftTree empty() {
		return new DraftTree(JSON.createObjectNode());
	}

	/**
	 * Reads what {@link #toJson()} wrote.
	 */
	static DraftTree parse(String json) {
		return new DraftTree((ObjectNode) JSON.readTree(json));
	}

	/**
	 * Begins with the content of a form.
	 * @param json a form as JSON
	 * @param lists the form's lists, whose items get ids
	 */
	static DraftTree ofForm(String json, List<String> lists) {
		DraftTree tree = new DraftTree((ObjectNode) withoutNulls(JSON.readTree(json)));
		tree.root.remove("version");
		lists.forEach((list) -> tree.parts(list).forEach((part) -> part.put(ID, tree.nextId())));
		return tree;
	}

	private static JsonNode withoutNulls(JsonNode node) {
		if (node instanceof ObjectNode object) {
			object.propertyNames()
				.stream()
				.filter((name) -> object.get(name).isNull())
				.toList()
				.forEach(object::remove);
		}
		node.forEach(DraftTree::withoutNulls);
		return node;
	}

	DraftTree copy() {
		return new DraftTree(this.root.deepCopy());
	}

	String toJson() {
		return JSON.writeValueAsString(this.root);
	}

	/**
	 * The content as it stands in a form file.
	 */
	ObjectNode content() {
		ObjectNode content = this.root.deepCopy();
		content.remove(LAST_ID);
		content.forEach((child) -> {
			if (child.isArray()) {
				child.forEach((part) -> {
					if (part instanceof ObjectNode object) {
						object.remove(ID);
					}
				});
			}
		});
		return content;
	}

	/**
	 * What the form says about itself, without its lists.
	 */
	public ObjectNode head() {
		ObjectNode head = this.root.deepCopy();
		head.propertyNames()
			.stream()
			.filter((name) -> name.startsWith("_") || head.get(name).isArray())
			.toList()
			.forEach(head::remove);
		return head;
	}

	void replaceHead(ObjectNode head) {
		head().propertyNames().forEach(this.root::remove);
		head.properties().forEach((property) -> this.root.set(property.getKey(), property.getValue()));
	}

	/**
	 * The text of one of the form's own properties, or an empty string.
	 */
	public String text(String name) {
		return text(this.root, name);
	}

	/**
	 * The text of a property, or an empty string.
	 */
	public static String text(JsonNode node, String name) {
		return node.path(name).isValueNode() ? node.path(name).asString("") : "";
	}

	/**
	 * The items of a list in their order.
	 */
	public List<ObjectNode> parts(String list) {
		List<ObjectNode> parts = new ArrayList<>();
		this.root.path(list).forEach((part) -> parts.add((ObjectNode) part));
		return parts;
	}

	public Optional<ObjectNode> part(String list, String id) {
		return parts(list).stream().filter((part) -> id(part).equals(id)).findFirst();
	}

	public static String id(ObjectNode part) {
		return text(part, ID);
	}

	/**
	 * The word by which other parts refer to this one: its key or code.
	 */
	public static String code(ObjectNode part) {
		return part.has("key") ? text(part, "key") : text(part, "code");
	}

	/**
	 * What a part is called: its heading or name, or else its code.
	 */
	public static String name(ObjectNode part) {
		String name = part.has("title") ? text(part, "title") : text(part, "name");
		return name.isEmpty() ? code(part) : name;
	}

	/**
	 * The codes that parts of a list have, in their order.
	 */
	public Set<String> codes(String list) {
		return parts(list).stream()
			.map(DraftTree::code)
			.filter((code) -> !code.isEmpty())
			.collect(Collectors.toCollection(java.util.LinkedHashSet::new));
	}

	/**
	 * Adds a part.
	 * @param after the part behind which it stands; at the end without one
	 * @return its id
	 */
	String add(String list, ObjectNode part, @Nullable String after) {
		String id = nextId();
		part.put(ID, id);
		ArrayNode items = items(list);
		int place = (after != null) ? place(list, after) : -1;
		if (place < 0) {
			items.add(part);
		}
		else {
			items.insert(place + 1, part);
		}
		return id;
	}

	void replace(String list, String id, ObjectNode part) {
		part.put(ID, id);
		items(list).set(place(list, id), part);
	}

	boolean move(String list, String id, int by) {
		ArrayNode items = items(list);
		int from = place(list, id);
		int to = from + by;
		if (from < 0 || to < 0 || to >= items.size()) {
			return false;
		}
		items.insert(to, items.remove(from));
		return true;
	}

	void remove(String list, String id) {
		items(list).remove(place(list, id));
	}

	/**
	 * Puts a copy of a part behind it, with a code of its own.
	 * @return the id of the copy
	 */
	String duplicate(String list, String id) {
		ObjectNode copy = part(list, id).orElseThrow().deepCopy();
		String name = copy.has("key") ? "key" : "code";
		copy.put(name, freeCode(list, text(copy, name)));
		return add(list, copy, id);
	}

	/**
	 * A code that no part of the list has yet.
	 */
	String freeCode(String list, String wish) {
		Set<String> taken = new TreeSet<>(codes(list));
		String stem = wish.replaceAll("\\d+$", "");
		String code = wish;
		for (int number = 2; taken.contains(code); number++) {
			code = stem + number;
		}
		return code;
	}

	private String nextId() {
		int next = this.root.path(LAST_ID).asInt(0) + 1;
		this.root.put(LAST_ID, next);
		return "p" + next;
	}

	private ArrayNode items(String list) {
		return (this.root.get(list) instanceof ArrayNode present) ? present : this.root.putArray(list);
	}

	private int place(String list, String id) {
		List<ObjectNode> parts = parts(list);
		for (int place = 0; place < parts.size(); place++) {
			if (id(parts.get(place)).equals(id)) {
				return place;
			}
		}
		return -1;
	}

}
