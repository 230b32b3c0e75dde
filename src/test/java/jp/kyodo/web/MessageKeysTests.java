package jp.kyodo.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Watches the texts of all modules: what a page asks for exists, and what exists is used
 * and Japanese.
 */
class MessageKeysTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	// Its pages show every component once, those too that no page of today needs.
	private static final Path GALLERY = Path.of("src/test/resources/templates");

	private static final Path JAVA = Path.of("src/main/java");

	private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9._-]*)[}(]");

	private static final Pattern DYNAMIC_START = Pattern.compile("['|]([a-z][A-Za-z0-9._-]*[.-])(?:'|\\$\\{)");

	private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9._-]*)\"");

	private static final Pattern QUOTED = Pattern.compile("'([a-z][A-Za-z0-9._-]*)'");

	private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{2}");

	private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*", Pattern.DOTALL);

	private static final Pattern FILE_NAME = Pattern
		.compile(".*\\.(csv|html|xlsx|json|pdf|yaml|yml|css|js|txt|zip|xml)");

	@Test
	void findsATextForEveryKeyInTheTemplates() throws IOException {
		Set<String> known = keys().keySet();

		Set<String> unknown = new TreeSet<>();
		for (Path template : files(TEMPLATES, ".html")) {
			for (String key : matches(TEMPLATE_KEY, template)) {
				if (!known.contains(key)) {
					unknown.add(key + " in " + template);
				}
			}
		}

		assertThat(unknown).isEmpty();
	}

	@Test
	void findsATextForEveryKeyInTheJavaCode() throws IOException {
		Set<String> known = keys().keySet();
		Set<String> bundles = bundles().keySet();

		Set<String> unknown = new TreeSet<>();
		for (Path source : files(JAVA, ".java")) {
			for (String literal : matches(LITERAL, source)) {
				if (looksLikeKey(literal, bundles) && !known.contains(literal) && !beginsKey(literal, known)) {
					unknown.add(literal + " in " + source);
				}
			}
		}

		assertThat(unknown).isEmpty();
	}

	@Test
	void findsAUseForEveryText() throws IOException {
		Set<String> used = new TreeSet<>();
		Set<String> beginnings = new TreeSet<>();
		for (Path template : files(TEMPLATES, ".html")) {
			used.addAll(matches(TEMPLATE_KEY, template));
			used.addAll(matches(QUOTED, template));
			beginnings.addAll(matches(DYNAMIC_START, template));
		}
		for (Path template : files(GALLERY, ".html")) {
			used.addAll(matches(TEMPLATE_KEY, template));
		}
		for (Path source : files(JAVA, ".java")) {
			Set<String> literals = matches(LITERAL, source);
			used.addAll(literals);
			literals.stream().filter((literal) -> literal.matches(".*\\..*[.-]")).forEach(beginnings::add);
			literals.stream()
				.filter((literal) -> literal.matches("[a-z][a-z-]*(\\.[A-Za-z0-9_-]+)+"))
				.forEach((literal) -> beginnings.add(literal + "."));
		}

		Set<String> unused = keys().keySet()
			.stream()
			.filter((key) -> !used.contains(key) && beginnings.stream().noneMatch(key::startsWith))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(unused).isEmpty();
	}

	@Test
	void speaksJapanese() throws IOException {
		Map<String, String> foreign = new TreeMap<>();
		keys().forEach((key, text) -> {
			if (text.isEmpty() || (ASCII.matcher(text).matches() && LATIN_WORD.matcher(text).find())) {
				foreign.put(key, text);
			}
		});

		assertThat(foreign).isEmpty();
	}

	@Test
	void letsEveryKeyBeginWithTheNameOfItsBundle() throws IOException {
		Set<String> strangers = new TreeSet<>();
		bundles().forEach((bundle, texts) -> texts.stringPropertyNames()
			.stream()
			.filter((key) -> !key.startsWith(bundle + "."))
			.forEach(strangers::add));

		assertThat(strangers).isEmpty();
	}

	private static boolean looksLikeKey(String literal, Set<String> bundles) {
		int dot = literal.indexOf('.');
		return dot > 0 && bundles.contains(literal.substring(0, dot)) && !FILE_NAME.matcher(literal).matches();
	}

	// The error pages and others put their key together: web.error. + 404 + .title
	private static boolean beginsKey(String literal, Set<String> known) {
		return known.stream().anyMatch((key) -> key.startsWith(literal));
	}

	private static Map<String, String> keys() throws IOException {
		Map<String, String> keys = new TreeMap<>();
		bundles().values().forEach((texts) -> texts.stringPropertyNames().forEach((key) -> {
			assertThat(keys).doesNotContainKey(key);
			keys.put(key, texts.getProperty(key));
		}));
		return keys;
	}

	private static Map<String, Properties> bundles() throws IOException {
		Map<String, Properties> bundles = new TreeMap<>();
		for (Path file : files(MESSAGES, ".properties")) {
			Properties texts = new Properties();
			try (Reader reader = Files.newBufferedReader(file)) {
				texts.load(reader);
			}
			bundles.put(file.getFileName().toString().replace(".properties", ""), texts);
		}
		return bundles;
	}

	private static List<Path> files(Path folder, String suffix) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(suffix)).sorted().toList();
		}
	}

	private static Set<String> matches(Pattern pattern, Path file) throws IOException {
		Matcher matcher = pattern.matcher(Files.readString(file));
		return matcher.results().map((result) -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

}
