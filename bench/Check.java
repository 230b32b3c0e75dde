import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends a run whose figures would mean nothing.
 */
final class Check {

	private Check() {
	}

	static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new IllegalStateException(otherwise);
		}
	}

	static boolean contains(byte[] page, String part) {
		return new String(page, StandardCharsets.UTF_8).contains(part);
	}

	/** The first group of the first place that matches. */
	static String firstMatch(byte[] page, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(new String(page, StandardCharsets.UTF_8));
		require(matcher.find(), "Nothing on the page matches " + pattern);
		return matcher.group(1);
	}

}
