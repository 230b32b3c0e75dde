package jp.kyodo.agreement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Handover;
import jp.kyodo.organization.Offices;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.PartnerUse;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.vocabulary.TermUse;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import({ Agreements.class, Partners.class, Offices.class })
class AgreementServiceTests {

	private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

	@Autowired
	private AgreementService service;

	@Autowired
	private AgreementQueries queries;

	@Autowired
	private AgreementPapers papers;

	@Autowired
	private AgreementHistory history;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Partners partners;

	@Autowired
	private Offices offices;

	@Autowired
	private List<PartnerUse> partnerUses;

	@Autowired
	private List<TermUse> termUses;

	@Autowired
	private AgreementDepartmentUse departmentUse;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void givesCodesInTheirOrderAndTakesThoseThatAreGiven() {
		PartnerReference shop = this.agreements.partner("見本商事", "kigyo");
		AgreementContent content = this.agreements.content("協定", this.offices.department("協働課"), shop);

		String first = this.agreements.sign(content);
		String second = this.agreements.sign(content);
		String given = this.service.sign(new SignAgreement("S-2013.1", content));

		assertThat(first).matches("A[0-9]{5}");
		assertThat(Integer.parseInt(second.substring(1))).isGreaterThan(Integer.parseInt(first.substring(1)));
		assertThat(given).isEqualTo("S-2013.1");
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.service.sign(new SignAgreement("S-2013.1", content)))
			.matches((refusal) -> refusal.concerns("code"));
	}

	@Test
	void keepsTheNameOfTheSigningAndTellsWhoChangedWhat() {
		PartnerReference shop = this.agreements.partner("見本商事", "kigyo");
		PartnerReference school = this.agreements.partner("見本大学", "daigaku");
		long department = this.offices.department("協働課");
		String code = this.agreements.sign(this.agreements.content("前の名称", department, shop, school));
		AgreementDetail signed = this.queries.find(code).orElseThrow();

		AgreementContent changed = this.agreements.content("<b>後の名称</b>", department,
				new AgreementTerm(Agreements.SIGNED, LocalDate.of(2014, 9, 30), 12, 3, null), school);
		this.agreements.asPlanner(() -> {
			this.service.change(new ChangeAgreement(code, changed, signed.version()));
			this.service.record(new RecordAchievements(code, new FiscalYear(2013), List.of("カードを発行しました。"),
					RecordAchievements.NONE));
			return true;
		});

		AgreementDetail detail = this.queries.find(code).orElseThrow();
		assertThat(detail.content()).isEqualTo(changed);
		assertThat(detail.version()).isGreaterThan(signed.version());
		List<AgreementHistory.Entry> entries = this.history.of(detail.id());
		assertThat(entries).hasSize(3)
			.allMatch((entry) -> entry.recordedBy().equals(this.agreements.planner().displayName()));
		assertThat(entries.get(0).changes()).containsOnlyKeys("achievements-2013");
		assertThat(entries.get(1).changes()).containsOnlyKeys("title", "ends_on", "renewal_months", "notice_months",
				"partners");
		assertThat(entries.get(1).changes().get("partners").before()).isEqualTo(shop.name() + "\n" + school.name());
		assertThat(entries.get(1).changes().get("partners").after()).isEqualTo(school.name());
	}

	@Test
	void refusesWhatWasTypedFromAnOldState() {
		PartnerReference shop = this.agreements.partner("見本商事", "kigyo");
		PartnerReference other = this.agreements.partner("別の商事", "kigyo");
		long department = this.offices.department("協働課");
		String code = this.agreements.sign(this.agreements.content("協定", department, shop));
		int version = this.queries.find(code).orElseThrow().version();
		// only the partners differ: who has typed from the former ones learns of it too
		this.service.change(new ChangeAgreement(code, this.agreements.content("協定", department, other), version));

		assertThatExceptionOfType(StaleChangeException.class).isThrownBy(() -> this.service
			.change(new ChangeAgreement(code, this.agreements.content("私の協定", department, shop), version)));
		RecordAchievements first = new RecordAchievements(code, new FiscalYear(2014), List.of("一"),
				RecordAchievements.NONE);
		this.service.record(first);
		assertThatExceptionOfType(StaleChangeException.class).isThrownBy(() -> this.service.record(first));
		this.service.record(new RecordAchievements(code, new FiscalYear(2014), List.of(), 0));

		assertThat(this.queries.find(code).orElseThrow().achievements()).isEmpty();
	}

	@Test
	void refusesWordsThatTheCityDoesNotHave() {
		PartnerReference shop = this.agreements.partner("見本商事", "kigyo");
		AgreementContent content = new AgreementContent("協定", false, this.offices.department("協働課"), false,
				List.of("99999"), List.of("nothing"), "", List.of(new SigningPartner(shop.id(), shop.name())),
				Agreements.SIGNED, Agreements.SIGNED, null, null, null, null, "");

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.service.sign(new SignAgreement(null, content)))
			.matches((refusal) -> refusal.concerns("wards") && refusal.concerns("fields"));
	}

	@Test
	void keepsWordsFromBeingDeleted() {
		this.agreements.sign(this.agreements.content("協定", this.offices.department("協働課"),
				this.agreements.partner("見本商事", "kigyo")));

		assertThat(this.termUses)
			.anyMatch((use) -> use instanceof AgreementTermUse && use.refersTo(Vocabulary.FIELD, "kankyo")
					&& !use.refersTo(Vocabulary.FIELD, "nothing") && !use.refersTo(Vocabulary.WARD, "kankyo"));
	}

	@Test
	void followsPartnersThatAreMerged() {
		PartnerReference from = this.agreements.partner("古い商事", "kigyo");
		PartnerReference into = this.agreements.partner("新しい商事", "kigyo");
		long department = this.offices.department("協働課");
		String one = this.agreements.sign(this.agreements.content("一社との協定", department, from));
		AgreementContent both = this.agreements.content("両方との協定", department, from, into);
		String two = this.agreements.sign(new AgreementContent(both.title(), true, department, true, List.of(),
				List.of(), "", List.of(new SigningPartner(from.id(), "旧商事"), new SigningPartner(into.id(), "新商事")),
				both.signedOn(), both.startsOn(), null, null, null, null, ""));
		AgreementPartnerUse use = (AgreementPartnerUse) this.partnerUses.stream()
			.filter(AgreementPartnerUse.class::isInstance)
			.findFirst()
			.orElseThrow();
		assertThat(use.usesOf(from.id())).extracting(PartnerUse.Use::path)
			.containsExactly("/staff/agreements/" + one, "/staff/agreements/" + two);
		assertThat(use.meetingsOf(from.id(), into.id())).singleElement().satisfies((meeting) -> {
			assertThat(meeting.use().path()).isEqualTo("/staff/agreements/" + two);
			assertThat(meeting.left()).isEqualTo("新商事");
			assertThat(meeting.dropped()).isEqualTo("旧商事");
		});

		this.transactions.executeWithoutResult((status) -> use.merge(from.id(), into.id()));

		assertThat(use.usesOf(from.id())).isEmpty();
		assertThat(this.queries.find(one).orElseThrow().content().partners())
			.containsExactly(new SigningPartner(into.id(), from.name()));
		assertThat(this.queries.find(two).orElseThrow().content().partners())
			.containsExactly(new SigningPartner(into.id(), "新商事"));
	}

	@Test
	void givesWhatHasNotEndedToWhoTakesOver() {
		PartnerReference shop = this.agreements.partner("見本商事", "kigyo");
		long from = this.offices.department("なくなる課");
		long into = this.offices.department("続ける課");
		String open = this.agreements.sign(this.agreements.content("続く協定", from, shop));
		String ended = this.agreements.sign(this.agreements.content("終わった協定", from,
				new AgreementTerm(Agreements.SIGNED, LocalDate.of(2014, 3, 31), null, null, null), shop));

		this.transactions.executeWithoutResult((status) -> this.departmentUse
			.handOver(new Handover(from, LocalDate.of(2015, 4, 1), List.of(into), Map.of())));

		assertThat(this.queries.find(open).orElseThrow().content().departmentId()).isEqualTo(into);
		assertThat(this.queries.find(ended).orElseThrow().content().departmentId()).isEqualTo(from);
		assertThat(this.departmentUse.unownedOn(LocalDate.of(2015, 4, 1)))
			.noneMatch((work) -> work.label().contains("続く協定"));
	}

	@Test
	void takesBackWhatWasGivenUnlessSomebodyElseGotItSince() {
		PartnerReference shop = this.agreements.partner("見本商事", "kigyo");
		long from = this.offices.department("なくなるはずの課");
		long into = this.offices.department("続けるはずの課");
		long third = this.offices.department("別の課");
		String given = this.agreements.sign(this.agreements.content("戻る協定", from, shop));
		String moved = this.agreements.sign(this.agreements.content("移った協定", from, shop));
		String own = this.agreements.sign(this.agreements.content("初めからの協定", into, shop));
		this.transactions.executeWithoutResult((status) -> this.departmentUse
			.handOver(new Handover(from, LocalDate.of(2035, 4, 1), List.of(into), Map.of())));
		long revision = this.jdbc.sql("""
				SELECT max(h.revision_id) FROM agreement_history h JOIN agreement a ON a.id = h.id WHERE a.code = ?
				""").param(given).query(Long.class).single();
		this.service.change(new ChangeAgreement(moved, this.agreements.content("移った協定", third, shop),
				this.queries.find(moved).orElseThrow().version()));
		this.service.change(new ChangeAgreement(given, this.agreements.content("言い直した協定", into, shop),
				this.queries.find(given).orElseThrow().version()));

		this.transactions.executeWithoutResult((status) -> this.departmentUse.takeBack(revision));

		AgreementContent back = this.queries.find(given).orElseThrow().content();
		assertThat(back.departmentId()).isEqualTo(from);
		assertThat(back.title()).isEqualTo("言い直した協定");
		assertThat(this.queries.find(moved).orElseThrow().content().departmentId()).isEqualTo(third);
		assertThat(this.queries.find(own).orElseThrow().content().departmentId()).isEqualTo(into);
	}

	@Test
	void keepsPapersAndLetsThemBeTakenAway() {
		String code = this.agreements.sign(this.agreements.content("協定", this.offices.department("協働課"),
				this.agreements.partner("見本商事", "kigyo")));

		String sha256 = this.papers.add(code, "../../協定\u202e書.exe.PDF", PDF, true, this.agreements.planner());

		assertThat(this.queries.find(code).orElseThrow().papers()).singleElement().satisfies((paper) -> {
			assertThat(paper.fileName()).isEqualTo("協定_書.exe.pdf");
			assertThat(paper.size()).isEqualTo(PDF.length);
		});
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.papers.add(code, "同じ.pdf", PDF, true, this.agreements.planner()));
		this.papers.remove(code, sha256, this.agreements.planner());
		assertThat(this.papers.content(code, sha256)).isEmpty();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.papers.remove(code, sha256, this.agreements.planner()));
	}

	@ParameterizedTest
	@CsvSource({ "%PDF-1.4 text %%EOF,true", "<html>%PDF-1.4 %%EOF,false", "PK zip %%EOF,false", "%PDF-1.4 cut,false",
			"%PDF,false" })
	void tellsAPdfByItsContent(String content, boolean expected) {
		assertThat(AgreementPapers.isPdf(content.getBytes(StandardCharsets.US_ASCII))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "協定書.pdf,協定書.pdf", "C:\\temp\\協定書.pdf,協定書.pdf", "/etc/passwd,passwd.pdf", "...pdf,A1.pdf",
			"髙𠮷<b>.pdf,髙𠮷_b_.pdf", "'','A1.pdf'" })
	void keepsOnlyWhatIsHarmlessOfANameOfAFile(String name, String expected) {
		assertThat(AgreementPapers.harmless(name, "A1")).isEqualTo(expected);
	}

}
