package jp.kyodo.agreement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.agreement.AgreementContent;
import jp.kyodo.agreement.AgreementQueries;
import jp.kyodo.agreement.AgreementService;
import jp.kyodo.agreement.Agreements;
import jp.kyodo.agreement.ChangeAgreement;
import jp.kyodo.agreement.ChangedPartners;
import jp.kyodo.agreement.PublishedAgreements;
import jp.kyodo.agreement.document.AgreementDocument;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.partner.ChangePartner;
import jp.kyodo.partner.MergeChoices;
import jp.kyodo.partner.MergePartners;
import jp.kyodo.partner.PartnerContent;
import jp.kyodo.partner.PartnerDetail;
import jp.kyodo.partner.PartnerMerging;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.PartnerService;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ Agreements.class, Partners.class, Offices.class })
class ChangedPartnersTests {

	private static final String PATH = "/staff/agreements/changed-partners";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Agreements agreements;

	@Autowired
	private AgreementService service;

	@Autowired
	private AgreementQueries queries;

	@Autowired
	private ChangedPartners changed;

	@Autowired
	private PublishedAgreements published;

	@Autowired
	private PartnerService partnerService;

	@Autowired
	private PartnerQueries partnerQueries;

	@Autowired
	private PartnerMerging merging;

	@Autowired
	private Partners partners;

	@Autowired
	private Offices offices;

	private AgreementRequests requests;

	private long department;

	private PartnerReference group;

	@BeforeEach
	void publishWhatOtherTestsHaveChanged() {
		this.requests = new AgreementRequests(this.mvc);
		this.department = this.offices.department("協働課");
		this.group = this.agreements.partner("育つ会", "shimin-dantai");
		this.changed.left().forEach((left) -> this.changed.takeBack(left.decision().code()));
		Set<String> codes = this.changed.codes();
		if (!codes.isEmpty()) {
			this.changed.publish(codes, ChangedPartners.stamp(this.changed.changes()), "前のテスト",
					this.agreements.planner());
		}
	}

	@Test
	void publishesThoseAgainThatAreChosenAndNothingElseOfThem() {
		String first = published("一つ目", this.group);
		String second = published("二つ目", this.group);
		String other = published("ほか", this.agreements.partner("変わらない会社", "kigyo"));
		assertThat(this.changed.codes()).isEmpty();
		register(List.of("npo", "shimin-dantai"));
		AgreementContent content = this.queries.find(first).orElseThrow().content();
		this.agreements.asPlanner(() -> {
			this.service
				.change(new ChangeAgreement(first, renamed(content), this.queries.find(first).orElseThrow().version()));
			return true;
		});

		assertThat(this.changed.codes()).containsExactlyInAnyOrder(first, second);
		assertThat(types(first)).containsExactly("shimin-dantai");
		assertThat(this.requests.get("/staff", this.agreements.planner())).bodyText()
			.contains("公表後に相手方の登録が変わった協定が2件あります");
		assertThat(this.requests.get("/staff/agreements?concern=PARTNERS_CHANGED", this.agreements.planner()))
			.bodyText()
			.contains("協定2件", "相手方の登録が変わった", "確かめてまとめて公表する")
			.doesNotContain(other);
		assertThat(this.requests.get(PATH, this.agreements.planner())).hasStatusOk()
			.bodyText()
			.contains("市民活動団体", "NPO法人", first, second, "相手方の団体の登録（種別など）が変わったため");
		int stamp = ChangedPartners.stamp(this.changed.changes());

		assertThat(post(first, "", stamp)).hasStatusOk().bodyText().contains("訂正の理由を入力してください");
		assertThat(this.requests.post(PATH, this.agreements.planner(),
				Map.of("reason", "種別", "seen", String.valueOf(stamp))))
			.hasStatusOk()
			.bodyText()
			.contains("協定を1件以上選んでください");
		assertThat(post(first, "種別が変わったため", stamp)).hasRedirectedUrl("/staff/agreements");

		assertThat(this.changed.codes()).containsExactly(second);
		assertThat(types(first)).containsExactlyInAnyOrder("npo", "shimin-dantai");
		// what was changed besides is published by itself
		assertThat(this.published.current(first).orElseThrow().document().title()).isEqualTo("一つ目");
		assertThat(this.published.current(first).orElseThrow().revision().reason()).isEqualTo("種別が変わったため");
		assertThat(types(second)).containsExactly("shimin-dantai");
		assertThat(this.mvc.get().uri("/agreements?partnerType=npo&asOf=2018-01-31&q=一つ目").exchange()).bodyText()
			.contains("/agreements/" + first + "\"");
		// somebody who looked at two of them does not publish the other one unseen
		assertThat(post(second, "種別が変わったため", stamp)).hasStatusOk().bodyText().contains("ほかの人が内容を変えました");
	}

