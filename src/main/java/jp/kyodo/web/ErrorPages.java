package jp.kyodo.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * Makes the answer to a request that failed: a page that says what happened and what to
 * do, or the same as problem details where a program asks.
 */
@Component
class ErrorPages {

	private static final String VIEW = "error/page";

	private static final Set<Integer> OWN_SENTENCES = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 429, 500, 503,
			507);

	private static final String RETRY_SECONDS = "10";

	private final MessageSource messages;

	private final Layout layout;

	private final MultipartConfigElement uploads;

	ErrorPages(MessageSource messages, Layout layout, MultipartConfigElement uploads) {
		this.messages = messages;
		this.layout = layout;
		this.uploads = uploads;
	}

	/**
	 * Answers in the way that fits the request: {@link ModelAndView} or
	 * {@link ResponseEntity}.
	 */
	Object answer(Failure failure, HttpServletRequest request, HttpServletResponse response) {
		HttpStatusCode status = failure.status();
		String key = "web.error." + sentenceStatus(status);
		String title = text(key + ".title");
		String what = (failure.sentence() != null) ? failure.sentence() : usualSentence(key, status, request);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		}
		if (wantsJson(request, failure.path())) {
			return problem(failure, title, what);
		}
		ErrorPage page = new ErrorPage(status.value(), title, what, text(key + ".next"), failure.reference(),
				isShownToStaff(failure));
		ModelAndView view = new ModelAndView(VIEW, "page", page);
		view.setStatus(status);
		return view;
	}

	private String usualSentence(String key, HttpStatusCode status, HttpServletRequest request) {
		String type = request.getContentType();
		boolean upload = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
		if (upload && status.isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE)) {
			long megabytes = DataSize.ofBytes(this.uploads.getMaxFileSize()).toMegabytes();
			return this.messages.getMessage("web.error.413.file", new Object[] { megabytes }, Locale.JAPANESE);
		}
		return text(key + ".what");
	}

	private static ResponseEntity<ProblemDetail> problem(Failure failure, String title, String what) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(failure.status(), what);
		problem.setTitle(title);
		problem.setInstance(URI.create(UriUtils.encodePath(failure.path(), StandardCharsets.UTF_8)));
		if (failure.reference() != null) {
			problem.setProperty("reference", failure.reference());
		}
		return ResponseEntity.status(failure.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

	private static int sentenceStatus(HttpStatusCode status) {
		if (OWN_SENTENCES.contains(status.value())) {
			return status.value();
		}
		return status.is4xxClientError() ? 400 : 500;
	}

	// Who is signed in stands in the database: while that is away nobody is asked.
	private boolean isShownToStaff(Failure failure) {
		boolean staffPath = failure.path().startsWith("/staff") || failure.path().startsWith("/admin");
		return staffPath && !failure.status().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
				&& this.layout.getStaff() != null;
	}

	private static boolean wantsJson(HttpServletRequest request, String path) {
		if (path.startsWith("/api/")) {
			return true;
		}
		try {
			List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
			return accepted.stream().anyMatch(ErrorPages::isJson)
					&& accepted.stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static boolean isJson(MediaType type) {
		return type.isConcrete() && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
	}

	/**
	 * A request that failed.
	 *
	 * @param status the HTTP status of the answer
	 * @param sentence what happened, or null for the usual sentence of the status
	 * @param reference what the log calls the failure, or null
	 * @param path the path that was asked for
	 */
	record Failure(HttpStatusCode status, @Nullable String sentence, @Nullable String reference, String path) {
	}

}
