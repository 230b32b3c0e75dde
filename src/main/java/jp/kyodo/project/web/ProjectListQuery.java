package jp.kyodo.project.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.publication.FacetSearch;
import jp.kyodo.publication.Facets;
import jp.kyodo.web.PageRequestParameter;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * What the address of the list asks for. The names of its parameters are permanent, so
 * that an address can be passed on.
 *
 * @param typed words, as they were typed
 * @param chosen values by group, in the order of the groups
 * @param sort how the list is sorted
 * @param page which page
 */
record ProjectListQuery(String typed, Map<String, Set<String>> chosen, ProjectSort sort, PageRequestParameter page) {

	static final String PATH = "/projects";

	/** The groups that the page offers, in its order. */
	static final List<String> OFFERED = List.of("year", "ward", "field", "form", "partnerType", "involvement",
			"casebook", "department");

	/** Groups that other pages lead to. */
	private static final List<String> UNDERSTOOD = List.of("bureau", "canonicalForm", "partner", "issue");

	private static final int MOST_VALUES = 100;

	private static final int LONGEST_VALUE = 50;

	/** Longer words are shown cut, so that nobody's page consists of them. */
	private static final int LONGEST_WORDS = 200;

	static ProjectListQuery of(MultiValueMap<String, String> parameters) {
		Map<String, Set<String>> chosen = new LinkedHashMap<>();
		for (String group : groups()) {
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
		return new ProjectListQuery(Objects.requireNonNullElse(parameters.getFirst("q"), "").strip(), chosen,
				ProjectSort.of(parameters.getFirst("sort")), PageRequestParameter.parse(parameters.getFirst("page")));
	}

	private static List<String> groups() {
		List<String> groups = new ArrayList<>(OFFERED);
		groups.addAll(UNDERSTOOD);
		return groups;
	}

	/**
	 * The words as they are shown and passed on.
	 */
	String q() {
		return (this.typed.codePointCount(0, this.typed.length()) <= LONGEST_WORDS) ? this.typed
				: this.typed.substring(0, this.typed.offsetByCodePoints(0, LONGEST_WORDS));
	}

	private Facets facets() {
		Facets facets = Facets.none();
		for (Map.Entry<String, Set<String>> group : this.chosen.entrySet()) {
			facets = facets.with(group.getKey(), group.getValue());
		}
		return facets;
	}

	Set<String> of(String group) {
		return this.chosen.getOrDefault(group, Set.of());
	}

	/**
	 * Whether it is another page than the first one of the whole list.
	 */
	boolean isNarrowed() {
		return !this.typed.isEmpty() || !this.chosen.isEmpty() || this.page.page() > 1 || this.sort != ProjectSort.YEAR;
	}

	/**
	 * What is asked of the published projects.
	 * @param size documents on a page
	 * @param counted the groups of facets to count
	 */
	FacetSearch.Request request(int size, List<String> counted) {
		return new FacetSearch.Request(ProjectDocument.KIND, this.typed, facets(), this.sort.order(), this.page, size,
				counted);
	}

	/**
	 * The same from the first page on.
	 */
	ProjectListQuery fromTheFirst() {
		return new ProjectListQuery(this.typed, this.chosen, this.sort, new PageRequestParameter(1));
	}

	/**
	 * The address without the number of the page.
	 */
	String href() {
		return href(PATH);
	}

	/**
	 * The address of something else that takes the same parameters.
	 */
	String href(String path) {
		StringBuilder href = new StringBuilder(path);
		add(href, "q", List.of(q()));
		this.chosen.forEach((group, values) -> add(href, group, values));
		if (this.sort != ProjectSort.YEAR) {
			add(href, "sort", List.of(this.sort.value()));
		}
		return href.toString();
	}

	ProjectListQuery without(String group, String value) {
		Map<String, Set<String>> rest = new LinkedHashMap<>(this.chosen);
		Set<String> values = new LinkedHashSet<>(of(group));
		values.remove(value);
		if (values.isEmpty()) {
			rest.remove(group);
		}
		else {
			rest.put(group, values);
		}
		return new ProjectListQuery(this.typed, rest, this.sort, new PageRequestParameter(1));
	}

	ProjectListQuery without(String group) {
		Map<String, Set<String>> rest = new LinkedHashMap<>(this.chosen);
		rest.remove(group);
		return new ProjectListQuery(this.typed, rest, this.sort, new PageRequestParameter(1));
	}

	ProjectListQuery withoutWords() {
		return new ProjectListQuery("", this.chosen, this.sort, new PageRequestParameter(1));
	}

	ProjectListQuery with(String group, String value) {
		Map<String, Set<String>> more = new LinkedHashMap<>();
		for (String each : groups()) {
			Set<String> values = each.equals(group) ? Set.of(value) : of(each);
			if (!values.isEmpty()) {
				more.put(each, values);
			}
		}
		return new ProjectListQuery(this.typed, more, this.sort, new PageRequestParameter(1));
	}

	ProjectListQuery sorted(ProjectSort order) {
		return new ProjectListQuery(this.typed, this.chosen, order, new PageRequestParameter(1));
	}

	/**
	 * The whole list.
	 */
	static ProjectListQuery everything() {
		return new ProjectListQuery("", Map.of(), ProjectSort.YEAR, new PageRequestParameter(1));
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
