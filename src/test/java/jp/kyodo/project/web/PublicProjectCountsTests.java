package jp.kyodo.project.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.project.ChangeProjectYear;
import jp.kyodo.project.ProjectPublisher;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectService;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.RemoveProjectYear;
import jp.kyodo.project.YearPublication;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.text.SearchKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The numbers on the page are those that statements find in the published documents
 * themselves, whatever is chosen.
 */
@PortalTest(properties = "kyodo.sample-city=true")
@DirtiesContext
class PublicProjectCountsTests {

	/** The published projects as they were published. */
	private static final String SHOWN = """
			CREATE TABLE shown AS
				SELECT r.id, r.payload::jsonb AS p, d.search_text FROM published_document d
				JOIN published_revision r ON r.id = d.revision_id
				WHERE d.kind = 'project' AND r.payload::jsonb ->> 'withdrawn' IS NULL
			""";

	/** Each value of each group that one of them has. */
	private static final String VALUED = """
			CREATE TABLE valued AS
				SELECT id, 'year' AS facet, p ->> 'year' AS value FROM shown
				UNION SELECT id, 'department', p -> 'department' ->> 'code' FROM shown
				UNION SELECT id, 'ward', 'citywide' FROM shown WHERE (p ->> 'cityWide')::boolean
				UNION SELECT id, 'ward', v ->> 'code' FROM shown, jsonb_array_elements(p -> 'wards') v
				UNION SELECT id, 'field', v ->> 'code' FROM shown, jsonb_array_elements(p -> 'fields') v
				UNION SELECT id, 'form', v ->> 'code' FROM shown, jsonb_array_elements(p -> 'forms') v
				UNION SELECT id, 'involvement', v ->> 'code' FROM shown, jsonb_array_elements(p -> 'involvements') v
				UNION SELECT id, 'casebook', 'yes' FROM shown WHERE (p ->> 'casebook')::boolean
				UNION SELECT id, 'issue', p -> 'issue' ->> 'code' FROM shown WHERE p -> 'issue' ->> 'code' IS NOT NULL
				UNION SELECT id, 'partner', v ->> 'code' FROM shown, jsonb_array_elements(p -> 'partners') v
				UNION SELECT id, 'partnerType', t ->> 'code' FROM shown, jsonb_array_elements(p -> 'partners') v,
					jsonb_array_elements(v -> 'types') t
				UNION SELECT s.id, 'canonicalForm', t.canonical FROM shown s, jsonb_array_elements(p -> 'forms') v
					JOIN vocabulary_term t ON t.list = 'FORM' AND t.code = v ->> 'code' WHERE t.canonical IS NOT NULL
			""";

	private static final List<String> WORDS = List.of("", "", "公園", "防災", "見守り", "区役所", "公園 区役所", "見当たらない");

	private static final FiscalYear YEAR = new FiscalYear(2013);

	private static final Pattern OPTION = Pattern.compile(
			"id=\"([A-Za-z]+)-\\d+\" name=\"\\1\" value=\"([^\"]*)\".*?ky-facet__count\">（([0-9]+)）", Pattern.DOTALL);

	private static final Pattern HITS = Pattern.compile("id=\"hits-title\">([0-9]+)件");

	@Autowired
	private ProjectService projects;

	@Autowired
	private ProjectQueries queries;

	@Autowired
	private ProjectPublisher publisher;

	@Autowired
	private StaffQueries staff;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@AfterEach
	void forgetWhatWasRead() {
		this.jdbc.sql("DROP TABLE IF EXISTS shown, valued").update();
	}

	@Test
	void countsEveryChoiceAsStatementsDoBeforeAndAfterACorrection() throws Exception {
		Random random = new Random(20_131_122);
		compare(random, 25);

		List<ProjectYearView> all = this.queries.ofYear(YEAR);
		ProjectYearView changed = all.get(0);
		this.projects.change(new ChangeProjectYear(changed.code(), YEAR, changed.version(),
				changed.content().change().name("公園の防災訓練").build()));
		for (ProjectYearView mistaken : all.subList(1, 4)) {
			this.projects.removeYear(new RemoveProjectYear(mistaken.code(), YEAR, mistaken.version()));
		}
		YearPublication published = this.publisher.publishYear(YEAR, this.staff.find("kikaku").orElseThrow(), "誤りを直した");
		assertThat(published.withdrawn()).hasSize(3);
		assertThat(published.changed()).isNotEmpty();

		compare(random, 25);
	}

