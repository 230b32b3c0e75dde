package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.indicator.Direction;
import jp.kyodo.indicator.Milestone;
import jp.kyodo.indicator.TargetComparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JudgementRuleTests {

	private static final int H29 = 2017;

	private final JudgementWords words = RuleFiles.words();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					%    | 1 | 14.7 | 19.8 | 2015 | 21 | AT_LEAST | c | 実績14.7%は目標21%以上に届かず（達成率70.0%）、基準値19.8%（H27）も下回るため、cです。
					%    | 1 | 62.1 | 63.8 | 2015 | 64 | AT_LEAST | c | 実績62.1%は目標64%以上に届かず（達成率97.0%）、基準値63.8%（H27）も下回るため、cです。
					団体 | 0 | 10   | 9    | 2015 | 14 | NONE     | b | 実績10団体は目標14団体に届かないが（達成率71.4%）、基準値9団体（H27）を上回るため、bです。
					%    | 1 | 21.0 | 19.8 | 2015 | 21 | AT_LEAST | a | 実績21.0%は目標21%以上に達した（達成率100.0%）ため、aです。
					%    | 1 | 12.6 | 19.8 | 2015 | 21 | AT_LEAST | c | 実績12.6%は目標21%以上に届かず（達成率60.0%）、基準値19.8%（H27）も下回るため、cです。
					%    | 1 | 12.5 | 19.8 | 2015 | 21 | AT_LEAST | d | 実績12.5%は目標21%以上に届かず（達成率59.5%）、基準値19.8%（H27）も下回るため、dです。
					%    | 1 | 19.8 | 19.8 | 2015 | 21 | AT_LEAST | b | 実績19.8%は目標21%以上に届かないが（達成率94.3%）、基準値19.8%（H27）と変わらないため、bです。
					円   | 0 | 99999 | 100001 | 2015 | 100000 | NONE | c | 実績99,999円は目標100,000円に届かず（達成率99.999%）、基準値100,001円（H27）も下回るため、cです。
					""")
	void judgesByTheKawasakiExample(String unit, int decimals, String actual, String baseline, int asOf, String target,
			TargetComparator comparator, String code, String sentence) {
		IndicatorVerdict verdict = RuleFiles.rule("kawasaki")
			.judge(facts(Direction.HIGHER, unit, decimals, H29, actual, baseline, asOf,
					milestone(H29, target, comparator)));

		assertThat(verdict.code()).contains(code);
		assertThat(this.words.sentence(verdict)).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			HIGHER | 105  | 50   | 100 | S    | 実績105件は目標100件に達したため、Sです。
			HIGHER | 56   | 50   | 100 | A    | 実績56件は目標100件に届かないが、基準値50件（H27、基準値比+12.0%）を上回るため、Aです。
			HIGHER | 55   | 50   | 100 | B    | 実績55件は目標100件に届かないが、基準値50件（H27、基準値比+10.0%）を上回るため、Bです。
			HIGHER | 45   | 50   | 100 | B    | 実績45件は目標100件に届かず、基準値50件（H27、基準値比△10.0%）も下回るため、Bです。
			HIGHER | 44   | 50   | 100 | C    | 実績44件は目標100件に届かず、基準値50件（H27、基準値比△12.0%）も下回るため、Cです。
			LOWER  | 44   | 50   | 30  | A    | 実績44件は目標30件に収まらないが、基準値50件（H27、基準値比+12.0%）より小さいため、Aです。
			LOWER  | 60   | 50   | 30  | C    | 実績60件は目標30件に収まらず、基準値50件（H27、基準値比△20.0%）よりも大きいため、Cです。
			LOWER  | 30   | 50   | 30  | S    | 実績30件は目標30件に収まったため、Sです。
			HIGHER | none | 50   | 100 | none | 判定できません（実績値がない）。
			HIGHER | 44   | none | 100 | none | 判定できません（基準値がない）。
			HIGHER | 44   | 0    | 100 | none | 判定できません（基準値が0なので、増減の割合に意味がない）。
			""")
	void judgesByTargetAndTenPerCentAroundTheBaseline(Direction direction, @Nullable String actual,
			@Nullable String baseline, String target, @Nullable String code, String sentence) {
		JudgementRule rule = RuleFiles.rule("nagayo");

		IndicatorVerdict verdict = rule.judge(
				facts(direction, "件", 0, H29, actual, baseline, 2015, milestone(H29, target, TargetComparator.NONE)));

		assertThat(verdict.code().orElse(null)).isEqualTo(code);
		assertThat(this.words.sentence(verdict)).isEqualTo(sentence);
		assertThat(rule.unjudgedSign()).isEqualTo("−");
	}

	@ParameterizedTest
	@CsvSource({ "100,7", "99.9,6", "90,6", "89.9,5", "80,5", "70,4", "60,3", "50,2", "49.9,1", "0,1", "-5,1" })
	void judgesBySevenBinsOfTheRate(String actual, String code) {
		IndicatorVerdict verdict = RuleFiles.rule("sano")
			.judge(facts(Direction.HIGHER, "", 1, 2016, actual, null, 2015,
					milestone(H29, "100", TargetComparator.NONE)));

		assertThat(verdict.code()).contains(code);
		assertThat(verdict.matched().orElseThrow().points()).isEqualByComparingTo(code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2016 | 110 | C | 実績110人は目標120人（H32の目標200人に向けたこの年度の分）に届かない（進捗率50.0%）ため、Cです。
			2016 | 112 | B | 実績112人は目標120人（H32の目標200人に向けたこの年度の分）に届かない（進捗率60.0%）ため、Bです。
			2016 | 120 | A | 実績120人は目標120人（H32の目標200人に向けたこの年度の分）に達した（進捗率100.0%）ため、Aです。
			2018 | 136 | B | 実績136人は目標160人（H32の目標200人に向けたこの年度の分）に届かない（進捗率60.0%）ため、Bです。
			2020 | 199 | B | 実績199人は目標200人に届かない（進捗率99.0%）ため、Bです。
			2020 | 200 | A | 実績200人は目標200人に達した（進捗率100.0%）ため、Aです。
			""")
	void judgesByTheShareThatAYearOfThePlanShouldHaveMade(int year, String actual, String code, String sentence) {
		IndicatorVerdict verdict = RuleFiles.rule("tama")
			.judge(facts(Direction.HIGHER, "人", 0, year, actual, "100", 2014,
					milestone(2020, "200", TargetComparator.NONE)));

		assertThat(verdict.code()).contains(code);
		assertThat(this.words.sentence(verdict)).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "110,AA", "109.9,A", "80,A", "79.9,B", "50,B", "49.9,C" })
	void judgesByThreeThresholdsAndARest(String actual, String code) {
		IndicatorVerdict verdict = RuleFiles.rule("osaka-library")
			.judge(facts(Direction.HIGHER, "", 1, H29, actual, null, 2015,
					milestone(H29, "100", TargetComparator.NONE)));

		assertThat(verdict.code()).contains(code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			true  | 53.1 | better | 実績53.1%は基準値50%（H27）を上回るため、改善です。
			true  | 53.0 | same   | 実績53.0%は基準値50%（H27）との差が±3以内で、変わらないとみなすため、現状維持です。
			true  | 47.0 | same   | 実績47.0%は基準値50%（H27）との差が±3以内で、変わらないとみなすため、現状維持です。
			true  | 50.0 | same   | 実績50.0%は基準値50%（H27）と変わらないため、現状維持です。
			true  | 46.9 | worse  | 実績46.9%は基準値50%（H27）を下回るため、後退です。
			false | 49.9 | worse  | 実績49.9%は基準値50%（H27）を下回るため、後退です。
			""")
	void countsASmallDifferenceOfASurveyAsUnchanged(boolean survey, String actual, String code, String sentence) {
		IndicatorFacts plain = facts(Direction.HIGHER, "%", 1, H29, actual, "50", 2015);
		IndicatorFacts facts = new IndicatorFacts(plain.direction(), plain.unit(), plain.decimals(), plain.year(),
				plain.planFirstYear(), plain.actual(), plain.baseline(), false, List.of(), null, null, survey, null);

		IndicatorVerdict verdict = RuleFiles.rule("fukuoka").judge(facts);

		assertThat(verdict.code()).contains(code);
		assertThat(this.words.sentence(verdict)).isEqualTo(sentence);
	}

	@Test
	void letsAnIndicatorHaveAToleranceOfItsOwn() {
		IndicatorFacts plain = facts(Direction.HIGHER, "%", 1, H29, "48.0", "50", 2015);
		IndicatorFacts facts = new IndicatorFacts(plain.direction(), plain.unit(), plain.decimals(), plain.year(),
				plain.planFirstYear(), plain.actual(), plain.baseline(), false, List.of(), null, null, true,
				new BigDecimal("1.5"));

		assertThat(RuleFiles.rule("fukuoka").judge(facts).code()).contains("worse");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			KEEP   | 62.1 | 63.8 | 64 | AT_LEAST | RATE_OF_KEPT_VALUE
			KEEP   | 63.0 | 64   | 64 | NONE     | RATE_OF_KEPT_VALUE
			HIGHER | -2   | 1    | 0  | NONE     | RATE_WITHOUT_POSITIVE_TARGET
			LOWER  | 3    | 2    | 0  | NONE     | RATE_WITHOUT_POSITIVE_TARGET
			""")
	void saysWhenARateHasNoMeaning(Direction direction, String actual, String baseline, String target,
			TargetComparator comparator, Unjudgeable reason) {
		IndicatorVerdict verdict = RuleFiles.rule("kawasaki")
			.judge(facts(direction, "%", 1, H29, actual, baseline, 2015, milestone(H29, target, comparator)));

		assertThat(verdict.code()).isEmpty();
		assertThat(verdict.reasons()).containsExactly(reason);
		assertThat(this.words.sentence(verdict)).startsWith("判定できません（").endsWith("）。");
	}

	@ParameterizedTest
	@CsvSource({ "KEEP,64,64,64,NONE,a", "KEEP,64.5,63.8,64,AT_LEAST,a", "KEEP,63.9,63.8,64,AT_LEAST,b",
			"KEEP,4,6,5,AT_MOST,a", "KEEP,66,67,64,NONE,b", "LOWER,0,2,0,NONE,a", "HIGHER,1,0,0,NONE,a" })
	void judgesKeptValuesAndTargetsOfZeroByTheirPlace(Direction direction, String actual, String baseline,
			String target, TargetComparator comparator, String code) {
		IndicatorVerdict verdict = RuleFiles.rule("kawasaki")
			.judge(facts(direction, "%", 1, H29, actual, baseline, 2015, milestone(H29, target, comparator)));

		assertThat(verdict.code()).contains(code);
	}

	@ParameterizedTest
	@CsvSource({ "5,a", "10,a", "20,a", "21,b", "30,b", "4,b" })
	void judgesARangeByTheDistanceFromIt(String actual, String code) {
		IndicatorFacts facts = new IndicatorFacts(Direction.RANGE, "件", 0, year(H29), year(2016),
				new BigDecimal(actual), new IndicatorFacts.Baseline(new BigDecimal("30"), year(2015)), false, List.of(),
				new BigDecimal("5"), new BigDecimal("20"), false, null);

		assertThat(RuleFiles.rule("kawasaki").judge(facts).code()).contains(code);
	}

	@Test
	void judgesNoYearBetweenMilestonesUnlessTheRuleSaysHow() {
		IndicatorFacts between = facts(Direction.HIGHER, "%", 1, 2018, "21.5", "19.8", 2015,
				milestone(H29, "21", TargetComparator.AT_LEAST), milestone(2021, "23", TargetComparator.AT_LEAST));
		String cases = "cases: [{code: a, when: [{measure: FROM_TARGET, atLeast: 0}]}, {code: b, when: []}]";

		IndicatorVerdict none = RuleFiles.read("name: 達成度\n" + cases, JudgementRule.class).judge(between);
		IndicatorVerdict next = RuleFiles.read("name: 達成度\ninterpolation: NEXT\n" + cases, JudgementRule.class)
			.judge(between);
		IndicatorVerdict linear = RuleFiles.read("name: 達成度\ninterpolation: LINEAR\n" + cases, JudgementRule.class)
			.judge(between);

		assertThat(none.reasons()).containsExactly(Unjudgeable.NO_TARGET);
		assertThat(this.words.sentence(none)).isEqualTo("判定できません（H30の目標値がない）。");
		assertThat(this.words.sentence(next)).isEqualTo("実績21.5%は目標23%以上に届かないため、bです。");
		assertThat(this.words.sentence(linear)).isEqualTo("実績21.5%は目標21.5%以上（H33の目標23%以上に向けたこの年度の分）に達したため、aです。");
	}

	@ParameterizedTest
	@CsvSource({ "20.3,b", "20.4,a", "20.39999,b" })
	void countsFromTheBaselineToTheFirstMilestoneExactly(String actual, String code) {
		JudgementRule rule = RuleFiles.read("""
				name: 達成度
				interpolation: LINEAR
				cases: [{code: a, when: [{measure: FROM_TARGET, atLeast: 0}]}, {code: b, when: []}]
				""", JudgementRule.class);

		assertThat(rule
			.judge(facts(Direction.HIGHER, "%", 1, 2016, actual, "19.8", 2015,
					milestone(H29, "21", TargetComparator.AT_LEAST)))
			.code()).contains(code);
	}

	@Test
	void neverRoundsAThirdInItsFavour() {
		JudgementRule rule = RuleFiles.read("""
				name: 達成度
				cases: [{code: a, when: [{measure: TARGET_RATE, atLeast: 66.666666}]}, {code: b, when: []}]
				""", JudgementRule.class);
		Milestone three = milestone(H29, "3", TargetComparator.NONE);

		assertThat(rule.judge(facts(Direction.HIGHER, "", 0, H29, "2", null, 2015, three)).code()).contains("a");
		assertThat(rule.judge(facts(Direction.HIGHER, "", 0, H29, "1.99999998", null, 2015, three)).code())
			.contains("a");
		assertThat(rule.judge(facts(Direction.HIGHER, "", 0, H29, "1.99999997", null, 2015, three)).code())
			.contains("b");
	}

	@ParameterizedTest
	@CsvSource({ "MIRRORED,80,120.0", "MIRRORED,100,100.0", "MIRRORED,150,50.0", "MIRRORED,250,△50.0",
			"TARGET_BY_ACTUAL,80,125.0", "TARGET_BY_ACTUAL,100,100.0", "TARGET_BY_ACTUAL,150,66.7" })
	void computesTheRateWhereSmallerIsBetterByTheNamedFormula(LowerRate formula, String actual, String rate) {
		JudgementRule rule = RuleFiles.read("name: 達成度\nlowerRate: " + formula
				+ "\ncases: [{code: x, when: [{measure: TARGET_RATE, atLeast: -1000}]}]", JudgementRule.class);

		IndicatorVerdict verdict = rule.judge(facts(Direction.LOWER, "件", 0, H29, actual, null, 2015,
				milestone(H29, "100", TargetComparator.AT_MOST)));

		assertThat(this.words.sentence(verdict)).contains("達成率" + rate + "%");
	}

	@Test
	void hasNoRateByDivisionForAnActualValueOfZero() {
		JudgementRule rule = RuleFiles.read("""
				name: 達成度
				lowerRate: TARGET_BY_ACTUAL
				cases: [{code: x, when: [{measure: TARGET_RATE, atLeast: 100}]}]
				""", JudgementRule.class);

		assertThat(rule
			.judge(facts(Direction.LOWER, "件", 0, H29, "0", null, 2015, milestone(H29, "100", TargetComparator.NONE)))
			.reasons()).containsExactly(Unjudgeable.RATE_WITHOUT_POSITIVE_ACTUAL);
	}

	@Test
	void comparesNothingAcrossABreak() {
		IndicatorFacts plain = facts(Direction.HIGHER, "%", 1, H29, "14.7", "19.8", 2015,
				milestone(H29, "21", TargetComparator.AT_LEAST));
		IndicatorFacts broken = new IndicatorFacts(plain.direction(), plain.unit(), plain.decimals(), plain.year(),
				plain.planFirstYear(), plain.actual(), plain.baseline(), true, plain.milestones(), null, null, true,
				null);

		IndicatorVerdict verdict = RuleFiles.rule("kawasaki").judge(broken);

		assertThat(this.words.sentence(verdict)).isEqualTo("判定できません（基準値のあとで定義や調査方法が変わり、比べられない）。");
		assertThat(verdict.reached()).contains(false);
	}

	@Test
	void tellsTheYearOfThePlanWhereTheRuleAsksForIt() {
		JudgementRule rule = RuleFiles.read("""
				name: 達成度
				interpolation: NEXT
				cases:
				  - {code: on, sign: 順調, when: [{measure: PLAN_YEAR, atMost: 2}, {measure: TARGET_RATE, atLeast: 50}]}
				  - {code: done, sign: 達成, when: [{measure: YEARS_LEFT, atMost: 0}, {measure: FROM_TARGET, atLeast: 0}]}
				  - {code: late, sign: 遅れ, when: []}
				""", JudgementRule.class);
		Milestone target = milestone(2019, "100", TargetComparator.NONE);

		assertThat(this.words.sentence(rule.judge(facts(Direction.HIGHER, "件", 0, H29, "60", null, 2015, target))))
			.isEqualTo("計画2年目の実績60件は目標100件に届かない（達成率60.0%）ため、順調です。");
		assertThat(rule.judge(facts(Direction.HIGHER, "件", 0, 2019, "100", null, 2015, target)).code())
			.contains("done");
		assertThat(rule.judge(facts(Direction.HIGHER, "件", 0, 2018, "100", null, 2015, target)).code())
			.contains("late");
	}

	@Test
	void saysWhenNoCaseHolds() {
		JudgementRule rule = RuleFiles.read("name: 達成度\ncases: [{code: a, when: [{measure: FROM_TARGET, atLeast: 0}]}]",
				JudgementRule.class);

		IndicatorVerdict verdict = rule.judge(facts(Direction.HIGHER, "%", 1, H29, "14.7", null, 2015,
				milestone(H29, "21", TargetComparator.AT_LEAST)));

		assertThat(verdict.reasons()).containsExactly(Unjudgeable.NO_CASE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "kawasaki", "nagayo", "sano", "tama", "osaka-library", "fukuoka" })
	void keepsARuleThroughAFile(String name) {
		JudgementRule rule = RuleFiles.rule(name);

		assertThat(RuleFiles.read(RuleFiles.write(rule), JudgementRule.class)).isEqualTo(rule);
	}

	@ParameterizedTest
	@ValueSource(strings = { "name: x\ncases: []", "name: x\ncases: [{code: a, when: []}, {code: b, when: []}]",
			"name: x\ninterpolation: SHARES\ncases: [{code: a, when: []}]",
			"name: x\nshares: [50]\ncases: [{code: a, when: []}]",
			"name: x\ncases: [{code: a, when: [{measure: TARGET_RATE}]}]",
			"name: x\ncases: [{code: a, when: [{measure: TARGET_RATE, atLeast: 60, moreThan: 60}]}]",
			"name: x\ncases: [{code: a, when: [{measure: TARGET_RATE, atLeast: 60, lessThan: 50}]}]",
			"name: x\ncases: [{code: '', when: []}]",
			"name: x\ntolerance: {points: -1, surveysOnly: true, towardsTarget: false}\ncases: [{code: a, when: []}]" })
	void refusesARuleThatCannotWork(String yaml) {
		assertThatExceptionOfType(tools.jackson.core.JacksonException.class)
			.isThrownBy(() -> RuleFiles.read(yaml, JudgementRule.class))
			.withCauseInstanceOf(JudgementRuleException.class);
	}

	private static IndicatorFacts facts(Direction direction, String unit, int decimals, int year,
			@Nullable String actual, @Nullable String baseline, int asOf, Milestone... milestones) {
		return new IndicatorFacts(direction, unit, decimals, year(year), year(2016),
				(actual != null) ? new BigDecimal(actual) : null,
				(baseline != null) ? new IndicatorFacts.Baseline(new BigDecimal(baseline), year(asOf)) : null, false,
				new ArrayList<>(List.of(milestones)), null, null, false, null);
	}

	private static Milestone milestone(int year, String value, TargetComparator comparator) {
		return new Milestone(year(year), new BigDecimal(value), comparator);
	}

	private static FiscalYear year(int year) {
		return new FiscalYear(year);
	}

}
