package jp.kyodo.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

import jp.kyodo.web.RemovableCondition;

/**
 * Says in words what a list is narrowed by, and what it could do without.
 *
 * @param labelKeys message that names a group, by its parameter; also for {@code q}
 * @param labels what people read for a value, by group and value
 */
public record FacetedConditions(UnaryOperator<String> labelKeys, BinaryOperator<String> labels) {

	private static final String WORDS = "q";

	private static final int LONGEST_WORDS = 40;

	/**
	 * What the list is narrowed by, each with the address of the list without it.
	 */
	public List<RemovableCondition> all(FacetedQuery query) {
		List<RemovableCondition> conditions = new ArrayList<>();
		if (!query.q().isEmpty()) {
			conditions.add(new RemovableCondition(labelKey(WORDS), shortened(query.q()), query.withoutWords().href()));
		}
		query.chosen()
			.forEach((group, values) -> values.forEach((value) -> conditions.add(
					new RemovableCondition(labelKey(group), label(group, value), query.without(group, value).href()))));
		return conditions;
	}

	/**
	 * Without which condition something is found, the most first; none where something is
	 * found already, or nothing was searched.
	 */
	public List<RemovableCondition> suggestions(FacetedQuery query, FacetSearch.Result found) {
		if (found.paging().total() > 0 || found.tooShort()) {
			return List.of();
		}
		List<RemovableCondition> suggestions = new ArrayList<>();
		if (!query.q().isEmpty()) {
			suggestions.add(new RemovableCondition(labelKey(WORDS), shortened(query.q()), query.withoutWords().href(),
					found.wider().withoutWords()));
		}
		query.chosen()
			.forEach((group,
					values) -> suggestions.add(new RemovableCondition(labelKey(group),
							String.join("、", values.stream().map((value) -> label(group, value)).toList()),
							query.without(group).href(), found.wider().withoutGroup().getOrDefault(group, 0L))));
		return suggestions.stream()
			.filter((suggestion) -> suggestion.count() > 0)
			.sorted(Comparator.comparingLong(RemovableCondition::count).reversed())
			.toList();
	}

	/**
	 * As much of a text as is needed to know it again.
	 */
	private static String shortened(String text) {
		return (text.codePointCount(0, text.length()) > LONGEST_WORDS)
				? text.substring(0, text.offsetByCodePoints(0, LONGEST_WORDS)) + "…" : text;
	}

	private String labelKey(String group) {
		return this.labelKeys.apply(group);
	}

	private String label(String group, String value) {
		return this.labels.apply(group, value);
	}

}
