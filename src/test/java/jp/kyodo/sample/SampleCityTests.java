package jp.kyodo.sample;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.SheetFilter;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.evaluation.SheetState;
import jp.kyodo.evaluation.SheetStep;
import jp.kyodo.evaluation.document.GlossaryBlock;
import jp.kyodo.evaluation.document.HeaderBlock;
import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.document.MoneyBlock;
import jp.kyodo.evaluation.document.NarrativeBlock;
import jp.kyodo.evaluation.document.ProgramsBlock;
import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.PasswordHasher;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffCredentials;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PolicyIssueYearView;
import jp.kyodo.plan.ProgramView;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.publication.RevisionSummary;
import jp.kyodo.testing.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@PortalTest(properties = "kyodo.sample-city=true")
class SampleCityTests {

	private static final FiscalYear Y2010 = new FiscalYear(2010);

	private static final FiscalYear Y2011 = new FiscalYear(2011);

	private static final FiscalYear Y2012 = new FiscalYear(2012);

	private static final FiscalYear Y2013 = new FiscalYear(2013);

	private static final String ISSUE = "71203000";

	@Autowired
	private PublishedSheets published;

	@Autowired
	private PublicationQueries publications;

	@Autowired
	private SheetQueries sheets;

	@Autowired
	private PlanQueries plans;

	@Autowired
	private StaffQueries staff;

	@Autowired
	private DepartmentQueries departments;

	@Autowired
	private PasswordHasher passwords;

	@Autowired
	private SampleCityLoader loader;

	@Test
	void publishesTheHeadOfTheSource() {
		HeaderBlock header = block(document(Y2013), HeaderBlock.class);

		assertThat(header.rows().stream().flatMap(List::stream))
			.extracting(HeaderBlock.Field::name, HeaderBlock.Field::label, HeaderBlock.Field::code,
					HeaderBlock.Field::values)
			.containsExactly(tuple("policy_issue", "施策課題", ISSUE, List.of("協働型事業の拡充")),
					tuple("responsible_department", "作成課", "", List.of("市民・こども局市民生活部市民協働推進課")),
					tuple("level1", "基本政策", "7", List.of("参加と協働による市民自治のまちづくり")),
					tuple("level2", "政策の基本方向", "71", List.of("自治と協働のしくみをつくる")),
					tuple("level3", "基本施策", "712", List.of("協働のまちづくりの推進")),
					tuple("related_department", "関係課", "", List.of("総合企画局企画調整課", "環境局地球環境推進室", "総合企画局自治政策部")),
					tuple("priority", "重点", "1", List.of("■")));
	}

	@Test
	void publishesTheIndicatorsOfTheSource() {
		IndicatorsBlock indicators = block(document(Y2013), IndicatorsBlock.class);

		assertThat(indicators.indicators())
			.extracting(IndicatorsBlock.Indicator::name, IndicatorsBlock.Indicator::directionCode,
					IndicatorsBlock.Indicator::unit)
			.containsExactly(tuple("協働型事業数", "HIGHER", "事業"), tuple("かわさきコンパクトへの参加団体数", "HIGHER", "団体"),
					tuple("大学連携推進フォーラム参加者数", "HIGHER", "人"));
		assertThat(values(indicators, 0)).containsExactly(tuple(Y2010, null, number(178)),
				tuple(Y2011, number(180), number(167)), tuple(Y2012, number(180), number(176)),
				tuple(Y2013, number(180), number(195)));
		assertThat(values(indicators, 1)).containsExactly(tuple(Y2010, null, null),
				tuple(Y2011, number(36), number(36)), tuple(Y2012, number(38), number(37)),
				tuple(Y2013, number(40), number(36)));
		assertThat(values(indicators, 2)).containsExactly(tuple(Y2010, null, null),
				tuple(Y2011, number(50), number(20)), tuple(Y2012, number(100), number(119)),
				tuple(Y2013, number(100), number(108)));
	}

	@Test
	void publishesTheMoneyOfTheSource() {
		MoneyBlock money = block(document(Y2013), MoneyBlock.class);

		assertThat(money.rows()).singleElement()
			.satisfies((total) -> assertThat(total.cells())
				.extracting(MoneyBlock.Cell::year, MoneyBlock.Cell::kind, MoneyBlock.Cell::yen)
				.containsExactly(tuple(Y2011, "BUDGET", 4_536_000L), tuple(Y2011, "SETTLEMENT", 4_193_000L),
						tuple(Y2012, "PLANNED", 4_451_000L), tuple(Y2012, "BUDGET", 4_417_000L),
						tuple(Y2012, "SETTLEMENT", 4_170_000L), tuple(Y2013, "PLANNED", 4_352_000L),
						tuple(Y2013, "BUDGET", 4_510_000L), tuple(Y2013, "SETTLEMENT_ESTIMATE", 4_302_000L)));
	}

