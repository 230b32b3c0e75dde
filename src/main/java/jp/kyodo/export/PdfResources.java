package jp.kyodo.export;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import com.openhtmltopdf.extend.FSStream;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;

/**
 * The only things that a page on its way to PDF may open: style sheets and pictures on
 * the class path below {@code /static}, by the paths that a browser uses, and
 * {@code data:} URIs.
 */
final class PdfResources {

	static final String SCHEME = "classpath";

	static final String BASE = SCHEME + ":/";

	private static final String ROOT = "static";

	private static final Set<String> EXTENSIONS = Set.of("css", "png", "jpg", "jpeg", "svg");

	private PdfResources() {
	}

	/**
	 * Returns the class path address of what a page calls {@code uri}, or {@code null}
	 * where it must not be opened.
	 */
	static @Nullable String resolve(@Nullable String base, String uri) {
		if (uri.startsWith("data:") || uri.startsWith("#")) {
			return uri;
		}
		String path;
		if (uri.startsWith(BASE)) {
			path = uri.substring(BASE.length() - 1);
		}
		else if (uri.contains(":") || uri.startsWith("//")) {
			return null;
		}
		else if (uri.startsWith("/")) {
			path = uri;
		}
		else {
			String directory = (base != null && base.startsWith(BASE)) ? base.substring(BASE.length() - 1) : "/";
			path = directory.substring(0, directory.lastIndexOf('/') + 1) + uri;
		}
		String clean = StringUtils.cleanPath(path.split("[?#]", 2)[0]);
		return (isBelowRoot(clean) && EXTENSIONS.contains(extension(clean))) ? SCHEME + ":" + clean : null;
	}

	static boolean isAllowed(@Nullable String uri) {
		return uri != null && (uri.startsWith("data:") || uri.startsWith("#") || resolve(null, uri) != null);
	}

	static FSStream open(String uri) {
		String resolved = resolve(null, uri);
		if (resolved == null) {
			throw new IllegalArgumentException("A page may not open " + uri);
		}
		ClassPathResource resource = new ClassPathResource(ROOT + resolved.substring(SCHEME.length() + 1));
		return new FSStream() {

			@Override
			public InputStream getStream() {
				try {
					return resource.getInputStream();
				}
				catch (IOException ex) {
					throw new UncheckedIOException("A page asks for " + uri + ", which is not there", ex);
				}
			}

			@Override
			public Reader getReader() {
				return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
			}

		};
	}

	private static boolean isBelowRoot(String path) {
		return path.startsWith("/") && !path.contains("..") && !path.contains("\\") && !path.contains("%");
	}

	private static String extension(String path) {
		return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

}
