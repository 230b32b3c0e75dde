package jp.kyodo.partner.web;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jp.kyodo.publication.FacetSearch;
import jp.kyodo.publication.Facets;
import jp.kyodo.web.PageRequestParameter;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * What the address of the citizens' list asks for. The names of its parameters are
 * permanent.
 *
 * @param typed words as they were typed
 * @param chosen values by group
 * @param newest whether those published last come first
 * @param page which page
 */
record PartnerListQuery(String typed, Map<String, Set<String>> chosen, boolean newest, PageRequestParameter page) {

	static final String PATH = "/partners";

	static final List<String> GROUPS = List.of("ward", "field", "partnerType", "scheme");

	private static final String NEWEST = "new";

	private static final int MOST_VALUES = 100;

	private static final int LONGEST_VALUE = 50;

	/** Longer words are shown cut, so that nobody's page consists of them. */
	private static final int LONGEST_WORDS = 200;

	static PartnerListQuery of(MultiValueMap<String, String> parameters) {
		Map<String, Set<String>> chosen = new LinkedHashMap<>();
		for (String group : GROUPS) {
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
		return new PartnerListQuery(Objects.requireNonNullElse(parameters.getFirst("q"), "").strip(), chosen,
				NEWEST.equals(parameters.getFirst("sort")), PageRequestParameter.parse(parameters.getFirst("page")));
	}

	/** The words as they are shown and passed on. */
	String q() {
		return (this.typed.codePointCount(0, this.typed.length()) <= LONGEST_WORDS) ? this.typed
				: this.typed.substring(0, this.typed.offsetByCodePoints(0, LONGEST_WORDS));
	}

	FacetSearch.Request request(String kind, int size) {
		Facets facets = Facets.none();
		for (Map.Entry<String, Set<String>> group : this.chosen.entrySet()) {
			facets = facets.with(group.getKey(), group.getValue());
		}
		return new FacetSearch.Request(kind, this.typed, facets,
				this.newest ? FacetSearch.Order.NEWEST : FacetSearch.Order.NAME, this.page, size, GROUPS);
	}

	Set<String> of(String group) {
		return this.chosen.getOrDefault(group, Set.of());
	}

	boolean isNarrowed() {
		return !this.typed.isEmpty() || !this.chosen.isEmpty();
	}

	/** The address without the number of the page. */
	String href() {
		StringBuilder href = new StringBuilder(PATH);
		add(href, "q", List.of(q()));
		this.chosen.forEach((group, values) -> add(href, group, values));
		add(href, "sort", this.newest ? List.of(NEWEST) : List.of());
		return href.toString();
	}

	PartnerListQuery without(String group, String value) {
		Map<String, Set<String>> rest = new LinkedHashMap<>(this.chosen);
		Set<String> values = new LinkedHashSet<>(of(group));
		values.remove(value);
		rest.put(group, values);
		return new PartnerListQuery(this.typed, rest, this.newest, new PageRequestParameter(1));
	}

	PartnerListQuery withoutGroup(String group) {
		Map<String, Set<String>> rest = new LinkedHashMap<>(this.chosen);
		rest.remove(group);
		return new PartnerListQuery(this.typed, rest, this.newest, new PageRequestParameter(1));
	}

	PartnerListQuery withoutWords() {
		return new PartnerListQuery("", this.chosen, this.newest, new PageRequestParameter(1));
	}

	PartnerListQuery sorted(boolean newestFirst) {
		return new PartnerListQuery(this.typed, this.chosen, newestFirst, new PageRequestParameter(1));
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
