package jp.kyodo.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * By which values a list is narrowed: of each group named here a document has at least
 * one of the values.
 *
 * @param groups values by group; a group without values narrows nothing
 */
public record Facets(Map<String, Set<String>> groups) {

	private static final Facets NONE = new Facets(Map.of());

	public Facets {
		groups = groups.entrySet()
			.stream()
			.filter((group) -> !group.getValue().isEmpty())
			.collect(Collectors.toMap(Map.Entry::getKey, (group) -> Set.copyOf(group.getValue()), (a, b) -> a,
					TreeMap::new));
	}

	public static Facets none() {
		return NONE;
	}

	/**
	 * These and one more group; no values leave them as they are.
	 */
	public Facets with(String group, Collection<String> values) {
		Map<String, Set<String>> extended = new TreeMap<>(this.groups);
		extended.put(group, Set.copyOf(values));
		return new Facets(extended);
	}

	public boolean isEmpty() {
		return this.groups.isEmpty();
	}

	/**
	 * Per group the values as they are stored.
	 */
	List<String[]> stored() {
		return this.groups.entrySet()
			.stream()
			.map((group) -> new TreeSet<>(group.getValue()).stream()
				.map((value) -> group.getKey() + ":" + value)
				.toArray(String[]::new))
			.toList();
	}

}
