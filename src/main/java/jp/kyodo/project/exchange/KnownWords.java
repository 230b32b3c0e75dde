package jp.kyodo.project.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.text.SearchKey;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;

/**
 * Finds what the words of one file mean: by the city's lists, by its departments, and by
 * what was said about words of this file.
 */
final class KnownWords {

	private static final int SHORTEST_END_OF_PATH = 3;

	/** What lists write behind a word without meaning anything else. */
	private static final Pattern ENDING = Pattern
		.compile("(?:(?:を図る|を支援する|に関する|の)?活動|(?:の)?分野|関係|形式|方式|システム|の実施)?(?:等|など|ほか)?$");

	private static final Pattern BESIDE_A_DEPARTMENT = Pattern
		.compile("[（(\\[【].*?[)）\\]】]|(?:内線|電話|TEL|℡|☎)[:：]?|[0-9０-９]{2,}(?:[-－ー][0-9０-９]+)*|[\\s　](?:担当|所管)$");

	private final Map<Vocabulary, Terms> terms;

	private final DepartmentQueries departments;

	private final Map<String, Map<String, String>> own = new HashMap<>();

	private final Map<Vocabulary, Map<String, Optional<String>>> found = new HashMap<>();

	private final Map<FiscalYear, Map<String, Set<String>>> departmentKeys = new HashMap<>();

	private final Map<FiscalYear, Map<String, Set<String>>> departmentsFound = new HashMap<>();

	KnownWords(Map<Vocabulary, Terms> terms, DepartmentQueries departments, ImportMapping mapping) {
		this.terms = terms;
		this.departments = departments;
		mapping.words().forEach((list, meanings) -> {
			Map<String, String> byKey = this.own.computeIfAbsent(list, (name) -> new HashMap<>());
			meanings.forEach((word, code) -> byKey.put(key(word), code));
		});
	}

	Terms terms(Vocabulary vocabulary) {
		return this.terms.get(vocabulary);
	}

	/**
	 * The code of a word, or one of the meanings of {@link ImportMapping}.
	 */
	Optional<String> code(Vocabulary vocabulary, String word) {
		return this.found.computeIfAbsent(vocabulary, (list) -> new HashMap<>())
			.computeIfAbsent(word, (text) -> find(vocabulary, text));
	}

	/**
	 * The codes of the departments that a text may mean in a year: none, one or several.
	 */
	Set<String> departments(String word, FiscalYear year) {
		return this.departmentsFound.computeIfAbsent(year, (key) -> new HashMap<>())
			.computeIfAbsent(word, (text) -> findDepartments(text, year));
	}

	private Optional<String> find(Vocabulary vocabulary, String word) {
		String own = this.own.getOrDefault(vocabulary.name(), Map.of()).get(key(word));
		if (own != null) {
			return Optional.of(own);
		}
		Terms list = this.terms.get(vocabulary);
		Optional<Term> term = list.called(word);
		if (term.isEmpty()) {
			term = list.called(word.replaceAll("[\\s\u3000]+", ""));
		}
		if (term.isEmpty() && vocabulary == Vocabulary.WARD) {
			term = list.called(word + "区");
		}
		if (term.isEmpty() && vocabulary == Vocabulary.WARD && word.indexOf('市') > 0) {
			term = list.called(word.substring(word.indexOf('市') + 1));
		}
		if (term.isEmpty()) {
			String bare = (vocabulary == Vocabulary.WARD) ? word : ENDING.matcher(word).replaceFirst("");
			term = (bare.length() >= 2 && !bare.equals(word)) ? list.called(bare) : term;
		}
		return term.map(Term::code);
	}

	// 市民協働推進課（内線2345）, 市民協働推進課 担当
	private Set<String> findDepartments(String word, FiscalYear year) {
		Set<String> whole = departmentsOf(word, year);
		String bare = BESIDE_A_DEPARTMENT.matcher(word).replaceAll("").strip();
		return (whole.isEmpty() && !bare.isEmpty() && !bare.equals(word)) ? departmentsOf(bare, year) : whole;
	}

	private Set<String> departmentsOf(String word, FiscalYear year) {
		String own = this.own.getOrDefault(ImportMapping.DEPARTMENT, Map.of()).get(key(word));
		if (own != null) {
			return Set.of(own);
		}
		Map<String, Set<String>> keys = this.departmentKeys.computeIfAbsent(year, this::keysOf);
		String key = key(word);
		Set<String> exact = keys.get(key);
		if (exact != null || key.length() < SHORTEST_END_OF_PATH) {
			return (exact != null) ? exact : Set.of();
		}
		Set<String> ending = new TreeSet<>();
		keys.forEach((path, codes) -> {
			if (path.endsWith(key) || key.endsWith(path) && path.length() >= SHORTEST_END_OF_PATH && codes.size() == 1
					&& isPath(path, year)) {
				ending.addAll(codes);
			}
		});
		return ending.isEmpty() ? withoutDivision(key, year) : ending;
	}

	// 健康福祉局 地域福祉課 leaves out the division between them
	private Set<String> withoutDivision(String key, FiscalYear year) {
		Set<String> found = new TreeSet<>();
		for (DepartmentName department : this.departments.selectableIn(year)) {
			String name = key(department.name());
			if (key.endsWith(name) && key.length() > name.length()
					&& key(department.path()).startsWith(key.substring(0, key.length() - name.length()))) {
				found.add(department.code());
			}
		}
		return found;
	}

	private boolean isPath(String key, FiscalYear year) {
		return this.departments.selectableIn(year).stream().anyMatch((name) -> key(name.path()).equals(key));
	}

	private Map<String, Set<String>> keysOf(FiscalYear year) {
		List<DepartmentName> names = this.departments.selectableIn(year);
		Map<String, Set<String>> keys = new LinkedHashMap<>();
		names
			.forEach((name) -> keys.computeIfAbsent(key(name.path()), (key) -> new LinkedHashSet<>()).add(name.code()));
		Map<String, Set<String>> byName = new LinkedHashMap<>();
		names.forEach(
				(name) -> byName.computeIfAbsent(key(name.name()), (key) -> new LinkedHashSet<>()).add(name.code()));
		byName.forEach(keys::putIfAbsent);
		names.forEach((name) -> keys.put(key(name.code()), Set.of(name.code())));
		return keys;
	}

	private static String key(String word) {
		return SearchKey.of(word).value().replaceAll("[\\s/>→]", "");
	}

}
