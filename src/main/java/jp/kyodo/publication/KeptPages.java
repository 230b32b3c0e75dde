package jp.kyodo.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the bytes of public pages until something is published, a word that they show
 * changes, or the day ends. Each request for a kept page asks for the number of
 * publications, so that every node drops it with the first request after a publication.
 * <p>
 * Kept is what {@link PublicPages} was asked about, for readers without a cookie: whoever
 * is signed in gets every page anew.
 */
@Component
class KeptPages extends OncePerRequestFilter {

	static final String KEEP = KeptPages.class.getName() + ".keep";

	private static final int BYTES_KEPT = 24 * 1_024 * 1_024;

	private static final int LONGEST_PAGE = 512 * 1_024;

	private static final int LONGEST_ADDRESS = 1_000;

	/** What answers with pages; a dot in the last part of the path names a file. */
	private static final Pattern OTHER = Pattern
		.compile("/(?:staff|admin|login|setup|logout|actuator|api|error|css|js|images|webjars)(?:/.*)?|.*\\.[^/]*");

	private static final List<String> HEADERS = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE,
			HttpHeaders.CACHE_CONTROL, HttpHeaders.ETAG, HttpHeaders.LINK, "X-Robots-Tag");

	private final PublicationStamp stamp;

	private final Clock clock;

	private final Cache<String, Page> pages = Caffeine.newBuilder()
		.maximumWeight(BYTES_KEPT)
		.weigher((String address, Page page) -> address.length() * 2 + page.content().length + 500)
		.build();

	KeptPages(PublicationStamp stamp, Clock clock) {
		this.stamp = stamp;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		// a test may look at what its transaction has published
		return !HttpMethod.GET.matches(request.getMethod()) || request.getCookies() != null
				|| OTHER.matcher(request.getRequestURI()).matches() || address(request).length() > LONGEST_ADDRESS
				|| TransactionSynchronizationManager.isActualTransactionActive();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String address = address(request);
		LocalDate today = LocalDate.now(this.clock);
		Page page = this.pages.getIfPresent(address);
		if (page != null) {
			// read before anything that the page shows
			long number = this.stamp.current();
			if (page.stamp() == number && page.day().equals(today)) {
				answer(page, request, response);
				return;
			}
			request.setAttribute(PublicationStamp.OF_REQUEST, number);
		}
		Copying copying = new Copying(request, response);
		chain.doFilter(request, copying);
		copying.finish();
		byte[] content = copying.content();
		if (content != null && response.getStatus() == HttpServletResponse.SC_OK) {
			boolean known = request.getAttribute(PublicationStamp.OF_REQUEST) instanceof Long;
			this.pages.put(address, known ? page(request, response, today, content) : Page.TO_BE_KEPT);
		}
	}

	private static Page page(HttpServletRequest request, HttpServletResponse response, LocalDate today,
			byte[] content) {
		Map<String, String> headers = new LinkedHashMap<>();
		for (String header : HEADERS) {
			String value = header.equals(HttpHeaders.CONTENT_TYPE) ? response.getContentType()
					: response.getHeader(header);
			if (value != null) {
				headers.put(header, value);
			}
		}
		return new Page((Long) request.getAttribute(PublicationStamp.OF_REQUEST), today, headers, content);
	}

	private static void answer(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
		page.headers().forEach(response::setHeader);
		String etag = page.headers().get(HttpHeaders.ETAG);
		if (etag != null && new ServletWebRequest(request, response).checkNotModified(etag)) {
			return;
		}
		response.setContentLength(page.content().length);
		response.getOutputStream().write(page.content());
	}

	private static String address(HttpServletRequest request) {
		String query = request.getQueryString();
		return (query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI();
	}

	/**
	 * A page as it was sent.
	 *
	 * @param stamp how many publications there had been
	 * @param day on which it was made
	 * @param headers those that belong to the page
	 * @param content its bytes
	 */
	private record Page(long stamp, LocalDate day, Map<String, String> headers, byte[] content) {

		/**
		 * Stands for a page that may be kept, though it was made before the number of
		 * publications was known.
		 */
		static final Page TO_BE_KEPT = new Page(-1, LocalDate.MIN, Map.of(), new byte[0]);

	}

	/**
	 * Passes the page on, and copies it where it may be kept.
	 */
	private static final class Copying extends HttpServletResponseWrapper {

		private final HttpServletRequest request;

		private @Nullable Copy copy;

		private @Nullable PrintWriter writer;

		Copying(HttpServletRequest request, HttpServletResponse response) {
			super(response);
			this.request = request;
		}

		@Override
		public ServletOutputStream getOutputStream() throws IOException {
			if (this.request.getAttribute(KEEP) == null) {
				return super.getOutputStream();
			}
			if (this.copy == null) {
				this.copy = new Copy(super.getOutputStream());
			}
			return this.copy;
		}

		@Override
		public PrintWriter getWriter() throws IOException {
			if (this.request.getAttribute(KEEP) == null) {
				return super.getWriter();
			}
			if (this.writer == null) {
				this.writer = new PrintWriter(
						new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())));
			}
			return this.writer;
		}

		@Override
		public void flushBuffer() throws IOException {
			finish();
			super.flushBuffer();
		}

		void finish() {
			if (this.writer != null) {
				this.writer.flush();
			}
		}

		byte @Nullable [] content() {
			return (this.copy != null) ? this.copy.content() : null;
		}

	}

	/**
	 * Writes twice, the second time into memory and not more than is kept.
	 */
	private static final class Copy extends ServletOutputStream {

		private final ServletOutputStream target;

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private boolean complete = true;

		Copy(ServletOutputStream target) {
			this.target = target;
		}

		@Override
		public void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] content, int offset, int length) throws IOException {
			this.target.write(content, offset, length);
			if (this.complete && this.bytes.size() + length <= LONGEST_PAGE) {
				this.bytes.write(content, offset, length);
			}
			else {
				this.complete = false;
			}
		}

		byte @Nullable [] content() {
			return this.complete ? this.bytes.toByteArray() : null;
		}

		@Override
		public boolean isReady() {
			return this.target.isReady();
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			this.target.setWriteListener(listener);
		}

		@Override
		public void flush() throws IOException {
			this.target.flush();
		}

	}

}