	private void compare(Random random, int times) throws Exception {
		for (String statement : List.of("DROP TABLE IF EXISTS shown, valued", SHOWN, VALUED,
				"CREATE INDEX ON valued (id, facet)", "ANALYZE shown, valued")) {
			this.jdbc.sql(statement).update();
		}
		Map<String, List<String>> known = new TreeMap<>();
		this.jdbc.sql("SELECT DISTINCT facet, value FROM valued ORDER BY 1, 2").query((row) -> {
			known.computeIfAbsent(row.getString("facet"), (facet) -> new ArrayList<>()).add(row.getString("value"));
		});
		assertThat(known.keySet()).containsAll(PublishedProjectList.OFFERED);
		for (int time = 0; time < times; time++) {
			String typed = WORDS.get(random.nextInt(WORDS.size()));
			Map<String, Set<String>> chosen = chosen(random, known);
			String address = address(typed, chosen);
			String page = this.mvc.get()
				.uri(UriComponentsBuilder.fromUriString(address).encode().build().toUri())
				.exchange()
				.getResponse()
				.getContentAsString();

			assertThat(hits(page)).as(address).isEqualTo(expected(typed, chosen, null).getOrDefault("", 0));
			Map<String, Map<String, Integer>> shown = shown(page);
			for (String group : PublishedProjectList.OFFERED) {
				assertThat(shown.getOrDefault(group, Map.of())).as("%s of %s", group, address)
					.isEqualTo(expected(typed, chosen, group));
			}
		}
	}

	private static Map<String, Set<String>> chosen(Random random, Map<String, List<String>> known) {
		Map<String, Set<String>> chosen = new LinkedHashMap<>();
		List<String> groups = new ArrayList<>(known.keySet());
		for (int number = random.nextInt(4); number > 0; number--) {
			String group = groups.get(random.nextInt(groups.size()));
			Set<String> values = new TreeSet<>();
			for (int each = 1 + random.nextInt(3); each > 0; each--) {
				values.add(known.get(group).get(random.nextInt(known.get(group).size())));
			}
			chosen.put(group, values);
		}
		return chosen;
	}

	private static String address(String typed, Map<String, Set<String>> chosen) {
		StringBuilder address = new StringBuilder("/projects?q=").append(typed);
		chosen.forEach((group, values) -> values
			.forEach((value) -> address.append('&').append(group).append('=').append(value)));
		return address.toString();
	}

	/**
	 * What a group should show, to which its own choices do not apply; without a group
	 * the number of projects under an empty name.
	 */
	private Map<String, Integer> expected(String typed, Map<String, Set<String>> chosen, @Nullable String group) {
		StringBuilder sql = new StringBuilder((group == null)
				? "SELECT '' AS value, count(*) AS count FROM shown s WHERE true"
				: "SELECT h.value, count(*) AS count FROM shown s JOIN valued h ON h.id = s.id AND h.facet = :group"
						+ " WHERE true");
		Map<String, Object> parameters = new LinkedHashMap<>();
		if (group != null) {
			parameters.put("group", group);
		}
		chosen.forEach((each, values) -> {
			if (!each.equals(group)) {
				sql.append(" AND EXISTS (SELECT FROM valued c WHERE c.id = s.id AND c.facet = '" + each
						+ "' AND c.value = ANY (CAST(:" + each + " AS text[])))");
				parameters.put(each, values.toArray(String[]::new));
			}
		});
		for (String word : new HashSet<>(List.of(typed.split(" ")))) {
			String name = "word" + parameters.size();
			sql.append(" AND strpos(s.search_text, :" + name + ") > 0");
			parameters.put(name, SearchKey.of(word).value());
		}
		Map<String, Integer> counts = new TreeMap<>();
		this.jdbc.sql(sql + " GROUP BY 1").params(parameters).query((row) -> {
			counts.put(row.getString("value"), row.getInt("count"));
		});
		if (group != null) {
			chosen.getOrDefault(group, Set.of()).forEach((value) -> counts.putIfAbsent(value, 0));
		}
		return counts;
	}

	private static int hits(String page) {
		Matcher matcher = HITS.matcher(page);
		return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
	}

	private static Map<String, Map<String, Integer>> shown(String page) {
		Map<String, Map<String, Integer>> shown = new TreeMap<>();
		Matcher matcher = OPTION.matcher(page);
		while (matcher.find()) {
			shown.computeIfAbsent(matcher.group(1), (group) -> new TreeMap<>())
				.put(matcher.group(2), Integer.valueOf(matcher.group(3)));
		}
		return shown;
	}

}
