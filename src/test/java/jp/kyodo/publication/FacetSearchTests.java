package jp.kyodo.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.FacetSearch.Order;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.PageRequestParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the search finds after publications, and of whatever is typed.
 */
@PublicationTest
class FacetSearchTests {

	private static final String KIND = TestDocuments.KIND;

	private static final List<String> GROUPS = List.of("area", "way");

	@Autowired
	private TestDocuments documents;

	@Autowired
	private PublicationService publication;

	@Autowired
	private FacetSearch search;

	@Autowired
	private WordSearch words;

	@Autowired
	private PublicationStamp stamp;

	@Autowired
	private PublicationStore store;

	@Autowired
	private PublicationQueries queries;

	@Autowired
	private JdbcTemplate template;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void isSeenOnEveryNodeAtTheNextRequest() {
		FacetSearch other = new IndexedFacetSearch(new FacetIndexes(this.template, this.transactions, this.stamp),
				this.words);
		Facets own = Facets.none().with("node", Set.of("both"));
		assertThat(titles(this.search, "", own)).isEmpty();
		assertThat(titles(other, "", own)).isEmpty();

		this.documents.publish(1950, "n-1", "はじめ", "二つの節", "node:both");
		this.documents.publish(1950, "n-2", "つぎ", "二つの節", "node:both");

		assertThat(titles(this.search, "二つの節", own)).containsExactly("つぎ", "はじめ");
		assertThat(titles(other, "二つの節", own)).containsExactly("つぎ", "はじめ");

		this.documents.correct(1950, "n-1", "はじめの訂正", "二つの節", "誤り");

		assertThat(titles(this.search, "二つの節", own)).containsExactly("つぎ");
		assertThat(titles(other, "二つの節", own)).containsExactly("つぎ");
	}

