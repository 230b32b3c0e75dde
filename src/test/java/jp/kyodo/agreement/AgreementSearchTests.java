package jp.kyodo.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.kyodo.agreement.AgreementSearch.Listed;
import jp.kyodo.agreement.AgreementSearch.Request;
import jp.kyodo.agreement.AgreementSearch.Result;
import jp.kyodo.agreement.AgreementSearch.Sort;
import jp.kyodo.agreement.output.AgreementDataset;
import jp.kyodo.export.Column;
import jp.kyodo.organization.Offices;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.Partners;
import jp.kyodo.publication.FacetCount;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import({ Agreements.class, Partners.class, Offices.class })
class AgreementSearchTests {

	private static final LocalDate DAY = LocalDate.of(2018, 1, 31);

	@Autowired
	private Agreements agreements;

	@Autowired
	private AgreementSearch search;

	@Autowired
	private AgreementService service;

	@Autowired
	private AgreementQueries queries;

	@Autowired
	private AgreementPublisher publisher;

	@Autowired
	private PublishedAgreements published;

	@Autowired
	private AgreementDataset dataset;

	@Autowired
	private Offices offices;

	@Autowired
	private JdbcClient jdbc;

	private String word;

	private long department;

	private PartnerReference shop;

	private PartnerReference school;

	@BeforeEach
	void addPartners() {
		// each test finds only what it has published itself
		this.word = "くくり" + System.nanoTime();
		this.department = this.offices.department("協働課");
		this.shop = this.agreements.partner("見本商事", "kigyo");
		this.school = this.agreements.partner("見本大学", "daigaku");
	}

	@Test
	void publishesSeveralForTheFirstTimeAndLeavesWhatIsPublished() {
		PartnerReference shop = this.agreements.partner("見本商事", "kigyo");
		long department = this.offices.department("協働課");
		String before = this.agreements.published(this.agreements.content("前からの協定", department, shop));
		String first = this.agreements.sign(this.agreements.content("一つ目の協定", department, shop));
		String second = this.agreements.sign(this.agreements.content("二つ目の協定", department, shop));

		this.publisher.publishNew(List.of(second, before, first), this.agreements.planner());

		assertThat(this.published.current(first).orElseThrow().document().title()).isEqualTo("一つ目の協定");
		assertThat(this.published.current(second).orElseThrow().revision().revisionNo()).isOne();
		assertThat(this.published.revisions(before)).hasSize(1);
	}

	@Test
	void countsWhatWasSignedAndInForceOnADay() {
		AgreementTerm open = term("2013-10-01", null, null, null);
		this.agreements.published(content("会社と大学", open, this.shop, this.school));
		this.agreements.published(content("会社", open, this.shop));
		this.agreements.published(content("更新する会社", term("2013-10-01", "2014-09-30", 12, null), this.shop));
		this.agreements.published(content("終わった大学", term("2013-10-01", "2018-01-30", null, null), this.school));
		this.agreements.published(content("その日に終わる大学", term("2013-10-01", "2018-01-31", null, null), this.school));
		this.agreements.published(content("まだの大学", term("2018-02-01", null, null, null), this.school));
		this.agreements.published(content("解除された会社", term("2013-10-01", "2014-09-30", 12, "2017-12-31"), this.shop));
		this.agreements.sign(content("公表していない会社", open, this.shop));

		Result onDay = find(DAY, Map.of());

		assertThat(onDay.counts().total()).isEqualTo(4).isEqualTo(countedBySql(DAY));
		assertThat(onDay.counts().byPartnerType()).containsExactly(new FacetCount("kigyo", 3),
				new FacetCount("daigaku", 2));
		assertThat(onDay.counts().isOverlapping()).isTrue();
		assertThat(onDay.agreements()).hasSize(4);
		assertThat(find(LocalDate.of(2013, 9, 30), Map.of()).counts().total()).isZero();
		assertThat(find(LocalDate.of(2014, 10, 1), Map.of()).counts().total()).isEqualTo(6);
		assertThat(find(null, Map.of()).agreements()).hasSize(7);
	}

