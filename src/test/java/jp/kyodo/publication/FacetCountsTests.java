package jp.kyodo.publication;

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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the search in memory finds, counts and sorts among random documents, compared with
 * what the database says.
 */
@PublicationTest
class FacetCountsTests {

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
	private JdbcClient jdbc;

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
	void needsAsManyStatementsForALongListAsForAShortOne() throws Exception {
		this.publication.publishAll(KIND, new FiscalYear(1964), randomList(new Random(1), 1964, 0));
		Facets own = Facets.none().with("area", Set.of("幸区", "中原区")).with("way", Set.of("共催"));
		search("公園", own);

		assertThat(SqlStatements.of(() -> search("公園", own))).hasSize(1);
		assertThat(SqlStatements.of(() -> search("公園 花壇 橋 川崎 協働", own))).hasSizeLessThanOrEqualTo(3);
	}

	private FacetSearch.Result search(String typed, Facets facets) {
		return this.search.search(new FacetSearch.Request(KIND, typed, facets, Order.YEAR_AND_NAME,
				new PageRequestParameter(1), 20, GROUPS));
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
