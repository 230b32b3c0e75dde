package jp.kyodo.project.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jp.kyodo.organization.DepartmentName;
import jp.kyodo.text.SearchKey;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;

/**
 * Finds which of the city's words a word of another city most likely means: one that
 * holds it, one that it is a part of, or one that is written much the same. A person
 * decides.
 */
final class WordSuggestion {

	private static final int SHORTEST = 2;

	private static final double ALIKE = 0.6;

	private static final double PART = 0.7;

	private WordSuggestion() {
	}

	/**
	 * The code of a word, or nothing where none is near or several are.
	 */
	static Optional<String> of(Terms terms, String word) {
		Map<String, Set<String>> spellings = new LinkedHashMap<>();
		for (Term term : terms.all()) {
			spellings.put(term.code(), keys(Stream.concat(Stream.of(term.label()), term.aliases().stream())));
		}
		return nearest(spellings, key(word));
	}

	/**
	 * The code of a word that stands within another one, or nothing.
	 */
	static Optional<String> within(Terms terms, String word) {
		String key = key(word);
		return of(terms, word).filter((code) -> terms.find(code)
			.map((term) -> keys(Stream.concat(Stream.of(term.label()), term.aliases().stream())))
			.orElse(Set.of())
			.stream()
			.anyMatch((spelling) -> spelling.length() >= SHORTEST && key.contains(spelling)));
	}

	/**
	 * The code of a department.
	 */
	static Optional<String> of(Collection<DepartmentName> departments, String word) {
		Map<String, Set<String>> spellings = new LinkedHashMap<>();
		departments.forEach((name) -> spellings.put(name.code(), keys(Stream.of(name.path(), name.name()))));
		return nearest(spellings, key(word));
	}

	private static Optional<String> nearest(Map<String, Set<String>> spellings, String word) {
		if (word.length() < SHORTEST) {
			return Optional.empty();
		}
		Map<String, Double> scores = new LinkedHashMap<>();
		spellings.forEach((code, keys) -> scores.put(code,
				keys.stream().mapToDouble((key) -> likeness(key, word)).max().orElse(0)));
		double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
		List<String> nearest = scores.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == best)
			.map(Map.Entry::getKey)
			.toList();
		return (best >= ALIKE && nearest.size() == 1) ? Optional.of(nearest.get(0)) : Optional.empty();
	}

	/**
	 * How much alike two words are, from 0 to 2: above 1 where the city's word is a part
	 * of the other one, the longer the more.
	 */
	private static double likeness(String key, String word) {
		if (key.length() < SHORTEST) {
			return 0;
		}
		if (word.contains(key)) {
			return 1 + (double) key.length() / word.length();
		}
		if (key.contains(word)) {
			return PART + (1 - PART) * word.length() / key.length();
		}
		Set<String> ours = pairs(key);
		Set<String> theirs = pairs(word);
		Set<String> both = new HashSet<>(ours);
		both.retainAll(theirs);
		return 2.0 * both.size() / (ours.size() + theirs.size());
	}

	private static Set<String> pairs(String text) {
		Set<String> pairs = new HashSet<>();
		for (int index = 0; index + 1 < text.length(); index++) {
			pairs.add(text.substring(index, index + 2));
		}
		return pairs;
	}

	private static Set<String> keys(Stream<String> words) {
		Set<String> keys = new HashSet<>();
		words.map(WordSuggestion::key).forEach(keys::add);
		return keys;
	}

	private static String key(String word) {
		return SearchKey.of(word).value().replaceAll("[\\s・/／()（）、,．.]", "");
	}

}