	@Test
	void noticesPartnersThatWereMerged() {
		PartnerReference twin = this.agreements.partner("育つ会の別の登録", "shimin-dantai");
		String code = published("統合", this.group, twin);
		PartnerDetail staying = this.partnerQueries.detail(this.group.code()).orElseThrow();
		PartnerDetail leaving = this.partnerQueries.detail(twin.code()).orElseThrow();

		this.partners.doAsClerk(() -> this.merging.merge(new MergePartners(staying.code(), staying.version(),
				leaving.code(), leaving.version(), new MergeChoices(Map.of()))));

		assertThat(this.changed.codes()).containsExactly(code);
		this.changed.publish(List.of(code), ChangedPartners.stamp(this.changed.changes()), "統合したため",
				this.agreements.planner());
		assertThat(this.changed.codes()).isEmpty();
		assertThat(this.published.current(code).orElseThrow().document().partners())
			.extracting(AgreementDocument.Partner::code)
			.containsOnly(this.group.code());
	}

	@Test
	void leavesAgreementsAsSignedUntilTheRegisterChangesOnceMore() {
		String code = published("このまま", this.group);
		String other = published("ほか", this.group);
		register(List.of("npo"));
		int stamp = ChangedPartners.stamp(this.changed.changes());

		assertThat(this.requests.post(PATH + "/leave", this.agreements.planner(), Map.of("seen", "1", "codes", code)))
			.bodyText()
			.contains("ほかの人が内容を変えました");
		assertThat(this.requests.post(PATH + "/leave", this.agreements.planner(),
				Map.of("seen", String.valueOf(stamp), "codes", code)))
			.hasRedirectedUrl(PATH);

		assertThat(this.changed.codes()).containsExactly(other);
		assertThat(this.requests.get(PATH, this.agreements.planner())).bodyText()
			.contains("締結したときのままにした協定（1件）", "「このまま」を締結したときのままにすることを取り消す", this.agreements.planner().displayName());
		assertThat(this.requests.get("/staff/agreements/" + code, this.agreements.planner())).bodyText()
			.contains("公表した内容と同じです", "締結したときのままにしています")
			.doesNotContain("訂正として公表する");
		assertThat(types(code)).containsExactly("shimin-dantai");

		register(List.of("npo", "kigyo"));
		assertThat(this.changed.codes()).containsExactlyInAnyOrder(code, other);
		assertThat(this.requests.get(PATH, this.agreements.planner())).bodyText()
			.contains("そのあとに登録がまた変わりました")
			.doesNotContain("締結したときのままにした協定（");
	}

	@Test
	void takesBackThatAnAgreementStaysAsSigned() {
		String code = published("取り消す", this.group);
		register(List.of("npo"));
		leave(code);

		assertThat(this.requests.post(PATH + "/take-back", this.agreements.planner(), Map.of("code", code)))
			.hasRedirectedUrl(PATH);

		assertThat(this.changed.codes()).containsExactly(code);
		assertThat(this.changed.left()).isEmpty();
		assertThat(this.requests.get("/staff/agreements/" + code + "/history", this.agreements.planner())).bodyText()
			.containsSubsequence("取り消しました", "<ins>このときの台帳の登録：" + this.group.code() + "（NPO法人）</ins>");
	}

