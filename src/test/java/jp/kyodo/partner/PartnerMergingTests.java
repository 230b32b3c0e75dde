package jp.kyodo.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jp.kyodo.organization.Offices;
import jp.kyodo.partner.MergeChoices.Side;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@PortalTest
@Import({ Offices.class, Partners.class, PartnerMergingTests.Things.class })
class PartnerMergingTests {

	private static final MergeChoices OWN = new MergeChoices(Map.of());

	@Autowired
	private PartnerMerging merging;

	@Autowired
	private PartnerQueries queries;

	@Autowired
	private PartnerService service;

	@Autowired
	private MembershipService memberships;

	@Autowired
	private MembershipQueries membershipQueries;

	@Autowired
	private PartnerDuplicates duplicates;

	@Autowired
	private Partners partners;

	@Autowired
	private Offices offices;

	@Autowired
	private Things things;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@BeforeEach
	void reset() {
		this.things.refuse = false;
		this.partners.ensureWard();
	}

	@Test
	void takesEachFieldFromWhereItWasChosen() {
		String name = this.partners.name("まとまる会");
		String staying = this.partners.register(content(name, List.of("npo"), null, "044-1", "こちらの紹介"));
		String leaving = this.partners.register(content(name + "旧", List.of("npo", "shimin-dantai"),
				new CorporateNumber("7000020141305"), "", "あちらの紹介"));

		merge(staying, leaving, new MergeChoices(
				Map.of("types", Side.BOTH, "corporateNumber", Side.LEAVING, "introduction", Side.LEAVING)));

		PartnerContent result = this.queries.detail(staying).orElseThrow().content();
		assertThat(result.name()).isEqualTo(name);
		assertThat(result.typeCodes()).containsExactly("npo", "shimin-dantai");
		assertThat(result.corporateNumber()).isEqualTo(new CorporateNumber("7000020141305"));
		assertThat(result.introduction()).isEqualTo("あちらの紹介");
		assertThat(result.registrationNumber()).isEqualTo("044-1");
		assertThat(this.queries.holderOf(new CorporateNumber("7000020141305"))).map(PartnerReference::code)
			.contains(staying);
	}

	@Test
	void leadsFromEveryFormerCodeAndNameToTheOneThatStays() {
		String first = this.partners.shown(this.partners.name("一番の会"));
		String secondName = this.partners.name("二番の会");
		String second = this.partners.shown(secondName);
		String third = this.partners.shown(this.partners.name("三番の会"));

		merge(second, first, OWN);
		merge(third, second, OWN);

		for (String code : List.of(first, second)) {
			assertThat(this.queries.find(code)).map(PartnerReference::code).contains(third);
			assertThat(this.mvc.get().uri("/partners/" + code)).hasStatus(HttpStatus.MOVED_PERMANENTLY)
				.hasHeader("Location", "/partners/" + third);
		}
		assertThat(this.mvc.get().uri("/partners/" + third)).hasStatusOk();
		assertThat(this.queries.codesOf(third)).containsExactlyInAnyOrder(third, first, second);
		Map<String, Long> ids = this.service.registerNamed(List.of(new NamedPartner(secondName, List.of(), null)));
		assertThat(ids).containsEntry(secondName, this.queries.find(third).orElseThrow().id());
	}

	@Test
	void givesWhatRefersToTheOneThatStaysAndNotesWhoDidIt() {
		String staying = this.partners.hidden(this.partners.name("残る会"));
		String leaving = this.partners.hidden(this.partners.name("去る会"));
		long from = this.queries.find(leaving).orElseThrow().id();
		long into = this.queries.find(staying).orElseThrow().id();

		merge(staying, leaving, OWN);

		assertThat(this.things.merged).contains(from + ">" + into);
		assertThat(this.jdbc.sql("SELECT merged_by FROM partner_merge_event WHERE merged_code = :code")
			.param("code", leaving)
			.query(String.class)
			.single()).isEqualTo(this.partners.clerk().displayName());
	}

