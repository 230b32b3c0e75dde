package jp.kyodo.publication;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.web.PageRequestParameter;

import org.springframework.web.util.UriUtils;

/**
 * What is asked of a list that citizens narrow by words and facets, and the addresses of
 * the same with a little more or less. Every other query than the next page begins on the
 * first one.
 *
 * @param list the list
 * @param typed words as they were typed
 * @param chosen values by group, in the order of the groups; a group without values is
 * not there
 * @param sort in which of its orders the list stands
 * @param kept what else the address passes on, by parameter
 * @param page which page
 */
public record FacetedQuery(FacetedList list, String typed, Map<String, Set<String>> chosen, String sort,
		Map<String, String> kept, PageRequestParameter page) {

	/** Longer words are shown cut, so that nobody's page consists of them. */
	private static final int LONGEST_WORDS = 200;

	/**
	 * The words as they are shown and passed on.
	 */
	public String q() {
		return (this.typed.codePointCount(0, this.typed.length()) <= LONGEST_WORDS) ? this.typed
				: this.typed.substring(0, this.typed.offsetByCodePoints(0, LONGEST_WORDS));
	}

	/**
	 * The values that are chosen of a group.
	 */
	public Set<String> of(String group) {
		return this.chosen.getOrDefault(group, Set.of());
	}

	/**
	 * Whether the list is narrowed by words or values.
	 */
	public boolean isNarrowed() {
		return !this.typed.isEmpty() || !this.chosen.isEmpty();
	}

	/**
	 * Whether it is the first page of the whole list in its usual order, the only one
	 * that search engines should keep.
	 */
	public boolean isEntrance() {
		return !isNarrowed() && this.page.page() == 1 && isUsuallySorted();
	}

	public boolean isUsuallySorted() {
		return this.sort.equals(this.list.sorts().get(0));
	}

	/**
	 * What the search is asked for.
	 * @param kind kind of the documents
	 * @param order how they are sorted
	 * @param size documents on a page
	 * @param counted the groups of facets to count
	 */
	public FacetSearch.Request request(String kind, FacetSearch.Order order, int size, List<String> counted) {
		return new FacetSearch.Request(kind, this.typed, new Facets(this.chosen), order, this.page, size, counted);
	}

	/**
	 * The address without the number of the page.
	 */
	public String href() {
		return href(this.list.path());
	}

	/**
	 * The address of something else that takes the same parameters.
	 */
	public String href(String path) {
		StringBuilder href = new StringBuilder(path);
		add(href, "q", List.of(q()));
		this.chosen.forEach((group, values) -> add(href, group, values));
		this.kept.forEach((name, value) -> add(href, name, List.of(value)));
		if (!isUsuallySorted()) {
			add(href, "sort", List.of(this.sort));
		}
		return href.toString();
	}

	public FacetedQuery withoutWords() {
		return new FacetedQuery(this.list, "", this.chosen, this.sort, this.kept, new PageRequestParameter(1));
	}

	public FacetedQuery without(String group, String value) {
		Set<String> values = new LinkedHashSet<>(of(group));
		values.remove(value);
		return choosing(group, values);
	}

	public FacetedQuery without(String group) {
		return choosing(group, Set.of());
	}

	/**
	 * With this value of a group and no other one of it.
	 */
	public FacetedQuery with(String group, String value) {
		return choosing(group, Set.of(value));
	}

	public FacetedQuery sorted(String order) {
		return new FacetedQuery(this.list, this.typed, this.chosen, order, this.kept, new PageRequestParameter(1));
	}

	/**
	 * The same from the first page on.
	 */
	public FacetedQuery fromTheFirst() {
		return sorted(this.sort);
	}

	/**
	 * Passes on one more parameter, on the same page.
	 */
	public FacetedQuery keeping(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.kept);
		more.put(name, value);
		return new FacetedQuery(this.list, this.typed, this.chosen, this.sort, more, this.page);
	}

	private FacetedQuery choosing(String group, Set<String> values) {
		Map<String, Set<String>> changed = new LinkedHashMap<>();
		for (String each : this.list.groups()) {
			Set<String> present = each.equals(group) ? values : of(each);
			if (!present.isEmpty()) {
				changed.put(each, present);
			}
		}
		return new FacetedQuery(this.list, this.typed, changed, this.sort, this.kept, new PageRequestParameter(1));
	}

	private static void add(StringBuilder href, String name, Collection<String> values) {
		for (String value : values) {
			if (!value.isEmpty()) {
				href.append((href.indexOf("?") < 0) ? '?' : '&')
					.append(name)
					.append('=')
					.append(UriUtils.encode(value, StandardCharsets.UTF_8));
			}
		}
	}

}
