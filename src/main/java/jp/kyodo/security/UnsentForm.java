package jp.kyodo.security;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What a person sent after their session had ended: it is carried along while they sign
 * in again, and then offered to be sent once more.
 *
 * @param path where it was sent to
 * @param fields what was filled in
 */
public record UnsentForm(String path, Map<String, List<String>> fields) implements Serializable {

	/**
	 * The name of the field that carries it through the sign-in form.
	 */
	public static final String PARAMETER = "unsent";

	private static final long serialVersionUID = 1L;

	private static final String ATTRIBUTE = UnsentForm.class.getName();

	private static final int MOST_CHARACTERS = 100_000;

	private static final int MOST_FIELDS = 500;

	private static final Set<String> LEFT_OUT = Set.of("_csrf", PARAMETER);

	public UnsentForm {
		if (!path.matches("/(staff|admin)(/[^/\\\\?#]+)*") || path.contains("..")) {
			throw new IllegalArgumentException("Not a page of the staff: " + path);
		}
		Map<String, List<String>> copy = new LinkedHashMap<>();
		fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
		fields = copy;
	}

	/**
	 * The form in a request, if it was sent from one of our own pages by a browser, holds
	 * no password and is not too large. Forms of other sites are never kept, since
	 * sending them once more would be what they want.
	 */
	static Optional<UnsentForm> in(HttpServletRequest request) {
		if (!request.getMethod().equals("POST") || !isForm(request) || !isFromOwnPage(request)) {
			return Optional.empty();
		}
		Map<String, List<String>> fields = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!LEFT_OUT.contains(name)) {
				fields.put(name, List.of(values));
			}
		});
		long characters = fields.values().stream().flatMap(List::stream).mapToLong(String::length).sum();
		boolean secret = fields.keySet().stream().anyMatch((name) -> name.toLowerCase().contains("password"));
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (secret || fields.isEmpty() || fields.size() > MOST_FIELDS || characters > MOST_CHARACTERS) {
			return Optional.empty();
		}
		try {
			return Optional.of(new UnsentForm(path, fields));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The form that waits in a session.
	 */
	public static Optional<UnsentForm> waitingIn(@Nullable HttpSession session) {
		return Optional.ofNullable((session != null) ? (UnsentForm) session.getAttribute(ATTRIBUTE) : null);
	}

	void waitIn(HttpSession session) {
		session.setAttribute(ATTRIBUTE, this);
	}

	/**
	 * Forgets the form that waits in a session.
	 */
	public static void forget(HttpSession session) {
		session.removeAttribute(ATTRIBUTE);
	}

	private static boolean isForm(HttpServletRequest request) {
		String type = request.getContentType();
		boolean program = request.getHeader("X-Requested-With") != null || request.getHeader("HX-Request") != null;
		return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) && !program;
	}

	private static boolean isFromOwnPage(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return site.equals("same-origin");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && origin.replaceFirst("^https?://", "").equals(request.getHeader(HttpHeaders.HOST));
	}

}
