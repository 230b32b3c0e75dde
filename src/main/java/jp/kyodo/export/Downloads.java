package jp.kyodo.export;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Answers with a file that the browser saves under a Japanese name and never opens as a
 * page of this site.
 */
public final class Downloads {

	private static final Pattern UNWANTED = Pattern
		.compile("[\\\\/:*?\"<>|;\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]+");

	private static final int LONGEST_NAME = 100;

	private Downloads() {
	}

	/**
	 * Answers with a file that is in memory.
	 */
	public static ResponseEntity<byte[]> attachment(String fileName, MediaType type, byte[] content) {
		return ResponseEntity.ok().headers(headers(fileName, type)).contentLength(content.length).body(content);
	}

	/**
	 * Answers with a file that is read while it is sent; a part of it may be asked for.
	 */
	public static ResponseEntity<Resource> attachment(String fileName, MediaType type, Resource content) {
		return ResponseEntity.ok().headers(headers(fileName, type)).body(content);
	}

	/**
	 * Answers with a file that is made while it is sent.
	 */
	public static ResponseEntity<StreamingResponseBody> streaming(String fileName, MediaType type,
			StreamingResponseBody content) {
		return ResponseEntity.ok().headers(headers(fileName, type)).body(content);
	}

	/**
	 * Returns a name that every file system takes, put together from a stem and the end
	 * of the name: without separators, control and direction marks.
	 * @param extension without the dot
	 */
	public static String fileName(String stem, String extension) {
		String clean = UNWANTED.matcher(stem).replaceAll("_").strip();
		while (clean.startsWith(".")) {
			clean = clean.substring(1);
		}
		if (clean.codePointCount(0, clean.length()) > LONGEST_NAME) {
			clean = clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME));
		}
		return (clean.isEmpty() ? "download" : clean) + "." + extension;
	}

	/**
	 * Returns the headers of a file to save: RFC 6266 with the name in UTF-8, no
	 * sniffing.
	 */
	public static HttpHeaders headers(String fileName, MediaType type) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(type);
		headers
			.setContentDisposition(ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build());
		headers.set("X-Content-Type-Options", "nosniff");
		return headers;
	}

}