	@Test
	void findsNothingOfAPublicationThatCameToNothing() {
		Facets own = Facets.none().with("node", Set.of("undone"));
		titles(this.search, "", own);
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.documents.publish(1951, "u-1", "やめたもの", "本文", "node:undone");
			assertThat(titles(this.search, "", own)).isEmpty();
			status.setRollbackOnly();
		});

		assertThat(titles(this.search, "", own)).isEmpty();
		this.documents.publish(1951, "u-2", "公表したもの", "本文", "node:undone");
		assertThat(titles(this.search, "", own)).containsExactly("公表したもの");
	}

	@Test
	void findsWhatWasCommittedBehindALaterOne() {
		Facets own = Facets.none().with("node", Set.of("late"));
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		TransactionTemplate apart = new TransactionTemplate(this.transactions);
		apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		Publish early = this.documents.command(1952, "e-1", "先に番号を取ったもの", "本文", null, "node:late");
		transaction.executeWithoutResult((status) -> {
			this.store.add(List.of(new PublicationStore.Revision(early, 1, Sha256.of(early.payload()), null)),
					Instant.parse("2026-11-22T00:00:00Z"));
			apart.executeWithoutResult((inner) -> this.documents.publish(1952, "e-2", "後のもの", "本文", "node:late"));
			assertThat(titles(this.search, "", own)).containsExactly("後のもの");
			this.stamp.advance();
		});

		assertThat(titles(this.search, "", own)).containsExactlyInAnyOrder("先に番号を取ったもの", "後のもの");
	}

	@Test
	void leavesOutWhatWasWithdrawn() {
		Facets own = Facets.none().with("node", Set.of("withdrawn"));
		Publish first = this.documents.command(1953, "w-1", "載せたもの", "本文", null, "node:withdrawn");
		this.publication.publish(first);
		assertThat(titles(this.search, "", own)).hasSize(1);

		this.publication
			.publish(this.documents.command(1953, "w-1", "取り下げたもの", "本文", "取り下げ", "node:withdrawn", "withdrawn:yes"));

		assertThat(titles(this.search, "", own)).isEmpty();
		assertThat(this.queries.current(KIND, new FiscalYear(1953), "w-1")).isPresent();
	}

	@Test
	void asksForAWordAnewOnlyWhereSomethingWasPublished() throws Exception {
		FiscalYear year = new FiscalYear(1954);
		String[] own = { "node:kept" };
		List<Publish> list = IntStream.range(0, 200)
			.mapToObj((number) -> this.documents.command(1954, "k-" + number, "題名" + number,
					(number % 2 == 0) ? "蛍の里の協働" : "ほかの協働", null, own))
			.toList();
		this.publication.publishAll(KIND, year, list);
		Facets facets = Facets.none().with("node", Set.of("kept"));
		assertThat(total("蛍の里", facets)).isEqualTo(100);

		this.documents.publish(1954, "k-new", "加わったもの", "蛍の里の本文", own);
		this.publication.publish(this.documents.command(1954, "k-0", "訂正したもの", "もう無い", "誤り", own));
		this.publication.publish(this.documents.command(1954, "k-1", "訂正したもの", "蛍の里になった", "誤り", own));
		this.publication.publish(this.documents.command(1954, "k-2", "下げたもの", "蛍の里の協働", "誤り", "withdrawn:yes"));

		List<String> statements = SqlStatements.of(() -> total("蛍の里", facets));
		assertThat(total("蛍の里", facets)).isEqualTo(100);
		assertThat(titles(this.search, "蛍の里", facets)).contains("加わったもの").doesNotContain("下げたもの");
		assertThat(statements).filteredOn((sql) -> sql.contains("pairs @>"))
			.singleElement()
			.asString()
			.contains("d.revision_id >");
		assertThat(SqlStatements.of(() -> total("蛍の里", facets))).hasSize(1);

		// so much that the places are given anew
		this.publication.publishAll(KIND, year, list.stream()
			.map((command) -> this.documents.command(1954, command.code(), command.title(), "蛍の里へ移った", "移転", own))
			.toList());
		assertThat(total("蛍の里", facets)).isEqualTo(201);
		assertThat(total("協働", facets)).isZero();
	}

	@Test
	void listsAChosenValueThatNothingHas() {
		Facets own = Facets.none().with("way", Set.of("ない形態")).with("area", Set.of("ない区"));

		FacetSearch.Result result = search("", own, List.of("way"));

		assertThat(result.paging().total()).isZero();
		assertThat(result.countsOf("way")).containsExactly(new FacetCount("ない形態", 0));
		assertThat(result.wider().withoutGroup()).containsOnlyKeys("way", "area");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "'", "橋", "_", "\\", "橋 園", "𠮷", "；" })
	void saysThatOneCharacterIsTooShort(String typed) {
		FacetSearch.Result result = search(typed, Facets.none(), GROUPS);

		assertThat(result.tooShort()).isTrue();
		assertThat(result.paging().total()).isZero();
	}

	@Test
	void livesThroughWhateverIsTyped() {
		for (String typed : List.of("%%", "'; DROP TABLE published_document; --", "あ".repeat(10_000), "\u0000協働",
				"\ud842", "{}", "\"", "\\\\", "<script>", "%_%_", "協働 ".repeat(3_000))) {
			FacetSearch.Result result = search(typed, Facets.none().with("area", Set.of(typed)), GROUPS);

			assertThat(result.paging().total()).as(typed).isZero();
		}
	}

	@Test
	void sortsByReading() {
		FiscalYear year = new FiscalYear(1965);
		List<Publish> list = new ArrayList<>();
		Map.of("s-1", "アサガオ", "s-2", "いちょう", "s-3", "ｳｸﾞｲｽ").forEach((code, reading) -> {
			Publish plain = this.documents.command(1965, code, "名前" + code, "本文", null, "node:sorted");
			list.add(new Publish(KIND, year, code, plain.title(), reading, plain.summary(), plain.searchText(),
					plain.facets(), plain.payload(), 1, plain.by(), null));
		});
		this.publication.publishAll(KIND, year, list);

		List<Long> sorted = this.search
			.search(new FacetSearch.Request(KIND, "", Facets.none().with("node", Set.of("sorted")), Order.NAME,
					new PageRequestParameter(1), 20, List.of()))
			.revisions();

		assertThat(this.queries.summaries(sorted)).extracting(DocumentSummary::code)
			.containsExactly("s-1", "s-2", "s-3");
		assertThat(this.queries.revisions(sorted)).extracting(PublishedRevision::code)
			.containsExactly("s-1", "s-2", "s-3");
	}

	private FacetSearch.Result search(String typed, Facets facets, List<String> counted) {
		return this.search.search(new FacetSearch.Request(KIND, typed, facets, Order.YEAR_AND_NAME,
				new PageRequestParameter(1), 20, counted));
	}

	private long total(String typed, Facets facets) {
		return search(typed, facets, List.of()).paging().total();
	}

	private List<String> titles(FacetSearch search, String typed, Facets facets) {
		FacetSearch.Result result = search.search(
				new FacetSearch.Request(KIND, typed, facets, Order.NAME, new PageRequestParameter(1), 20, List.of()));
		return this.queries.summaries(result.revisions()).stream().map(DocumentSummary::title).toList();
	}

}
