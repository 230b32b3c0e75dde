package jp.kyodo.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kyodo.organization.Offices;
import jp.kyodo.publication.Correction;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.publication.PublishedRevision;
import jp.kyodo.publication.RevisionSummary;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import({ Offices.class, Partners.class })
class PartnerServiceTests {

	private static final CorporateNumber NUMBER = new CorporateNumber("7000012050002");

	private static final PartnerDates DATES = new PartnerDates(day(2001), null, day(2005), day(2002), day(2010),
			day(2015), day(2011), day(2016));

	@Autowired
	private Partners partners;

	@Autowired
	private PartnerService service;

	@Autowired
	private PartnerQueries queries;

	@Autowired
	private PartnerDocuments documents;

	@Autowired
	private PublicationQueries publications;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void addWard() {
		this.partners.ensureWard();
	}

	@Test
	void keepsEverythingThatIsKnown() {
		PartnerContent content = full(this.partners.name("みんなの森"), new CorporateNumber("8700110005901"));

		String code = this.partners.register(content);

		assertThat(code).matches("D[0-9]{5}");
		PartnerDetail found = this.queries.detail(code).orElseThrow();
		assertThat(found.content()).isEqualTo(content);
		assertThat(found.version()).isZero();
		assertThat(this.queries.find(code)).map(PartnerReference::name).contains(content.name());
		assertThat(this.queries.holderOf(new CorporateNumber("8700110005901"))).map(PartnerReference::code)
			.contains(code);
	}

	@Test
	void publishesOnlyWhatMayBePublicByWhoeverSaved() {
		PartnerContent content = full(this.partners.name("公開の会"), null);

		String code = this.partners.register(content.shown(true));

		PublishedRevision revision = this.documents.current(code).orElseThrow();
		PartnerDocument document = this.documents.read(revision);
		assertThat(revision.publishedBy()).isEqualTo(this.partners.clerk().displayName());
		assertThat(revision.payload()).doesNotContain("山田", "044-111-2222", "庁内だけ").contains("川崎市幸区");
		assertThat(document.address()).isEqualTo("川崎市幸区1-2");
		assertThat(document.representative()).isEmpty();
		assertThat(document.ward()).isEqualTo(new PartnerDocument.Word(Partners.WARD, "幸区"));
		assertThat(this.publications.allOf("partner", "ward:" + Partners.WARD)).extracting((each) -> each.code())
			.contains(code);
	}

	@Test
	void publishesAnewOnlyWhenSomethingPublicHasChanged() {
		PartnerContent content = full(this.partners.name("変わる会"), null).shown(true);
		String code = this.partners.register(content);

		change(code, withNote(content, "新しいメモ"), 0);
		assertThat(revisions(code)).hasSize(1);

		change(code, withNote(renamed(content, content.name() + "改"), "新しいメモ"), 1);
		assertThat(revisions(code)).extracting(RevisionSummary::reason).containsExactly("登録内容の変更", null);
	}

	@Test
	void changesOfAPartnerAreNotListedAsCorrections() {
		PartnerContent content = full(this.partners.name("移る会"), null).shown(true);
		String code = this.partners.register(content);
		long before = corrections().paging().total();

		change(code, renamed(content, content.name() + "改"), 0);

		assertThat(revisions(code)).hasSize(2);
		assertThat(corrections().paging().total()).isEqualTo(before);
		assertThat(corrections().corrections()).extracting(Correction::kind).doesNotContain("partner");
	}

	@Test
	void takesAPartnerFromTheListsWithoutSayingItsName() {
		PartnerContent content = full(this.partners.name("やめる会"), null).shown(true);
		String code = this.partners.register(content);

		change(code, content.shown(false), 0);

		PublishedRevision revision = this.documents.current(code).orElseThrow();
		assertThat(this.documents.read(revision).listed()).isFalse();
		assertThat(revision.payload() + revision.title()).doesNotContain("やめる会");
		assertThat(this.publications.allOf("partner", PartnerPublisher.WITHDRAWN)).extracting((each) -> each.code())
			.contains(code);
		assertThat(this.publications.allOf("partner", "ward:" + Partners.WARD)).extracting((each) -> each.code())
			.doesNotContain(code);

		change(code, content, 1);
		assertThat(revisions(code)).extracting(RevisionSummary::reason).containsExactly("登録内容の変更", "掲載の終了", null);
	}

