package jp.kyodo.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Watches the style sheets: values from tokens, names with our prefix, accents that can
 * be read.
 */
class StyleSheetTests {

	private static final Path FOLDER = Path.of("src/main/resources/static/css");

	private static final Pattern TOKEN = Pattern.compile("(--ky-[a-z0-9-]+):\\s*([^;]+);");

	private static final Pattern USE = Pattern.compile("var\\((--ky-[a-z0-9-]+)\\)");

	private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{3,8}\\b|rgba?\\(");

	private static final Pattern PIXELS = Pattern.compile("\\b[1-9][0-9]*px\\b");

	private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z0-9_-]*)(?=[\\s,:.>\\[{)])");

	static List<Path> components() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".css") && !file.endsWith("tokens.css"))
				.sorted()
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("components")
	void takesItsValuesFromTokens(Path file) throws IOException {
		String css = withoutComments(Files.readString(file));

		assertThat(found(COLOUR, css)).as("colours").isEmpty();
		assertThat(found(PIXELS, css)).as("pixels").isEmpty();
		assertThat(css).doesNotContain("!important");
	}

	@ParameterizedTest
	@MethodSource("components")
	void usesTokensThatExist(Path file) throws IOException {
		assertThat(tokens().keySet()).containsAll(found(USE, Files.readString(file)));
	}

	@ParameterizedTest
	@MethodSource("components")
	void namesItsClassesWithThePrefix(Path file) throws IOException {
		assertThat(found(CLASS, withoutComments(Files.readString(file)))).allMatch((name) -> name.startsWith("ky-"));
	}

	@Test
	void definesNoTokenThatNobodyUses() throws IOException {
		Set<String> used = new TreeSet<>(found(USE, Files.readString(FOLDER.resolve("tokens.css"))));
		for (Path file : components()) {
			used.addAll(found(USE, Files.readString(file)));
		}

		Set<String> unused = new TreeSet<>(tokens().keySet());
		unused.removeAll(used);

		assertThat(unused).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Accent.class)
	void offersAccentsThatStandOutFromWhite(Accent accent) throws IOException {
		String css = Files.readString(FOLDER.resolve("tokens.css"));
		String rules = (accent == Accent.BLUE) ? css
				: css.replaceAll("(?s).*\\[data-accent=\"" + accent + "\"]\\s*\\{(.*?)}.*", "$1");

		assertThat(contrast(colour("--ky-color-accent", rules), "#ffffff")).isGreaterThanOrEqualTo(4.5);
		assertThat(contrast(colour("--ky-color-accent", rules), colour("--ky-color-accent-tint", rules)))
			.isGreaterThanOrEqualTo(4.5);
		assertThat(contrast(colour("--ky-color-accent-strong", rules), colour("--ky-color-accent-tint", rules)))
			.isGreaterThanOrEqualTo(4.5);
	}

	@Test
	void putsTokensFirstAndPrintLast() throws IOException {
		String css = new StyleSheet(new PathMatchingResourcePatternResolver()).content();

		assertThat(css.indexOf("--ky-white:")).isBetween(0, css.indexOf(".ky-button {"));
		assertThat(css.indexOf("@page")).isGreaterThan(css.indexOf(".ky-tree {"));
	}

	private static String colour(String token, String rules) throws IOException {
		Matcher matcher = Pattern.compile(Pattern.quote(token) + ":\\s*var\\((--ky-[a-z0-9-]+)\\)").matcher(rules);
		assertThat(matcher.find()).isTrue();
		return tokens().get(matcher.group(1));
	}

	// Relative luminance and contrast ratio as WCAG 2.2 defines them.
	private static double contrast(String one, String other) {
		double first = luminance(one);
		double second = luminance(other);
		return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
	}

	private static double luminance(String hex) {
		return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
	}

	private static double channel(String hex, int position) {
		double value = Integer.parseInt(hex.substring(position, position + 2), 16) / 255.0;
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

	private static Map<String, String> tokens() throws IOException {
		Map<String, String> tokens = new HashMap<>();
		Matcher matcher = TOKEN.matcher(Files.readString(FOLDER.resolve("tokens.css")));
		while (matcher.find()) {
			tokens.putIfAbsent(matcher.group(1), matcher.group(2));
		}
		return tokens;
	}

	private static String withoutComments(String css) {
		return css.replaceAll("(?s)/\\*.*?\\*/", "");
	}

	private static Set<String> found(Pattern pattern, String text) {
		Set<String> found = new TreeSet<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			found.add((matcher.groupCount() > 0) ? matcher.group(1) : matcher.group());
		}
		return found;
	}

}
