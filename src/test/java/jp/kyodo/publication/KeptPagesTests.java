package jp.kyodo.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PublicationTest
class KeptPagesTests {

	@Autowired
	private TestDocuments documents;

	@Autowired
	private PublicationStamp stamp;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private TransactionTemplate transaction;

	@BeforeEach
	void transaction(@Autowired PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
	}

	@Test
	void answersAgainWithTheSameBytesByOneSmallStatement() throws Exception {
		MvcTestResult first = get("/corrections");

		assertThat(SqlStatements.of(() -> get("/corrections"))).hasSize(1);
		MvcTestResult again = get("/corrections");
		assertThat(again).hasStatusOk();
		assertThat(again.getResponse().getContentAsByteArray()).isEqualTo(first.getResponse().getContentAsByteArray())
			.isNotEmpty();
		for (String header : new String[] { HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL, HttpHeaders.CONTENT_TYPE,
				"Content-Security-Policy", "X-Content-Type-Options" }) {
			assertThat(again.getResponse().getHeader(header)).as(header)
				.isNotNull()
				.isEqualTo(first.getResponse().getHeader(header));
		}
		assertThat(this.mvc.get()
			.uri("/corrections")
			.header(HttpHeaders.IF_NONE_MATCH, first.getResponse().getHeader(HttpHeaders.ETAG))).hasStatus(304);
	}

	@Test
	void showsAPublicationAtTheNextRequest() {
		get("/");
		this.documents.publish(1971, "kept-1", "まだ控えにない文書", "本文");

		assertThat(get("/")).bodyText().contains("まだ控えにない文書");
	}

	@Test
	void forgetsWhereAWordOrADepartmentChanges() throws Exception {
		get("/glossary");
		long before = this.stamp.current();

		this.jdbc.sql("UPDATE vocabulary_term SET definition = definition WHERE list = 'FORM' AND code = 'itaku'")
			.update();

		assertThat(this.stamp.current()).isGreaterThan(before);
		assertThat(SqlStatements.of(() -> get("/glossary"))).hasSizeGreaterThan(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "department", "vocabulary_term", "plan", "plan_node", "plan_link", "policy_issue",
			"policy_issue_place", "indicator", "indicator_link", "agreement_document" })
	void countsChangesOfWhateverIsShownOnceForATransaction(String table) {
		assertThat(this.jdbc
			.sql("""
					SELECT count(*) FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
					WHERE t.tgrelid = CAST(:table AS regclass) AND p.proname = 'advance_publication_stamp' AND t.tgdeferrable
					""")
			.param("table", table)
			.query(Integer.class)
			.single()).isOne();
		long before = this.stamp.current();

		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("UPDATE vocabulary_term SET definition = definition").update();
			this.jdbc.sql("UPDATE vocabulary_term SET label = label WHERE list = 'FORM'").update();
		});

		assertThat(this.stamp.current()).isEqualTo(before + 1);
	}

	@Test
	void makesEveryPageAnewForReadersWithACookie() throws Exception {
		get("/corrections");

		assertThat(
				SqlStatements.of(() -> this.mvc.get().uri("/corrections").cookie(new Cookie("SESSION", "x")).exchange())
					.size())
			.isGreaterThan(1);
	}

	@Test
	void keepsOnlyWholePagesThatSaidSo() throws Exception {
		AtomicInteger made = new AtomicInteger();
		KeptPages pages = new KeptPages(this.stamp, Clock.systemUTC());

		ask(pages, "/x", (request, response) -> response.getWriter().write("x" + made.incrementAndGet()));
		ask(pages, "/x", (request, response) -> response.getWriter().write("x" + made.incrementAndGet()));
		assertThat(made).hasValue(2);

		FilterChain failing = (request, response) -> {
			request.setAttribute(KeptPages.KEEP, true);
			((MockHttpServletResponse) ((HttpServletResponseWrapper) response).getResponse()).setStatus(404);
			response.getWriter().write("gone" + made.incrementAndGet());
		};
		ask(pages, "/gone", failing);
		ask(pages, "/gone", failing);
		assertThat(made).hasValue(4);

		FilterChain whole = (request, response) -> {
			request.setAttribute(KeptPages.KEEP, true);
			request.setAttribute(PublicationStamp.OF_REQUEST, this.stamp.current());
			response.setContentType("text/html;charset=UTF-8");
			response.getWriter().write("𠮷" + made.incrementAndGet());
		};
		assertThat(ask(pages, "/y?q=1", whole)).isEqualTo("𠮷5");
		assertThat(ask(pages, "/y?q=1", whole)).isEqualTo("𠮷5");
		assertThat(ask(pages, "/y?q=2", whole)).isEqualTo("𠮷6");
		assertThat(ask(pages, "/staff/y", whole)).isEqualTo("𠮷7");
		assertThat(ask(pages, "/staff/y", whole)).isEqualTo("𠮷8");

		FilterChain late = (request, response) -> {
			request.setAttribute(KeptPages.KEEP, true);
			response.setContentType("text/html;charset=UTF-8");
			response.getWriter().write("late" + made.incrementAndGet());
		};
		assertThat(ask(pages, "/late", late)).isEqualTo("late9");
		assertThat(ask(pages, "/late", late)).isEqualTo("late10");
		assertThat(ask(pages, "/late", late)).isEqualTo("late10");

		String longPage = "長".repeat(200_000);
		FilterChain tooLong = (request, response) -> {
			request.setAttribute(KeptPages.KEEP, true);
			response.setContentType("text/html;charset=UTF-8");
			made.incrementAndGet();
			response.getWriter().write(longPage);
		};
		assertThat(ask(pages, "/long", tooLong)).isEqualTo(longPage);
		assertThat(ask(pages, "/long", tooLong)).isEqualTo(longPage);
		assertThat(made).hasValue(12);
	}

	@Test
	void forgetsWhenTheDayEnds() throws Exception {
		AtomicInteger made = new AtomicInteger();
		FilterChain whole = (request, response) -> {
			request.setAttribute(KeptPages.KEEP, true);
			request.setAttribute(PublicationStamp.OF_REQUEST, this.stamp.current());
			response.getWriter().write("day" + made.incrementAndGet());
		};
		Instant[] now = { Instant.parse("2014-03-31T14:59:59Z") };
		KeptPages pages = new KeptPages(this.stamp, new Clock() {

			@Override
			public ZoneId getZone() {
				return ZoneId.of("Asia/Tokyo");
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return now[0];
			}

		});

		assertThat(ask(pages, "/z", whole)).isEqualTo("day1");
		assertThat(ask(pages, "/z", whole)).isEqualTo("day1");
		now[0] = now[0].plus(Duration.ofSeconds(1));
		assertThat(ask(pages, "/z", whole)).isEqualTo("day2");
	}

	private static String ask(KeptPages pages, String address, FilterChain chain) throws Exception {
		String[] parts = address.split("\\?");
		MockHttpServletRequest request = new MockHttpServletRequest("GET", parts[0]);
		request.setQueryString((parts.length > 1) ? parts[1] : null);
		MockHttpServletResponse response = new MockHttpServletResponse();
		response.setCharacterEncoding("UTF-8");
		pages.doFilter(request, response, chain);
		return response.getContentAsString();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).exchange();
	}

}
