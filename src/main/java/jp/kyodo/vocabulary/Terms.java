package jp.kyodo.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.text.SearchKey;
import jp.kyodo.web.Choice;

/**
 * All words of one list in the city's order, read once and asked often.
 */
public final class Terms {

	private final Map<String, Term> byCode = new LinkedHashMap<>();

	private final Map<String, Term> byWord = new HashMap<>();

	Terms(Collection<Term> terms) {
		terms.forEach((term) -> this.byCode.put(term.code(), term));
		// what a term is called goes before what another one is also called
		terms.forEach((term) -> term.aliases().forEach((alias) -> this.byWord.put(key(alias), term)));
		terms.forEach((term) -> this.byWord.put(key(term.code()), term));
		terms.forEach((term) -> this.byWord.put(key(term.label()), term));
	}

	public List<Term> all() {
		return List.copyOf(this.byCode.values());
	}

	public List<Term> usedIn(FiscalYear year) {
		return this.byCode.values().stream().filter((term) -> term.isUsedIn(year)).toList();
	}

	public Optional<Term> find(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	/**
	 * Finds a term by its code, its label or another word for it, however wide its
	 * characters are typed.
	 */
	public Optional<Term> called(String word) {
		return Optional.ofNullable(this.byWord.get(key(word)));
	}

	/**
	 * What people read for a code; a code that no longer exists is shown itself.
	 */
	public String label(String code) {
		return find(code).map(Term::label).orElse(code);
	}

	public List<String> labels(Collection<String> codes) {
		return codes.stream().map(this::label).toList();
	}

	/**
	 * The terms as choices of a form.
	 */
	public List<Choice> choices(FiscalYear year) {
		return usedIn(year).stream()
			.map((term) -> new Choice(term.code(), term.label(),
					term.definition().isEmpty() ? null : term.definition()))
			.toList();
	}

	private static String key(String word) {
		return SearchKey.of(word.strip()).value();
	}

}
