package jp.kyodo.project.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jp.kyodo.organization.DepartmentInTree;
import jp.kyodo.vocabulary.CanonicalForm;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.Years;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * What people read for the values of facets today, and in which order they stand. A value
 * that no longer has a word is shown itself.
 */
final class FacetWords {

	private static final Map<String, Vocabulary> LISTS = Map.of("ward", Vocabulary.WARD, "field", Vocabulary.FIELD,
			"form", Vocabulary.FORM, "partnerType", Vocabulary.PARTNER_TYPE, "involvement", Vocabulary.INVOLVEMENT);

	private final Map<Vocabulary, Terms> terms;

	private final Map<String, Map<String, Integer>> places = new HashMap<>();

	private final Map<String, DepartmentInTree> departments = new HashMap<>();

	/** The department at the top above each one. */
	private final Map<String, DepartmentInTree> bureaus = new HashMap<>();

	private final Years years;

	private final MessageSource messages;

	/**
	 * @param departments in 建制順, each behind those above it
	 */
	FacetWords(Map<Vocabulary, Terms> terms, List<DepartmentInTree> departments, Years years, MessageSource messages) {
		this.terms = terms;
		this.years = years;
		this.messages = messages;
		DepartmentInTree top = null;
		for (DepartmentInTree department : departments) {
			if (top == null || department.depth() == 0) {
				top = department;
			}
			this.departments.put(department.name().code(), department);
			this.bureaus.put(department.name().code(), top);
		}
		LISTS.forEach((group, list) -> place(group, terms.get(list).all().stream().map(Term::code)));
		place("canonicalForm", Stream.of(CanonicalForm.values()).map(CanonicalForm::name));
	}

	private void place(String group, Stream<String> codes) {
		Map<String, Integer> places = new HashMap<>();
		codes.forEach((code) -> places.put(code, places.size()));
		this.places.put(group, places);
	}

	String label(String group, String value) {
		Vocabulary list = LISTS.get(group);
		if (list != null && this.terms.get(list).find(value).isPresent()) {
			return this.terms.get(list).label(value);
		}
		return switch (group) {
			case "year" -> this.years.find(value)
				.filter((year) -> year.toString().equals(value))
				.map(this.years::display)
				.orElse(value);
			case "department" -> path(value);
			case "bureau" -> name(value);
			case "ward" -> value.equals("citywide") ? text("project-list.ward.citywide") : value;
			case "casebook" -> value.equals("yes") ? text("project-list.casebook.yes") : value;
			case "canonicalForm" ->
				this.places.get(group).containsKey(value) ? text("project-list.canonical." + value) : value;
			default -> value;
		};
	}

	/** What a value means, or null if nothing is said. */
	@Nullable String definition(String group, String value) {
		Vocabulary list = LISTS.get(group);
		return (list == null) ? null
				: this.terms.get(list).find(value).map(Term::definition).filter((text) -> !text.isEmpty()).orElse(null);
	}

	/** The bureau under which a department stands in lists; empty where there is none. */
	String bureau(String department) {
		DepartmentInTree top = this.bureaus.get(department);
		return (top != null) ? top.name().name() : "";
	}

	/** The name of a department below its bureau. */
	String name(String department) {
		DepartmentInTree known = this.departments.get(department);
		return (known != null) ? known.name().name() : department;
	}

	private String path(String department) {
		DepartmentInTree known = this.departments.get(department);
		return (known != null) ? known.name().path() : department;
	}

	/**
	 * The order of the values of a group: years from the latest, words and departments as
	 * the city sorts them, what has no word behind them.
	 */
	Comparator<String> order(String group) {
		if (group.equals("year")) {
			return Comparator.reverseOrder();
		}
		return Comparator.<String>comparingInt((value) -> place(group, value)).thenComparing(Comparator.naturalOrder());
	}

	private int place(String group, String value) {
		if (group.equals("department") || group.equals("bureau")) {
			DepartmentInTree known = this.departments.get(value);
			return (known != null) ? known.name().order() : Integer.MAX_VALUE;
		}
		// the whole city stands behind its wards
		return this.places.getOrDefault(group, Map.of()).getOrDefault(value, Integer.MAX_VALUE);
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

}
