package jp.kyodo.indicator.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.indicator.DefineIndicator;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.IndicatorDefinition;
import jp.kyodo.indicator.IndicatorDetail;
import jp.kyodo.indicator.IndicatorQueries;
import jp.kyodo.indicator.IndicatorService;
import jp.kyodo.indicator.RecordIndicatorValues;
import jp.kyodo.organization.Role;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.plan.StaffRequests;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(RegisterFixture.class)
class IndicatorPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private IndicatorService indicators;

	@Autowired
	private IndicatorQueries queries;

	private StaffRequests planning;

	private long issue;

	private String url;

	@BeforeEach
	void addIssue() {
		this.planning = StaffRequests.as(Role.PLANNING, this.mvc);
		RegisterFixture.Issue added = this.fixture.issue();
		this.issue = added.id();
		this.url = "/staff/plans/" + added.plan().code() + "/issues/" + added.code() + "/indicators";
	}

	@Test
	void definesRevisesOrdersAndRemoves() {
		assertThat(this.planning.get(this.url)).hasStatusOk().bodyText().contains("指標はまだありません");
		assertThat(this.planning.get(this.url + "/new")).hasStatusOk().bodyText().contains("value=\"2010\"");
		assertThat(this.planning.post(this.url + "/new", form("協働型事業数", "HIGHER"))).hasRedirectedUrl(this.url);
		Map<String, String> range = form("満足度", "RANGE");
		range.putAll(Map.of("rangeLow", "２０．５％", "rangeHigh", "1,000", "decimals", "１"));
		assertThat(this.planning.post(this.url + "/new", range)).hasRedirectedUrl(this.url);

		assertThat(this.definitions()).extracting((indicator) -> indicator.definition().rangeLow())
			.containsExactly(null, new BigDecimal("20.5"));
		assertThat(this.planning.get(this.url + "/2011-2")).hasStatusOk().bodyText().contains("満足度", "value=\"20.5\"");
		range.put("name", "満足した人の割合");
		range.put("version", "0");
		assertThat(this.planning.post(this.url + "/2011-2", range)).hasRedirectedUrl(this.url);
		range.put("name", "古い画面");
		assertThat(this.planning.post(this.url + "/2011-2", range)).hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に保存しました", "満足した人の割合", "古い画面");
		assertThat(this.planning.post(this.url + "/2011-2/move", Map.of("step", "UP"))).hasRedirectedUrl(this.url);
		assertThat(this.definitions()).extracting((indicator) -> indicator.definition().name())
			.containsExactly("満足した人の割合", "協働型事業数");
		assertThat(this.planning.post(this.url + "/2011-2/remove", Map.of("version", "1"))).hasRedirectedUrl(this.url);
		assertThat(this.definitions()).hasSize(1);
	}

	@Test
	void keepsEverythingTypedAndNamesEveryError() {
		Map<String, String> form = form("", "RANGE");
		form.putAll(Map.of("rangeHigh", "約30", "decimals", "9", "fromYear", "2014年", "untilYear", "2012",
				"baselineYear", "去年", "explanation", "残る説明"));

		assertThat(this.planning.post(this.url + "/new", form)).hasStatusOk()
			.bodyText()
			.contains("指標名を入力してください", "範囲の上限は数字で入力してください", "小数点以下の桁数は0から3まで", "基準年度は2013や平成25のように", "残る説明",
					"value=\"約30\"", "checked=\"checked\"");
		assertThat(this.definitions()).isEmpty();
	}

	@Test
	void showsThePictureWithItsTable() {
		long id = this.indicators.define(new DefineIndicator(this.issue, new IndicatorDefinition("<協働>の数", "説明",
				Direction.HIGHER, null, null, "事業", 0, RegisterFixture.Y2010, RegisterFixture.Y2011, null, "")));
		this.indicators.recordValues(
				new RecordIndicatorValues(id, List.of(new RecordIndicatorValues.YearEntry(RegisterFixture.Y2013,
						new BigDecimal("180"), null, new BigDecimal("195"), null, null))));

		assertThat(this.planning.get(this.url)).hasStatusOk()
			.bodyText()
			.contains("<svg", "&lt;協働&gt;の数の計画値と実績値（単位：事業）", "2013年度は計画180事業に対して実績195事業で、計画を上回りました。", "2010（基準）")
			.doesNotContain("<協働>", "この指標を削除する");
	}

	@Test
	void saysHowAnIndicatorIsComputedAndWhereItShallGo() {
		Map<String, String> rate = form("加入率", "HIGHER");
		rate.putAll(Map.of("unit", "%", "decimals", "1"));
		assertThat(this.planning.post(this.url + "/new", rate)).hasRedirectedUrl(this.url);
		String key = this.url + "/2011-1";
		Map<String, String> basis = new HashMap<>(Map.of("source", "住民組織調査", "numeratorName", "加入世帯数",
				"denominatorName", "総世帯数", "rationale", "支え合いの核となる組織への加入を見る。", "milestones[0].year", "Ｈ２９",
				"milestones[0].value", "６４", "milestones[0].comparator", "AT_LEAST", "milestones[1].year", "平成33",
				"milestones[1].value", "64", "version", ""));
		basis.put("milestones[1].comparator", "AT_LEAST");

		assertThat(this.planning.get(key + "/basis")).hasStatusOk();
		assertThat(this.planning.post(key + "/basis", basis)).hasRedirectedUrl(this.url);
		assertThat(this.planning.post(key + "/baseline", baseline("63.8", "H27", "", "0"))).hasRedirectedUrl(this.url);
		assertThat(this.planning.get(key + "/baseline")).hasStatusOk().bodyText().contains("基準値の改定", "最初に決めた値");
		assertThat(this.planning.post(key + "/baseline", baseline("64", "H28", "集計の時点を合わせたため", "1")))
			.hasRedirectedUrl(this.url);
		assertThat(this.planning.post(key + "/break",
				Map.of("breakFrom", "H29", "breakKind", "METHOD", "breakReason", "調査の対象を広げたため")))
			.hasRedirectedUrl(this.url);

		assertThat(this.planning.get(this.url)).hasStatusOk()
			.bodyText()
			.contains("加入世帯数÷総世帯数×100", "64%以上(H29) → 64%以上(H33)", "63.8", "集計の時点を合わせたため", "ここで調査方法が変わりました", "2017年度から",
					"（基準）");
		basis.put("source", "古い画面");
		assertThat(this.planning.post(key + "/basis", basis)).hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に保存しました", "住民組織調査", "古い画面");
		assertThat(this.planning.post(key + "/breaks/2017/remove", Map.of())).hasRedirectedUrl(this.url);
		assertThat(this.planning.get(this.url)).bodyText().doesNotContain("ここで調査方法が変わりました");
	}

	@Test
	void saysWhatIsWrongWithATargetAtItsField() {
		assertThat(this.planning.post(this.url + "/new", form("加入率", "HIGHER"))).hasRedirectedUrl(this.url);
		String key = this.url + "/2011-1";
		Map<String, String> basis = new HashMap<>(Map.of("numeratorName", "加入世帯数", "sampleSize", "1500", "multiplier",
				"百", "milestones[0].year", "H29", "milestones[0].value", "約64", "milestones[1].year", "",
				"milestones[1].value", "64", "version", ""));

		assertThat(this.planning.post(key + "/basis", basis)).hasStatusOk()
			.bodyText()
			.contains("分子と分母は両方とも入力してください", "標本数を入力するのは標本調査の値のときだけです", "掛ける数は数字で入力してください", "目標値は数字で入力してください",
					"目標年度を入力してください", "value=\"約64\"", "id=\"milestoneValue-1-error\"", "id=\"milestoneYear-2-error\"");
		assertThat(this.planning.post(key + "/baseline", baseline("ろく", "", "", "0"))).hasStatusOk()
			.bodyText()
			.contains("基準値は数字で入力してください", "基準値の年度を入力してください");
		assertThat(this.planning.post(key + "/break", Map.of("breakFrom", "いつか"))).hasStatusOk()
			.bodyText()
			.contains("変わった最初の年度は2013や平成25のように", "変わったものを入力してください", "理由を入力してください");
	}

	@Test
	void letsOtherStaffReadOnly() {
		StaffRequests reader = StaffRequests.as(Role.READER, this.mvc);
		assertThat(this.planning.post(this.url + "/new", form("協働型事業数", "HIGHER"))).hasRedirectedUrl(this.url);

		assertThat(reader.get(this.url)).hasStatusOk().bodyText().contains("協働型事業数").doesNotContain("指標を追加");
		assertThat(reader.get(this.url + "/2011-1")).hasStatus(HttpStatus.FORBIDDEN);
		for (String path : List.of("/new", "/2011-1", "/2011-1/move?step=UP", "/2011-1/remove", "/2011-1/basis",
				"/2011-1/baseline", "/2011-1/break", "/2011-1/breaks/2017/remove")) {
			assertThat(reader.post(this.url + path, form("変えられた", "HIGHER"))).hasStatus(HttpStatus.FORBIDDEN);
		}
		assertThat(this.planning.get(this.url + "/2011-3")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private List<IndicatorDetail> definitions() {
		return this.queries.definitions(this.issue);
	}

	private static Map<String, String> baseline(String value, String asOf, String reason, String known) {
		return Map.of("baselineValue", value, "asOf", asOf, "baselineSource", "市の調査", "reason", reason, "decidedOn",
				"2018-05-01", "known", known);
	}

	private static Map<String, String> form(String name, String direction) {
		return new HashMap<>(Map.of("name", name, "explanation", "説明", "direction", direction, "unit", "事業", "decimals",
				"0", "baselineYear", "2010", "fromYear", "2011", "untilYear", "", "note", ""));
	}

}
