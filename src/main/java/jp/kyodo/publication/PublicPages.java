package jp.kyodo.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Lets browsers and proxies keep public pages, and answers that they are unchanged before
 * anything is rendered. A kept page is asked about each time, so that a correction is
 * seen at once. What was asked about here is the same for all readers.
 */
@Component
public class PublicPages {

	private static final String CACHE_CONTROL = CacheControl.maxAge(Duration.ZERO)
		.cachePublic()
		.mustRevalidate()
		.getHeaderValue();

	private final PublicationStamp stamp;

	private final String build;

	private final Clock clock;

	PublicPages(PublicationStamp stamp, ObjectProvider<BuildProperties> build, Clock clock) {
		this.stamp = stamp;
		this.clock = clock;
		this.build = build.stream()
			.map((properties) -> String.valueOf(properties.getTime()))
			.findFirst()
			.orElseGet(() -> String.valueOf(System.nanoTime()));
	}

	/**
	 * Whether the reader has the page of a revision already. Then the answer is complete
	 * and the controller returns {@code null} instead of a view; the request must be the
	 * one that Spring passed to the controller.
	 */
	public boolean isUnchanged(ServletWebRequest request, PublishedRevision revision) {
		return isUnchanged(request,
				revision.sha256() + "-" + revision.revisionNo() + "-" + revision.latestRevisionNo());
	}

	/**
	 * Whether the reader has a page already that depends on everything published: a list,
	 * a search. Costs one small statement. Is asked before anything that the page shows
	 * is read: a publication in between would be missed until the next one.
	 */
	public boolean isListUnchanged(ServletWebRequest request) {
		long number = this.stamp.current();
		request.setAttribute(PublicationStamp.OF_REQUEST, number, RequestAttributes.SCOPE_REQUEST);
		// names of departments change with the day
		return isUnchanged(request, number + "/" + LocalDate.now(this.clock));
	}

	private boolean isUnchanged(ServletWebRequest request, String content) {
		request.setAttribute(KeptPages.KEEP, true, RequestAttributes.SCOPE_REQUEST);
		if (request.getResponse() != null) {
			request.getResponse().setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
		}
		return request.checkNotModified("W/\"" + Sha256.of(this.build + "/" + content).substring(0, 32) + "\"");
	}

}
