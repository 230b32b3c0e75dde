package jp.kyodo.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.FacetSearch.Order;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.text.SearchKey;
import jp.kyodo.web.PageRequestParameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PublicationTest
class FacetSearchTests {

	private static final String KIND = TestDocuments.KIND;

	private static final List<String> GROUPS = List.of("area", "way", "field", "rare");

	private static final List<String> WORDS = List.of("協働", "川崎", "崎市", "ボランティア", "𠮷野", "100%", "公園 花壇", "花壇の手入れ",
			"橋 協働", "見当たらない", "");

	private static final List<String> SENTENCES = List.of("川崎市の協働", "崎市と川崎", "ボランティアの日", "𠮷野家の公園", "100%の達成", "花壇の手入れ",
			"公園と花壇", "橋の補修", "ﾎﾞﾗﾝﾃｨｱと髙橋さん");

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
	private JdbcClient jdbc;

	@Autowired
	private JdbcTemplate template;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void countsAndSortsAsTheDatabaseDoes() {
		Random random = new Random(71_203_000);
		for (int round = 0; round < 4; round++) {
			for (int year = 1960; year < 1963; year++) {
				this.publication.publishAll(KIND, new FiscalYear(year), randomList(random, year, round));
			}

			for (int number = 0; number < 30; number++) {
				// few changes are followed, many are read with everything else
				this.publication.publishAll(KIND, new FiscalYear(1966),
						randomList(random, 1966, round * 100 + number).subList(0, random.nextInt(4)));
				String typed = WORDS.get(random.nextInt(WORDS.size()));
				Facets facets = randomFacets(random);
				Order order = Order.values()[random.nextInt(Order.values().length)];
				int page = 1 + random.nextInt(4);
				FacetSearch.Result result = this.search.search(
						new FacetSearch.Request(KIND, typed, facets, order, new PageRequestParameter(page), 7, GROUPS));

				List<Long> expected = revisions(typed, facets, order);
				assertThat(result.paging().total()).as("%s %s", typed, facets).isEqualTo(expected.size());
				int from = (int) result.paging().offset();
				assertThat(result.revisions()).as("%s %s %s", typed, facets, order)
					.isEqualTo(expected.subList(from, Math.min(expected.size(), from + 7)));
				GROUPS.forEach((group) -> assertThat(counts(result, group)).as("%s %s %s", typed, facets, group)
					.isEqualTo(counted(typed, facets, group)));
				assertThat(result.wider().withoutWords()).isEqualTo(revisions("", facets, order).size());
				facets.groups()
					.keySet()
					.forEach((group) -> assertThat(result.wider().withoutGroup()).containsEntry(group,
							(long) revisions(typed, without(facets, group), order).size()));
			}
		}
	}

	@Test
	void crossesTwoGroupsAsTheDatabaseDoes() {
		Random random = new Random(5);
		this.publication.publishAll(KIND, new FiscalYear(1963), randomList(random, 1963, 0));

		Map<String, Map<String, Long>> table = this.search.cross(KIND, Facets.none().with("way", Set.of("共催")), "area",
				"field");

		Map<String, Map<String, Long>> expected = new TreeMap<>();
		this.jdbc
			.sql("""
					SELECT split_part(a, ':', 2) AS area, split_part(b, ':', 2) AS field, count(*) AS count
					FROM published_document d CROSS JOIN LATERAL unnest(d.facets) a CROSS JOIN LATERAL unnest(d.facets) b
					WHERE d.kind = :kind AND d.facets @> ARRAY['way:共催'] AND NOT d.facets @> ARRAY['withdrawn:yes'] AND a LIKE 'area:%' AND b LIKE 'field:%'
					GROUP BY 1, 2
					""")
			.param("kind", KIND)
			.query((row) -> {
				expected.computeIfAbsent(row.getString("area"), (ward) -> new TreeMap<>())
					.put(row.getString("field"), row.getLong("count"));
			});
		assertThat(table).isEqualTo(expected);
	}

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