	/**
	 * Before all, on the day of the signing, on the first day, on the last one and after
	 * it, after renewals, on the last day of what was ended early and after it, today's
	 * day of the source, and long in the future.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "1990-01-01", "2013-09-19", "2013-09-20", "2013-09-30", "2013-10-01", "2014-09-30",
			"2014-10-01", "2015-09-30", "2015-10-01", "2017-12-31", "2018-01-01", "2018-01-31", "2100-01-01" })
	void countsKindsOfPartnersAsTheRegisterHasThemOnAnyDay(LocalDate day) {
		PartnerReference both = this.agreements.partner("見本法人", "kigyo", "npo");
		this.agreements.published(content("期限なし", term("2013-10-01", null, null, null), this.shop));
		this.agreements.published(content("終わる", term("2013-10-01", "2014-09-30", null, null), this.school));
		this.agreements.published(content("更新する", term("2013-10-01", "2014-09-30", 12, null), this.shop, this.school));
		this.agreements.published(content("更新のあとで解除", term("2013-10-01", "2014-09-30", 12, "2017-12-31"), both));
		this.agreements.published(content("はじめに解除", term("2013-10-01", "2016-09-30", null, "2014-09-30"), both));
		this.agreements.published(signedBefore(LocalDate.of(2013, 9, 20),
				content("先に締結", term("2013-10-01", "2018-01-31", null, null), this.school)));
		this.agreements.published(content("これから", term("2018-02-01", null, null, null), this.shop));
		this.agreements.sign(content("公表していない", term("2013-10-01", null, null, null), this.shop));

		Result onDay = find(day, Map.of());

		assertThat(onDay.counts().total()).isEqualTo(countedBySql(day));
		assertThat(
				onDay.counts().byPartnerType().stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count)))
			.isEqualTo(kindsBySql(day));
		assertThat(onDay.agreements()).hasSize((int) countedBySql(day));
		assertThat(onDay.facets().getOrDefault("partnerType", List.of())).isEmpty();
		assertThat(find(day, Map.of("partnerType", Set.of())).facets()
			.get("partnerType")
			.stream()
			.collect(Collectors.toMap(FacetCount::value, FacetCount::count))).isEqualTo(kindsBySql(day));
	}

	@Test
	void countsTheValuesOfAGroupGivenTheOtherGroups() {
		this.agreements.published(content("会社2013", term("2013-10-01", null, null, null), this.shop));
		this.agreements.published(content("会社2014", term("2014-10-01", null, null, null), this.shop));
		this.agreements.published(content("大学2014", term("2014-10-01", null, null, null), this.school));

		Result result = find(null, Map.of("partnerType", Set.of("kigyo"), "year", Set.of("2014")));

		assertThat(result.agreements()).extracting(Listed::title).containsExactly("会社2014" + this.word);
		assertThat(result.facets().get("partnerType")).containsExactly(new FacetCount("daigaku", 1),
				new FacetCount("kigyo", 1));
		assertThat(result.facets().get("year")).containsExactly(new FacetCount("2013", 1), new FacetCount("2014", 1));
		Result none = find(null, Map.of("partnerType", Set.of("gakko"), "year", Set.of()));
		assertThat(none.agreements()).isEmpty();
		assertThat(none.facets().get("partnerType")).contains(new FacetCount("gakko", 0));
	}

	@Test
	void readsAnyNumberByOneStatement() throws Exception {
		for (int number = 0; number < 35; number++) {
			this.agreements.published(content("協定" + number, term("2013-10-01", null, null, null), this.shop));
		}

		assertThat(SqlStatements.of(() -> find(DAY, Map.of()))).hasSize(1);
		assertThat(find(DAY, Map.of()).paging().total()).isEqualTo(35);
		Result second = this.search
			.find(new Request(this.word, groups(Map.of()), DAY, DAY, Sort.NAME, PageRequestParameter.parse("2"), 30));
		assertThat(second.agreements()).hasSize(5).extracting(Listed::titleKey).isSorted();
	}

	@Test
	void saysThatOneCharacterIsTooShortAndTakesEverythingAsWords() {
		this.agreements.published(content("100%_協定", term("2013-10-01", null, null, null), this.shop));

		assertThat(words("協").tooShort()).isTrue();
		assertThat(words("100%_協定 " + this.word).agreements()).hasSize(1);
		assertThat(words("%' OR ''='").agreements()).isEmpty();
		assertThat(words("あ".repeat(10_000)).cut()).isTrue();
	}

	@Test
	void publishesChangesOnlyAsCorrectionsWithAReason() {
		String code = this.agreements.published(content("協定", term("2013-10-01", null, null, null), this.shop));
		AgreementDetail detail = this.queries.find(code).orElseThrow();
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.agreements.publish(code));
		this.service.change(new ChangeAgreement(code, content("直した協定", term("2014-04-01", null, null, null), this.shop),
				detail.version()));
		assertThat(this.published.current(code).orElseThrow().document().title()).isEqualTo("協定" + this.word);

		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> this.agreements.publish(code))
			.matches((refusal) -> refusal.concerns("reason"));
		assertThatExceptionOfType(StaleChangeException.class)
			.isThrownBy(() -> this.publisher.publish(code, detail.version(), "名称の誤り", this.agreements.planner()));
		this.agreements.publish(code, "名称と締結日の誤り");

		// the year of the signing was corrected too, which leaves the address and the
		// revisions together
		assertThat(this.published.current(code).orElseThrow().revision().revisionNo()).isEqualTo(2);
		assertThat(this.published.revisions(code)).hasSize(2);
		assertThat(this.published.revision(code, 1).orElseThrow().document().title()).isEqualTo("協定" + this.word);
		assertThat(find(null, Map.of("year", Set.of())).facets().get("year"))
			.containsExactly(new FacetCount("2014", 1));
	}

	@Test
	void givesOpenDataOfWhichEachRowIsComplete() {
		String code = this.agreements
			.published(content("協定", term("2013-10-01", "2014-09-30", 12, null), this.shop, this.school));
		List<String> columns = this.dataset.columns().stream().map(Column::name).toList();
		List<Object[]> rows = new ArrayList<>();
		this.dataset.forEachRow((row) -> rows.add(row.clone()));

		List<Object[]> own = rows.stream().filter((row) -> row[0].equals(code)).toList();
		assertThat(own).allMatch((row) -> row.length == columns.size());
		assertThat(own).extracting((row) -> row[columns.indexOf("item_code")])
			.containsExactly("SUMMARY", "PARTNER", "PARTNER_TYPE", "PARTNER", "PARTNER_TYPE", "CITY_WIDE", "FIELD");
		assertThat(own).extracting((row) -> row[columns.indexOf("value_code")])
			.containsExactly(null, this.shop.code(), "kigyo", this.school.code(), "daigaku", null, "kankyo");
		assertThat(own).allMatch((row) -> Integer.valueOf(12).equals(row[columns.indexOf("renewal_months")]));
		List<Object[]> codes = new ArrayList<>();
		this.dataset.codes().forEachRow((row) -> codes.add(row.clone()));
		assertThat(codes).anyMatch((row) -> "kigyo".equals(row[2]) && "企業".equals(row[3]));
	}

	private AgreementContent content(String title, AgreementTerm term, PartnerReference... with) {
		return this.agreements.content(title + this.word, this.department, term, with);
	}

	private static AgreementTerm term(String starts, @Nullable String ends, @Nullable Integer renewal,
			@Nullable String terminated) {
		return new AgreementTerm(LocalDate.parse(starts), (ends != null) ? LocalDate.parse(ends) : null, renewal, null,
				(terminated != null) ? LocalDate.parse(terminated) : null);
	}

	private Result find(@Nullable LocalDate asOf, Map<String, Set<String>> facets) {
		return this.search
			.find(new Request(this.word, groups(facets), asOf, DAY, Sort.DATE, PageRequestParameter.parse(null), 100));
	}

	private Result words(String words) {
		return this.search
			.find(new Request(words, groups(Map.of()), null, DAY, Sort.DATE, PageRequestParameter.parse(null), 100));
	}

	private static Map<String, Set<String>> groups(Map<String, Set<String>> facets) {
		return new LinkedHashMap<>(facets);
	}

	private static AgreementContent signedBefore(LocalDate day, AgreementContent content) {
		return new AgreementContent(content.title(), content.comprehensive(), content.departmentId(),
				content.cityWide(), content.wardCodes(), content.fieldCodes(), content.summary(), content.partners(),
				day, content.startsOn(), content.endsOn(), content.renewalMonths(), content.noticeMonths(),
				content.terminatedOn(), content.terminationReason());
	}

	/** The kinds of partners of the register itself, each agreement once under each. */
	private Map<String, Long> kindsBySql(LocalDate day) {
		Map<String, Long> kinds = new HashMap<>();
		this.jdbc.sql("""
				SELECT t.type_code, count(DISTINCT a.id) AS agreements FROM agreement a
				JOIN published_document d ON d.kind = 'agreement' AND d.code = a.code
				JOIN agreement_partner w ON w.agreement_id = a.id
				JOIN partner p ON p.id = w.partner_id CROSS JOIN LATERAL unnest(p.type_codes) AS t (type_code)
				WHERE a.title LIKE '%' || :word AND a.signed_on <= :day AND a.starts_on <= :day
				  AND (a.terminated_on IS NULL OR a.terminated_on >= :day)
				  AND (a.renewal_months IS NOT NULL OR a.ends_on IS NULL OR a.ends_on >= :day)
				GROUP BY t.type_code
				""").param("word", this.word).param("day", day).query((row) -> {
			kinds.put(row.getString("type_code"), row.getLong("agreements"));
		});
		return kinds;
	}

	/** The same count from the register itself. */
	private long countedBySql(LocalDate day) {
		return this.jdbc.sql("""
				SELECT count(*) FROM agreement a JOIN published_document d ON d.kind = 'agreement' AND d.code = a.code
				WHERE a.title LIKE '%' || :word AND a.signed_on <= :day AND a.starts_on <= :day
				  AND (a.terminated_on IS NULL OR a.terminated_on >= :day)
				  AND (a.renewal_months IS NOT NULL OR a.ends_on IS NULL OR a.ends_on >= :day)
				""").param("word", this.word).param("day", day).query(Long.class).single();
	}

}