	@Test
	void refusesADoubledCorporateNumberWithTheOthersName() {
		String name = this.partners.name("番号の会");
		String code = this.partners.register(full(name, NUMBER));

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.partners.register(full(this.partners.name("別の会"), NUMBER)))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement().satisfies((problem) -> {
				assertThat(problem.field()).isEqualTo("corporateNumber");
				assertThat(problem.arguments()).containsExactly(name, code);
			}));
	}

	@Test
	void wantsToKnowThatAnotherPartnerIsCalledTheSame() {
		String name = this.partners.name("おなじ会");
		this.partners.hidden(name);
		RegisterPartner command = new RegisterPartner(null, Partners.content("NPO法人　" + name), false);

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.partners.asClerk(() -> this.service.register(command)))
			.satisfies((ex) -> assertThat(ex.concerns(PartnerService.SAME_NAME)).isTrue());

		String second = this.partners
			.asClerk(() -> this.service.register(new RegisterPartner(null, command.content(), true)));
		this.partners.doAsClerk(() -> this.service.change(new ChangePartner(second, command.content(), false, 0)));
		assertThat(this.queries.sameName(name, second)).hasSize(1);
	}

	@Test
	void refusesAnOldVersionAndWhatDoesNotExist() {
		PartnerContent content = Partners.content(this.partners.name("版の会"));
		String code = this.partners.register(content);
		change(code, renamed(content, content.name() + "二"), 0);

		assertThatExceptionOfType(StaleChangeException.class).isThrownBy(() -> change(code, content, 0));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> change("D99999", content, 0));
	}

	@ParameterizedTest
	@MethodSource("spoilt")
	void refusesWhatCannotBe(PartnerContent content, String field) {
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(
					() -> this.partners.asClerk(() -> this.service.register(new RegisterPartner(null, content, true))))
			.satisfies((ex) -> assertThat(ex.problems()).extracting((problem) -> problem.field()).contains(field));
	}

	static Stream<Arguments> spoilt() {
		PartnerContent good = Partners.content("良い会");
		PartnerContact contact = PartnerContact.NONE;
		return Stream.of(Arguments.of(renamed(good, "  "), "name"),
				Arguments.of(renamed(good, "あ".repeat(201)), "name"), Arguments.of(renamed(good, "あ\u0000"), "name"),
				Arguments.of(renamed(good, "・・・"), "name"),
				Arguments.of(PartnerContent.named("会", List.of(), null), "types"),
				Arguments.of(PartnerContent.named("会", List.of("nobody"), null), "types"),
				Arguments.of(PartnerContent.named("会", List.of("npo"), "99999"), "ward"),
				Arguments.of(with(good, "漢字のよみ", "", DATES, contact), "reading"),
				Arguments.of(with(good, "", "javascript:alert(1)", PartnerDates.NONE, contact), "website"),
				Arguments.of(with(good, "", "ftp://example.jp", PartnerDates.NONE, contact), "website"),
				Arguments.of(with(good, "", "https://example", PartnerDates.NONE, contact), "website"),
				Arguments.of(with(good, "", "https://a@example.jp", PartnerDates.NONE, contact), "website"),
				Arguments.of(with(good, "", "", DATES, contact), "types"),
				Arguments.of(with(good, "", "", dates(null, day(2010), day(2009)), contact), "approvedUntil"),
				Arguments.of(with(good, "", "", dates(null, null, day(2009)), contact), "approvedOn"),
				Arguments.of(with(good, "", "", dates(day(2010), null, null), contact), "endedOn"),
				Arguments.of(
						with(good, "", "", PartnerDates.NONE,
								new PartnerContact(Disclosed.NONE, Disclosed.NONE, new Disclosed("でんわ", false),
										Disclosed.NONE)),
						"telephone"),
				Arguments.of(with(good, "", "", PartnerDates.NONE, new PartnerContact(Disclosed.NONE, Disclosed.NONE,
						Disclosed.NONE, new Disclosed("a@b", false))), "email"));
	}

	@Test
	void takesHostileNamesAsTheyAre() {
		List<String> names = List.of("<script>alert(1)</script>" + this.partners.name(""),
				"𠮷野家" + this.partners.name(""), "髙木'; DROP TABLE partner; --" + this.partners.name(""),
				"名".repeat(190) + this.partners.name(""), "=HYPERLINK(\"x\")" + this.partners.name(""));

		for (String name : names) {
			String code = this.partners.shown(name);
			assertThat(this.queries.find(code)).map(PartnerReference::name).contains(name);
			assertThat(this.documents.current(code)).map(this.documents::read)
				.map(PartnerDocument::name)
				.contains(name);
		}
	}

	@Test
	void registersNamesOfALongListOnceWithTheirHistory() throws Exception {
		String known = this.partners.name("知られた会");
		String code = this.partners.hidden(known);
		List<NamedPartner> names = new ArrayList<>();
		IntStream.range(0, 500)
			.forEach((each) -> names
				.add(new NamedPartner(this.partners.name("名簿の会"), List.of("kigyo", "npo"), Partners.WARD)));
		names.add(new NamedPartner("特定非営利活動法人" + known, List.of(), null));
		names.add(new NamedPartner("（株）" + names.get(0).name(), List.of("kigyo"), null));

		List<String> statements = SqlStatements
			.of(() -> this.partners.doAsClerk(() -> this.service.registerNamed(names)));
		Map<String, Long> again = this.service.registerNamed(names);

		assertThat(statements).hasSizeLessThanOrEqualTo(10);
		assertThat(again).hasSize(502);
		assertThat(again.get("特定非営利活動法人" + known)).isEqualTo(this.queries.find(code).orElseThrow().id());
		assertThat(again.get("（株）" + names.get(0).name())).isEqualTo(again.get(names.get(0).name()));
		PartnerReference first = this.queries.byIds(List.of(again.get(names.get(0).name()))).values().iterator().next();
		assertThat(first.typeCodes()).containsExactly("kigyo", "npo");
		assertThat(first.shown()).isFalse();
		assertThat(this.jdbc.sql("""
				SELECT r.recorded_by FROM partner_history h JOIN revision r ON r.id = h.revision_id WHERE h.id = :id
				""").param("id", first.id()).query(String.class).list())
			.containsExactly(this.partners.clerk().loginName());
	}

	@Test
	void registersANameOnceThoughTwoListsBringItAtTheSameTime() {
		List<NamedPartner> names = IntStream.range(0, 50)
			.mapToObj((each) -> new NamedPartner(this.partners.name("同時の会"), List.of("kigyo"), null))
			.toList();

		List<CompletableFuture<Map<String, Long>>> both = IntStream.range(0, 2)
			.mapToObj((each) -> CompletableFuture.supplyAsync(() -> this.service.registerNamed(names)))
			.toList();

		assertThat(both.get(0).join()).isEqualTo(both.get(1).join());
	}

	@Test
	void showsSeveralPartnersAtOnce() {
		List<String> codes = List.of(this.partners.hidden(this.partners.name("後で載る会")),
				this.partners.hidden(this.partners.name("後で載る会")));

		int shown = this.partners.asClerk(() -> this.service.show(codes));

		assertThat(shown).isEqualTo(2);
		assertThat(codes).allSatisfy((code) -> assertThat(this.documents.current(code)).isPresent());
		assertThat(this.partners.asClerk(() -> this.service.show(codes))).isZero();
	}

	private void change(String code, PartnerContent content, int version) {
		this.partners.doAsClerk(() -> this.service.change(new ChangePartner(code, content, false, version)));
	}

	private PublicationQueries.CorrectionPage corrections() {
		return this.publications.corrections(PageRequestParameter.parse(null), 50);
	}

	private List<RevisionSummary> revisions(String code) {
		PublishedRevision revision = this.documents.current(code).orElseThrow();
		return this.publications.revisions("partner", revision.year(), code);
	}

	private static PartnerContent full(String name, CorporateNumber number) {
		return new PartnerContent(name, "みんなのもり", List.of("npo", "nintei-npo"), number, Partners.WARD,
				List.of("kankyo", "bosai"), "森の手入れをしています。\n毎月集まります。", "https://example.jp/mori?id=1", "登-12", DATES,
				120,
				new PartnerContact(new Disclosed("山田 花子", false), new Disclosed("川崎市幸区1-2", true),
						new Disclosed("044-111-2222", false), new Disclosed("mori@example.jp", true)),
				"庁内だけのメモ", false);
	}

	private static PartnerContent renamed(PartnerContent content, String name) {
		return copy(content, name, content.reading(), content.website(), content.dates(), content.contact(),
				content.note());
	}

	private static PartnerContent withNote(PartnerContent content, String note) {
		return copy(content, content.name(), content.reading(), content.website(), content.dates(), content.contact(),
				note);
	}

	private static PartnerContent with(PartnerContent content, String reading, String website, PartnerDates dates,
			PartnerContact contact) {
		return copy(content, content.name(), reading, website, dates, contact, content.note());
	}

	private static PartnerContent copy(PartnerContent content, String name, String reading, String website,
			PartnerDates dates, PartnerContact contact, String note) {
		return new PartnerContent(name, reading, content.typeCodes(), content.corporateNumber(), content.wardCode(),
				content.fieldCodes(), content.introduction(), website, content.registrationNumber(), dates,
				content.households(), contact, note, content.shown());
	}

	private static PartnerDates dates(LocalDate established, LocalDate approved, LocalDate approvedUntil) {
		LocalDate ended = (established != null) ? established.minusDays(1) : null;
		return new PartnerDates(established, ended, null, null, approved, approvedUntil, null, null);
	}

	private static LocalDate day(int year) {
		return LocalDate.of(year, 5, 1);
	}

}