	@Test
	void needsAsManyStatementsForALongListAsForAShortOne() throws Exception {
		this.publication.publishAll(KIND, new FiscalYear(1964), randomList(new Random(1), 1964, 0));
		Facets own = Facets.none().with("area", Set.of("幸区", "中原区")).with("way", Set.of("共催"));
		search("公園", own, GROUPS);

		assertThat(SqlStatements.of(() -> search("公園", own, GROUPS))).hasSize(1);
		assertThat(SqlStatements.of(() -> search("公園 花壇 橋 川崎 協働", own, GROUPS))).hasSizeLessThanOrEqualTo(3);
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

	private List<Publish> randomList(Random random, int year, int round) {
		return IntStream.range(0, 60).filter((number) -> random.nextInt(5) > 0).mapToObj((number) -> {
			String text = random.ints(3, 0, SENTENCES.size()).mapToObj(SENTENCES::get).collect(Collectors.joining("。"));
			Set<String> facets = new HashSet<>();
			random.ints(random.nextInt(3), 0, 4)
				.forEach((ward) -> facets.add("area:" + List.of("幸区", "中原区", "高津区", "citywide").get(ward)));
			random.ints(1 + random.nextInt(3), 0, 4)
				.forEach((form) -> facets.add("way:" + List.of("共催", "委託", "補助:助成", "その他").get(form)));
			random.ints(1, 0, 9).forEach((field) -> facets.add("field:" + field));
			if (random.nextInt(20) == 0) {
				facets.add("rare:yes");
			}
			if (random.nextInt(12) == 0) {
				facets.add("withdrawn:yes");
			}
			return this.documents.command(year, "r-" + number, "文書" + random.nextInt(20), text, "版" + round,
					facets.toArray(String[]::new));
		}).toList();
	}

	private static Facets randomFacets(Random random) {
		Facets facets = Facets.none();
		if (random.nextBoolean()) {
			facets = facets.with("area", Set.of("幸区", List.of("中原区", "citywide", "無い区").get(random.nextInt(3))));
		}
		if (random.nextInt(3) == 0) {
			facets = facets.with("way",
					new HashSet<>(List.of("その他", List.of("共催", "補助:助成", "その他").get(random.nextInt(3)))));
		}
		if (random.nextInt(4) == 0) {
			facets = facets.with("field", Set.of("1", "2", "3"));
		}
		if (random.nextInt(12) == 0) {
			facets = facets.with("rare", Set.of("yes"));
		}
		return facets;
	}

	private List<Long> revisions(String typed, Facets facets, Order order) {
		String sorted = switch (order) {
			case YEAR_AND_CODE -> "fiscal_year DESC, code";
			case YEAR_AND_NAME -> "fiscal_year DESC, name_key COLLATE \"C\", code COLLATE \"C\"";
			case NAME -> "name_key COLLATE \"C\", fiscal_year DESC, code COLLATE \"C\"";
			case NEWEST -> "last_published_at DESC, fiscal_year DESC, name_key COLLATE \"C\", code COLLATE \"C\"";
		};
		return bound("SELECT revision_id FROM published_document d WHERE " + condition(typed, facets, null)
				+ " ORDER BY " + sorted, typed, facets)
			.query(Long.class)
			.list();
	}

	private Map<String, Long> counted(String typed, Facets facets, String group) {
		Map<String, Long> counts = new TreeMap<>();
		bound("SELECT substr(f, strpos(f, ':') + 1) AS value, count(*) AS count FROM published_document d CROSS JOIN LATERAL unnest(d.facets) AS f WHERE split_part(f, ':', 1) = '"
				+ group + "' AND " + condition(typed, facets, group) + " GROUP BY 1", typed, facets)
			.query((row) -> {
				counts.put(row.getString("value"), row.getLong("count"));
			});
		facets.groups().getOrDefault(group, Set.of()).forEach((chosen) -> counts.putIfAbsent(chosen, 0L));
		return counts;
	}

	private JdbcClient.StatementSpec bound(String sql, String typed, Facets facets) {
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql).param("kind", KIND);
		facets.groups()
			.forEach((group, values) -> statement.param(group,
					values.stream().map((value) -> group + ":" + value).toArray(String[]::new)));
		String[] words = typed.isEmpty() ? new String[0] : typed.split(" ");
		for (int index = 0; index < words.length; index++) {
			statement.param("w" + index, SearchKey.of(words[index]).value());
		}
		return statement;
	}

	private static String condition(String typed, Facets facets, @Nullable String without) {
		StringBuilder condition = new StringBuilder("kind = :kind AND NOT facets @> '{withdrawn:yes}'");
		facets.groups().keySet().forEach((group) -> {
			if (!group.equals(without)) {
				condition.append(" AND facets && CAST(:").append(group).append(" AS text[])");
			}
		});
		String[] words = typed.isEmpty() ? new String[0] : typed.split(" ");
		for (int index = 0; index < words.length; index++) {
			condition.append(" AND strpos(search_text, :w").append(index).append(") > 0");
		}
		return condition.toString();
	}

	private static Facets without(Facets facets, String group) {
		return facets.with(group, Set.of());
	}

	private static Map<String, Long> counts(FacetSearch.Result result, String group) {
		return result.countsOf(group)
			.stream()
			.collect(Collectors.toMap(FacetCount::value, FacetCount::count, (a, b) -> a, TreeMap::new));
	}

}