	@Test
	void publishesTheProgramsOfTheSource() {
		ProgramsBlock programs = block(document(Y2013), ProgramsBlock.class);

		assertThat(programs.achievementTitle()).isEqualTo("第3期実行計画期間の達成状況");
		assertThat(programs.programs()).extracting(ProgramsBlock.Program::name, ProgramsBlock.Program::sign)
			.containsExactly(tuple("協働型事業の推進", "Ⅲ"), tuple("CSR推進事業", "Ⅲ"), tuple("国際環境施策推進事業", "Ⅲ"),
					tuple("自治推進フォーラム開催事業", "Ⅲ"), tuple("大学連携推進事業", "Ⅲ"));
	}

	@Test
	void explainsTheTermsOfTheSource() {
		SheetDocument document = document(Y2013);

		assertThat(block(document, GlossaryBlock.class).terms()).extracting(GlossaryBlock.Term::term)
			.containsExactly("協働型事業のルール", "かわさきコンパクト", "川崎きらり☆WAONカード", "自動排泄処理ロボット");
		assertThat(texts(document)).contains("協働型事業のルール＊", "かわさきコンパクト＊", "川崎きらり☆WAONカード＊", "自動排泄処理ロボット＊")
			.doesNotContain("＊＊");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2011, 2012, 2013 })
	void ratesEachYearOfTheSourceWithNewProblems(int year) {
		RatingBlock rating = block(document(new FiscalYear(year)), RatingBlock.class);

		assertThat(rating.axes().get(0).years()).extracting(RatingBlock.YearRating::year)
			.containsExactly(Y2011, Y2012, Y2013);
		assertThat(rating.axes().get(0).years()).filteredOn((rated) -> rated.year().value() <= year)
			.extracting(RatingBlock.YearRating::sign)
			.containsOnly("AⅡ");
		assertThat(rating.commonReason().parts()).hasSizeGreaterThanOrEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2011, 2012, 2013 })
	void fillsEveryTextOfTheSource(int year) {
		SheetDocument document = document(new FiscalYear(year));

		assertThat(document.blocks()).filteredOn(NarrativeBlock.class::isInstance)
			.extracting(SheetBlock::title)
			.containsExactly("当該施策によって解決すべき課題", "施策の概要", "施策の目標", "解決すべき課題に対する当該年度の成果", "残された課題、新たな課題、社会環境の変化等",
					(year + 1) + "年度以降の方向性");
		assertThat(document.blocks().stream().filter(NarrativeBlock.class::isInstance))
			.allSatisfy((block) -> assertThat(((NarrativeBlock) block).bullets()).isNotEmpty());
	}

	@Test
	void surroundsTheSourceWithMarkedSamples() {
		List<PolicyIssueYearView> samples = this.plans.issues(Y2013)
			.stream()
			.filter((issue) -> issue.name().endsWith("（見本）"))
			.toList();

		assertThat(samples).hasSizeGreaterThanOrEqualTo(11).extracting(PolicyIssueYearView::code).doesNotContain(ISSUE);
		assertThat(samples.stream().map(PolicyIssueYearView::responsibleDepartmentId).distinct()).hasSize(6);
		assertThat(this.plans.issues(Y2013)).hasSize(samples.size() + 1);
	}

	@Test
	void showsEveryStateOfTheWorkflow() {
		Map<SheetState, Long> states = heads(Y2013).stream()
			.collect(Collectors.groupingBy(SheetHead::state, () -> new EnumMap<>(SheetState.class),
					Collectors.counting()));

		assertThat(states).containsOnlyKeys(SheetState.values());
		assertThat(heads(Y2011)).extracting(SheetHead::state).containsOnly(SheetState.PUBLISHED);
		assertThat(heads(Y2012)).extracting(SheetHead::state).containsOnly(SheetState.PUBLISHED);
	}

	@Test
	void hasASheetThatWasReturnedWithAReason() {
		SheetHead returned = heads(Y2013).stream().filter(SheetHead::returned).findFirst().orElseThrow();

		assertThat(returned.state()).isEqualTo(SheetState.DRAFT);
		assertThat(this.sheets.events(returned.id()).get(0)).satisfies((event) -> {
			assertThat(event.step()).isEqualTo(SheetStep.RETURN);
			assertThat(event.reason()).isNotBlank();
		});
	}

	@Test
	void namesWhoTookEachStep() {
		SheetHead head = this.sheets.head(Y2013, ISSUE);

		assertThat(this.sheets.events(head.id())).extracting((event) -> event.step(), (event) -> event.staffName())
			.containsExactly(tuple(SheetStep.PUBLISH, "企画 次郎"), tuple(SheetStep.FINALIZE, "企画 次郎"),
					tuple(SheetStep.APPROVE, "承認 太郎"), tuple(SheetStep.SUBMIT, "入力 花子"));
	}

	@Test
	void repeatsAProgramUnderSeveralIssuesAndCountsItOnce() {
		List<ProgramView> everywhere = this.plans.issues(Y2013)
			.stream()
			.flatMap((issue) -> this.plans.programs(issue.issueId(), Y2013).stream())
			.filter((program) -> program.code().equals("71203010"))
			.toList();

		assertThat(everywhere).hasSizeGreaterThan(1).filteredOn((program) -> !program.repeated()).hasSize(1);
	}

	@Test
	void callsADepartmentByItsNameOfTheYear() {
		long department = this.departments.idOf("midori-kyodo").orElseThrow();

		assertThat(this.departments.namesIn(Y2011).get(department).name()).isEqualTo("緑政課");
		assertThat(this.departments.namesIn(Y2012).get(department).name()).isEqualTo("みどりの協働推進課");
	}

	@Test
	void hasAnAccountForEachRole() {
		Set<Role> roles = SampleFiles.organization()
			.staff()
			.stream()
			.map((person) -> this.staff.find(person.login()).orElseThrow())
			.flatMap((member) -> Arrays.stream(Role.values()).filter(member::has))
			.collect(Collectors.toSet());

		assertThat(roles).containsExactlyInAnyOrder(Role.values());
	}

	@Test
	void letsTheAccountsInWithTheSamplePassword() {
		OrganizationFile file = SampleFiles.organization();

		StaffCredentials credentials = this.staff.credentialsOf("nyuryoku").orElseThrow();

		assertThat(credentials.enabled()).isTrue();
		assertThat(credentials.mustChangePassword()).isFalse();
		assertThat(this.passwords.matches(file.password(), credentials.passwordHash())).isTrue();
	}

	@Test
	void changesNothingAtTheNextStart() {
		List<SheetHead> before = allHeads();
		List<RevisionSummary> revisions = this.publications.revisions(PublishedSheets.KIND, Y2013, ISSUE);

		this.loader.run(new DefaultApplicationArguments());

		assertThat(allHeads()).isEqualTo(before);
		assertThat(this.publications.revisions(PublishedSheets.KIND, Y2013, ISSUE)).isEqualTo(revisions).hasSize(1);
	}

	private List<SheetHead> allHeads() {
		return Stream.of(Y2011, Y2012, Y2013).flatMap((year) -> heads(year).stream()).toList();
	}

	private List<SheetHead> heads(FiscalYear year) {
		StaffMember planning = this.staff.find("kikaku").orElseThrow();
		return this.sheets.list(planning, new SheetFilter(year, null, null, false, null, year.lastDay()), 0, 100)
			.sheets();
	}

	private SheetDocument document(FiscalYear year) {
		return this.published.current(year, ISSUE).orElseThrow().document();
	}

	private static <B extends SheetBlock> B block(SheetDocument document, Class<B> kind) {
		return document.blocks().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
	}

	private static String texts(SheetDocument document) {
		return document.blocks()
			.stream()
			.filter(NarrativeBlock.class::isInstance)
			.flatMap((block) -> ((NarrativeBlock) block).bullets().stream())
			.collect(Collectors.joining("\n"));
	}

	private static List<Tuple> values(IndicatorsBlock block, int indicator) {
		return block.indicators()
			.get(indicator)
			.values()
			.stream()
			.map((value) -> tuple(value.year(), plain(value.plan()), plain(value.actual())))
			.toList();
	}

	private static BigDecimal number(int value) {
		return BigDecimal.valueOf(value);
	}

	private static BigDecimal plain(BigDecimal value) {
		return (value != null) ? value.setScale(0) : null;
	}

}
