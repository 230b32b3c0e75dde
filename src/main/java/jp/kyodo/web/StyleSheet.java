package jp.kyodo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The style sheet of all pages: the files of {@code static/css} in one, so that a page
 * asks once, under a name that changes with the content, so that browsers keep it.
 */
@Component
class StyleSheet {

	private static final List<String> FIRST = List.of("tokens.css", "base.css");

	private static final String LAST = "print.css";

	private final String content;

	private final String hash;

	StyleSheet(ResourcePatternResolver resources) throws IOException {
		this.content = Arrays.stream(resources.getResources("classpath*:static/css/*.css"))
			.sorted(Comparator.comparingInt(StyleSheet::rank).thenComparing(StyleSheet::component))
			.map(StyleSheet::read)
			.collect(Collectors.joining("\n"));
		this.hash = hash(this.content);
	}

	String content() {
		return this.content;
	}

	String hash() {
		return this.hash;
	}

	String path() {
		return "/css/portal-" + this.hash + ".css";
	}

	private static int rank(Resource file) {
		String name = fileName(file);
		if (FIRST.contains(name)) {
			return FIRST.indexOf(name);
		}
		return name.equals(LAST) ? Integer.MAX_VALUE : FIRST.size();
	}

	private static String fileName(Resource file) {
		String name = file.getFilename();
		return (name != null) ? name : "";
	}

	/**
	 * So that a component stands before its parts: {@code tree} before {@code tree-row}.
	 */
	private static String component(Resource file) {
		return fileName(file).replaceFirst("\\.css$", "");
	}

	private static String read(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hash(String content) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
