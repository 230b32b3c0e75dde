package jp.kyodo.publication;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jp.kyodo.web.PageRequestParameter;

import org.springframework.util.MultiValueMap;

/**
 * A list that citizens narrow by words and facets. Whatever they choose stands in its
 * address, whose parameters are permanent: {@code q}, one for each group, {@code sort}
 * and {@code page}.
 *
 * @param path where the list is
 * @param groups the parameters by which it is narrowed, in the order of the address
 * @param sorts the orders in which it can stand, the usual one first
 */
public record FacetedList(String path, List<String> groups, List<String> sorts) {

	private static final int MOST_VALUES = 100;

	private static final int LONGEST_VALUE = 50;

	public FacetedList {
		groups = List.copyOf(groups);
		sorts = List.copyOf(sorts);
	}

	/**
	 * The whole list in its usual order.
	 */
	public FacetedQuery everything() {
		return new FacetedQuery(this, "", Map.of(), this.sorts.get(0), Map.of(), new PageRequestParameter(1));
	}

	/**
	 * Reads what an address asks for. What cannot be meant is passed over: groups that
	 * the list does not have, orders that it does not know, values that nothing has.
	 */
	public FacetedQuery read(MultiValueMap<String, String> parameters) {
		Map<String, Set<String>> chosen = new LinkedHashMap<>();
		for (String group : this.groups) {
			Set<String> values = new LinkedHashSet<>();
			parameters.getOrDefault(group, List.of())
				.stream()
				.filter(Objects::nonNull)
				.map(String::strip)
				.filter((value) -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
				.limit(MOST_VALUES)
				.forEach(values::add);
			if (!values.isEmpty()) {
				chosen.put(group, values);
			}
		}
		String sort = parameters.getFirst("sort");
		return new FacetedQuery(this, Objects.requireNonNullElse(parameters.getFirst("q"), "").strip(), chosen,
				(sort != null && this.sorts.contains(sort)) ? sort : this.sorts.get(0), Map.of(),
				PageRequestParameter.parse(parameters.getFirst("page")));
	}

}
