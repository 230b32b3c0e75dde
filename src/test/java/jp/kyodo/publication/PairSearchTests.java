package jp.kyodo.publication;

import java.util.List;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.PageRequestParameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@PublicationTest
@Transactional
class PairSearchTests {

	private static final FiscalYear YEAR = new FiscalYear(1980);

	@Autowired
	private TestDocuments documents;

	@Autowired
	private CitizenSearch search;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void publish() {
		this.documents.publish(1980, "71203000", "市民との協働のまちづくり", "ボランティア活動を〜支援する。100%達成。川崎の崎市", "ward:幸区");
		this.documents.publish(1980, "71204000", "文化の振興", "ﾎﾞﾗﾝﾃｨｱ講座と（音楽）の会。川崎市の髙橋さん", "ward:中原区");
		this.documents.publish(1980, "71205000", "道路の補修", "O'Brien橋を補修した。", "ward:幸区");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ボランティア", "ぼらんてぃあ", "ﾎﾞﾗﾝﾃｨｱ", "　ボランティア　", "BORA ボランティア" })
	void findsWordsHoweverTheyAreWritten(String words) {
		List<String> expected = words.startsWith("BORA") ? List.of() : List.of("71203000", "71204000");

		assertThat(codes(words)).isEqualTo(expected);
	}

	@Test
	void findsWordsOfTwoCharactersCodesAndAllOfSeveralWords() {
		assertThat(codes("協働")).containsExactly("71203000");
		assertThat(codes("音楽")).containsExactly("71204000");
		assertThat(codes("高橋")).containsExactly("71204000");
		assertThat(codes("71205000")).containsExactly("71205000");
		assertThat(codes("補修 道路")).containsExactly("71205000");
		assertThat(codes("補修 音楽")).isEmpty();
		assertThat(codes("支援する。100%")).containsExactly("71203000");
	}

	@Test
	void findsAPhraseOnlyWhereItStandsTogether() {
		assertThat(codes("川崎市")).containsExactly("71204000");
	}

	@Test
	void takesSignsOfTheDatabaseForWhatTheyAre() {
		assertThat(codes("100%")).containsExactly("71203000");
		assertThat(codes("10_%")).isEmpty();
		assertThat(codes("%%")).isEmpty();
		assertThat(codes("O'Brien")).containsExactly("71205000");
		assertThat(codes("'; DROP TABLE published_document; --")).isEmpty();
		assertThat(codes("\\補修")).isEmpty();
		assertThat(codes("\u0000協働\u0007")).containsExactly("71203000");
	}

	@Test
	void asksForMoreThanOneCharacter() {
		CitizenSearch.Result result = search("橋", null, Facets.none());

		assertThat(result.tooShort()).isTrue();
		assertThat(result.hits()).isEmpty();
		assertThat(codes("橋 補修")).containsExactly("71205000");
	}

	@Test
	void takesTenThousandCharacters() {
		assertThat(search("協働".repeat(5_000), null, Facets.none()).query().cut()).isTrue();
		assertThat(search("あい ".repeat(3_000), null, Facets.none()).hits()).isEmpty();
	}

	@Test
	void findsEverythingWithoutWords() {
		assertThat(search("", YEAR, Facets.none()).hits()).hasSize(3);
	}

	@Test
	void narrowsByYearAndFacets() {
		assertThat(search("ボランティア", new FiscalYear(1981), Facets.none()).hits()).isEmpty();
		assertThat(search("ボランティア", YEAR, Facets.none().with("ward", Set.of("幸区"))).hits()).hasSize(1);
	}

	@Test
	void findsTheCurrentRevisionOnly() {
		this.documents.correct(1980, "71205000", "道路の舗装", "舗装した。", "誤記");

		assertThat(codes("補修")).isEmpty();
		assertThat(codes("舗装")).containsExactly("71205000");
	}

	@Test
	void marksTheHit() {
		CitizenSearch.Hit hit = search("ぼらんてぃあ", YEAR, Facets.none()).hits().get(0);

		assertThat(hit.snippet().parts()).contains(new Snippet.Part("ボランティア", true));
	}

	@Test
	void needsTwoStatements() throws Exception {
		assertThat(SqlStatements.of(() -> search("ボランティア", null, Facets.none()))).hasSize(2);
	}

	@Test
	void countsNoFurtherThanAThousand() {
		fill(1_200);

		CitizenSearch.Result result = search("見本文書", null, Facets.none());

		assertThat(result.hasMore()).isTrue();
		assertThat(result.paging().total()).isEqualTo(1_000);
		assertThat(result.hits()).hasSize(20);
		CitizenSearch.Result beyond = this.search
			.search(new CitizenSearch.Request("見本文書", null, null, Facets.none(), new PageRequestParameter(9_999), 20));
		assertThat(beyond.paging().page()).isEqualTo(50);
	}

	@Test
	void usesTheIndexOfPairsForRareWordsAndTheOrderForFrequentOnes() {
		fill(20_000);
		this.jdbc.sql("ANALYZE published_document").update();

		assertThat(plan("協働")).contains("published_document_pairs_ix").doesNotContain("Seq Scan");
		assertThat(plan("見本")).contains("published_document_order_ix").doesNotContain("Sort");
	}

	private String plan(String word) {
		DocumentConditions conditions = new DocumentConditions()
			.terms(jp.kyodo.text.CharacterPairs.ofQuery(word).terms());
		return String.join("\n",
				conditions
					.bind(this.jdbc.sql("EXPLAIN SELECT d.code FROM published_document d " + conditions.where()
							+ " ORDER BY d.fiscal_year DESC, d.code, d.kind LIMIT 20 OFFSET 0"))
					.query(String.class)
					.list());
	}

	/**
	 * Rows of documents without going through the service, which would take minutes.
	 */
	private void fill(int rows) {
		this.jdbc.sql("""
				INSERT INTO published_document (kind, fiscal_year, code, revision_id, revision_no, title, summary, body,
				    search_text, pairs, facets, first_published_at, last_published_at)
				SELECT d.kind, 1900 + n % 50, 'fill-' || n, d.revision_id, 1, '見本文書 ' || n, '', '見本文書',
				       '見本文書 ' || n, ARRAY['見本', '本文', '文書', 'x' || n % 997, 'y' || n % 499], ARRAY['ward:' || n % 7],
				       now(), now()
				FROM published_document d, generate_series(1, :rows) AS n
				WHERE d.kind = :kind AND d.fiscal_year = 1980 AND d.code = '71203000'
				""").param("rows", rows).param("kind", TestDocuments.KIND).update();
	}

	private List<String> codes(String words) {
		return search(words, YEAR, Facets.none()).hits().stream().map((hit) -> hit.document().code()).toList();
	}

	private CitizenSearch.Result search(String words, @Nullable FiscalYear year, Facets facets) {
		return this.search
			.search(new CitizenSearch.Request(words, null, year, facets, new PageRequestParameter(1), 20));
	}

}