	@Test
	void doesNothingByHalves() {
		String staying = this.partners.shown(this.partners.name("半分の会"));
		String leaving = this.partners.shown(this.partners.name("半分の会"));
		this.things.refuse = true;

		assertThatIllegalStateException().isThrownBy(() -> merge(staying, leaving, OWN));

		assertThat(this.queries.find(leaving)).map(PartnerReference::code).contains(leaving);
		assertThat(this.mvc.get().uri("/partners/" + leaving)).hasStatusOk();
		assertThat(this.jdbc.sql("SELECT count(*) FROM partner_merge_event WHERE merged_code = :code")
			.param("code", leaving)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void makesOneMembershipOfThoseOfTheSameDays() {
		String scheme = "merge-scheme";
		this.memberships.create(new SaveScheme(scheme, "まとめる仕組み", "", this.offices.department("担当"), 0));
		String staying = this.partners.hidden(this.partners.name("参加の会"));
		String leaving = this.partners.hidden(this.partners.name("参加の会"));
		join(scheme, staying, day(2010));
		join(scheme, leaving, day(2008));

		merge(staying, leaving, OWN);

		List<MembershipLine> lines = new ArrayList<>(this.membershipQueries.ofScheme(scheme));
		assertThat(lines).singleElement().satisfies((line) -> {
			assertThat(line.partnerCode()).isEqualTo(staying);
			assertThat(line.joinedOn()).isEqualTo(day(2008));
			assertThat(line.leftOn()).isNull();
		});
	}

	@Test
	void refusesWhatHasChangedOrIsGone() {
		String staying = this.partners.hidden(this.partners.name("残る会"));
		String leaving = this.partners.hidden(this.partners.name("去る会"));

		assertThatExceptionOfType(StaleChangeException.class).isThrownBy(() -> this.partners
			.doAsClerk(() -> this.merging.merge(new MergePartners(staying, 0, leaving, 7, OWN))));
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> merge(staying, staying, OWN));
		merge(staying, leaving, OWN);
		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> merge(staying, leaving, OWN));
	}

	@Test
	void findsWhatMayBeTheSame() {
		String name = this.partners.name("似ている協議の会");
		String first = this.partners.hidden(name);
		String same = this.partners.hidden("NPO法人" + name);
		String near = this.partners.hidden(name.replace("協議の", "協義の"));

		List<PartnerDuplicates.Pair> pairs = this.duplicates.pairs()
			.stream()
			.filter((pair) -> pair.first().code().equals(first))
			.toList();

		assertThat(pairs).extracting((pair) -> pair.second().code()).containsExactly(same, near);
		assertThat(pairs).extracting(PartnerDuplicates.Pair::sameName).containsExactly(true, false);
	}

	@ParameterizedTest
	@CsvSource({ "みどりの会合, みどりの会所, true", "みどりの会, みどりの会会, true", "第一町内会, 第二町内会, false", "東町内会, 西町内会, false",
			"みどりの会, みどりの会, false", "みどりの会, みとりのかい, false", "宮前3丁目町会, 宮前4丁目町会, false", "𠮷井の会, 吉井の会, true" })
	void knowsWhatIsAMistakeInWriting(String one, String other, boolean mistake) {
		assertThat(PartnerDuplicates.differInOneMistake(one, other)).isEqualTo(mistake);
	}

	private void merge(String staying, String leaving, MergeChoices choices) {
		int stayingVersion = this.queries.detail(staying).orElseThrow().version();
		int leavingVersion = this.queries.detail(leaving).orElseThrow().version();
		this.partners.doAsClerk(
				() -> this.merging.merge(new MergePartners(staying, stayingVersion, leaving, leavingVersion, choices)));
	}

	private void join(String scheme, String partner, LocalDate day) {
		this.partners.doAsClerk(() -> this.memberships.join(new JoinScheme(scheme, List.of(partner), day)));
	}

	private static LocalDate day(int year) {
		return LocalDate.of(year, 4, 1);
	}

	private static PartnerContent content(String name, List<String> types, CorporateNumber number, String registration,
			String introduction) {
		return new PartnerContent(name, "", types, number, null, List.of(), introduction, "", registration,
				PartnerDates.NONE, null, PartnerContact.NONE, "", false);
	}

	/**
	 * Another module that refers to partners.
	 */
	static class Things implements PartnerUse {

		private final List<String> merged = new CopyOnWriteArrayList<>();

		private boolean refuse;

		@Override
		public List<Use> usesOf(long partnerId) {
			return List.of();
		}

		@Override
		public List<Meeting> meetingsOf(long fromId, long intoId) {
			return List.of();
		}

		@Override
		public void merge(long fromId, long intoId) {
			if (this.refuse) {
				throw new IllegalStateException("refused for the test");
			}
			this.merged.add(fromId + ">" + intoId);
		}

	}

}
