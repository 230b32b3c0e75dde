package jp.kyodo.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Watches the templates of all modules for what the content security policy forbids and
 * for texts that belong into the message bundles.
 */
class TemplateGuardTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern JAPANESE = Pattern
		.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3001-\\u303f]+");

	private static final Pattern STYLE = Pattern.compile("<style[\\s>]|\\s(th:)?style(append)?\\s*=");

	private static final Pattern HANDLER = Pattern.compile("\\s(th:)?on[a-z]+\\s*=");

	private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\bsrc\\s*=)[^>]*>|javascript:");

	private static final Pattern OTHER_HOST = Pattern.compile("(src|href|action)\\s*=\\s*\"(https?:)?//");

	private static final Pattern PREPROCESSING = Pattern.compile("__\\$\\{");

	private static final Pattern UNESCAPED = Pattern.compile("th:utext=\"([^\"]*)\"|\\[\\(.*?\\)]");

	// Pictures that the server draws itself are the only markup that is not escaped.
	private static final Pattern DRAWN_BY_US = Pattern
		.compile("\\$\\{@?[A-Za-z.]*\\b(chart|picture|svg)(\\([A-Za-z.]*\\))?}");

	private static final Pattern START_TAG = Pattern.compile("<[a-z](?:[^<>\"]|\"[^\"]*\")*>");

	private static final Pattern PROTOTYPE_TEXT = Pattern.compile(">([^<>]*[A-Za-z]{2}[^<>]*)<");

	static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void keepsToTheContentSecurityPolicy(Path template) throws IOException {
		String markup = Files.readString(template);

		assertThat(found(STYLE, markup)).as("inline styles").isEmpty();
		assertThat(found(HANDLER, markup)).as("event handlers").isEmpty();
		assertThat(found(INLINE_SCRIPT, markup)).as("inline scripts").isEmpty();
		assertThat(found(OTHER_HOST, markup)).as("other hosts").isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void escapesWhatPeopleTyped(Path template) throws IOException {
		String markup = Files.readString(template);

		assertThat(found(PREPROCESSING, markup)).as("preprocessing").isEmpty();
		Set<String> unescaped = new TreeSet<>();
		Matcher matcher = UNESCAPED.matcher(markup);
		while (matcher.find()) {
			if (matcher.group(1) == null || !DRAWN_BY_US.matcher(matcher.group(1)).matches()) {
				unescaped.add(matcher.group());
			}
		}
		assertThat(unescaped).as("unescaped output").isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void holdsNoText(Path template) throws IOException {
		String markup = Files.readString(template);
		String visible = markup.replaceAll("(?s)<!--.*?-->", "").replaceAll("<!DOCTYPE[^>]*>", "");

		assertThat(found(JAPANESE, visible)).as("Japanese").isEmpty();
		assertThat(found(PROTOTYPE_TEXT, visible)).as("prototype text").isEmpty();
	}

	/**
	 * A fragment takes the place of its element before any condition of that element is
	 * looked at.
	 */
	@ParameterizedTest
	@MethodSource("templates")
	void asksConditionsOutsideOfWhatIsReplaced(Path template) throws IOException {
		Set<String> tags = found(START_TAG, Files.readString(template));

		assertThat(tags).filteredOn((tag) -> tag.contains("th:replace="))
			.noneMatch((tag) -> tag.contains("th:if=") || tag.contains("th:unless=") || tag.contains("th:each="));
	}

	@Test
	void findsTemplatesAtAll() throws IOException {
		assertThat(templates()).isNotEmpty();
	}

	private static Set<String> found(Pattern pattern, String markup) {
		Set<String> found = new TreeSet<>();
		Matcher matcher = pattern.matcher(markup);
		while (matcher.find()) {
			found.add(matcher.group());
		}
		return found;
	}

}