	@Test
	void correctsSomethingElseWithoutTouchingPartnersThatStayAsSigned() {
		PartnerReference twin = this.agreements.partner("育つ会の別の登録", "shimin-dantai");
		String code = published("直す", this.group, twin);
		List<AgreementDocument.Partner> signed = partners(code);
		PartnerDetail staying = this.partnerQueries.detail(this.group.code()).orElseThrow();
		PartnerDetail leaving = this.partnerQueries.detail(twin.code()).orElseThrow();
		this.partners.doAsClerk(() -> this.merging.merge(new MergePartners(staying.code(), staying.version(),
				leaving.code(), leaving.version(), new MergeChoices(Map.of()))));
		register(List.of("npo"));
		leave(code);
		AgreementContent content = this.queries.find(code).orElseThrow().content();
		this.agreements.asPlanner(() -> {
			this.service
				.change(new ChangeAgreement(code, renamed(content), this.queries.find(code).orElseThrow().version()));
			return true;
		});

		this.agreements.publish(code, "名称を直したため");

		assertThat(this.published.current(code).orElseThrow().document().title()).isEqualTo("まだ公表しない名称");
		assertThat(partners(code)).isEqualTo(signed);
		assertThat(this.changed.codes()).isEmpty();
		assertThat(this.changed.left()).hasSize(1);

		// once that is taken back, a correction has them as they are registered
		this.changed.takeBack(code);
		this.agreements.publish(code, "相手方を今の登録に直したため");
		assertThat(partners(code)).extracting(AgreementDocument.Partner::code).containsExactly(this.group.code());
		assertThat(types(code)).containsExactly("npo");
		assertThat(this.changed.codes()).isEmpty();
	}

	@Test
	void findsAnyNumberByOneStatement() throws Exception {
		for (int number = 0; number < 30; number++) {
			published("多い" + number, this.group);
		}
		register(List.of("npo"));

		assertThat(SqlStatements.of(() -> this.changed.codes())).hasSize(1);
		assertThat(SqlStatements.of(() -> this.changed.changes())).hasSizeLessThanOrEqualTo(4);
		assertThat(this.changed.codes()).hasSize(30);
	}

	@Test
	void letsOnlyThoseInWhoPublish() {
		assertThat(this.requests.get(PATH, this.offices.person(Role.EDITOR, this.department)))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.requests.post(PATH, this.offices.person(Role.EDITOR, this.department),
				Map.of("codes", "x", "reason", "y", "seen", "0")))
			.hasStatus(HttpStatus.FORBIDDEN);
		for (String step : List.of("/leave", "/take-back")) {
			assertThat(this.requests.post(PATH + step, this.offices.person(Role.EDITOR, this.department),
					Map.of("codes", "x", "code", "x", "seen", "0")))
				.hasStatus(HttpStatus.FORBIDDEN);
		}
		assertThat(this.requests.get(PATH, this.agreements.planner())).hasStatusOk()
			.bodyText()
			.contains("公表後に相手方の登録が変わった協定はありません");
	}

	private void leave(String code) {
		this.changed.leaveAsSigned(List.of(code), ChangedPartners.stamp(this.changed.changes()),
				this.agreements.planner());
	}

	private List<AgreementDocument.Partner> partners(String code) {
		return this.published.current(code).orElseThrow().document().partners();
	}

	private String published(String title, PartnerReference... with) {
		return this.agreements.published(this.agreements.content(title, this.department, with));
	}

	private static AgreementContent renamed(AgreementContent content) {
		return new AgreementContent("まだ公表しない名称", content.comprehensive(), content.departmentId(), content.cityWide(),
				content.wardCodes(), content.fieldCodes(), content.summary(), content.partners(), content.signedOn(),
				content.startsOn(), LocalDate.of(2100, 3, 31), null, null, null, "");
	}

	/** Registers the partner as of other kinds. */
	private void register(List<String> types) {
		PartnerDetail detail = this.partnerQueries.detail(this.group.code()).orElseThrow();
		this.partners.doAsClerk(() -> this.partnerService.change(new ChangePartner(detail.code(),
				PartnerContent.named(detail.content().name(), types, null).shown(true), true, detail.version())));
	}

	private List<String> types(String code) {
		return this.published.current(code)
			.orElseThrow()
			.document()
			.partners()
			.stream()
			.flatMap((partner) -> partner.types().stream())
			.map(AgreementDocument.Named::code)
			.toList();
	}

	private MvcTestResult post(String codes, String reason, int seen) {
		return this.requests.post(PATH, this.agreements.planner(),
				Map.of("codes", codes, "reason", reason, "seen", String.valueOf(seen)));
	}

}
