package jp.kyodo.indicator.judgement;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SuggestionRuleTests {

	private static final String KAWASAKI = """
			note: 公表された基準を確かめられていない見本です（要確認）。
			cases:
			  - {code: A, when: [{measure: MISSED, atMost: 0}]}
			  - {code: D, when: [{measure: JUDGED_AS, codes: [d], unit: PERCENT, moreThan: 50}]}
			  - {code: C, when: [{measure: BELOW_BASELINE, unit: PERCENT, moreThan: 50}]}
			  - {code: B, when: []}
			""";

	private final JudgementWords words = RuleFiles.words();

	@Test
	void suggestsCWhereTwoOfThreeFellBelowTheBaseline() {
		SheetSuggestion suggestion = rule(KAWASAKI).suggest(List.of(counted("①", false, true, "c"),
				counted("②", false, true, "c"), counted("③", false, false, "b")));

		assertThat(suggestion.code()).contains("C");
		assertThat(this.words.sentence(suggestion, "C"))
			.isEqualTo("指標3件のうち目標に届かないものが3件、dが0件（0.0%）、基準値より後退したものが2件（66.7%）のため、Cを提案します。");
	}

	@Test
	void suggestsTheOtherGradesByTheirCases() {
		assertThat(
				rule(KAWASAKI).suggest(List.of(counted("①", true, false, "a"), counted("②", true, true, "a"))).code())
			.contains("A");
		assertThat(rule(KAWASAKI).suggest(List.of(counted("①", false, true, "d"))).code()).contains("D");
		assertThat(
				rule(KAWASAKI).suggest(List.of(counted("①", true, false, "a"), counted("②", false, true, "c"))).code())
			.contains("B");
	}

	@Test
	void suggestsNothingWhileItDependsOnAnIndicatorThatIsNotJudged() {
		SheetSuggestion open = rule(KAWASAKI)
			.suggest(List.of(counted("①", true, false, "a"), counted("②", null, null, null)));

		assertThat(open.code()).isEmpty();
		assertThat(open.open()).containsExactly("②");
		assertThat(this.words.sentence(open, "")).isEqualTo("判定できない指標（②）によって変わるため、提案できません。");
	}

	@Test
	void suggestsAGradeThatHoldsWhateverTheOpenIndicatorIs() {
		SheetSuggestion suggestion = rule(KAWASAKI).suggest(
				List.of(counted("①", false, true, "c"), counted("②", false, true, "c"), counted("③", null, null, "c")));

		assertThat(suggestion.code()).contains("C");
	}

	@Test
	void leavesOutWhatIsNotJudgedWhereTheRuleSaysSo() {
		SuggestionRule rule = rule("skipUnjudged: true\n" + KAWASAKI);

		assertThat(rule.suggest(List.of(counted("①", true, false, "a"), counted("②", null, null, null))).code())
			.contains("A");
		assertThat(rule.suggest(List.of(counted("①", null, null, null))).code()).isEmpty();
	}

	@Test
	void addsUpPoints() {
		SuggestionRule rule = rule("""
				mostPoints: 7
				cases:
				  - {code: A, when: [{measure: POINTS, unit: PERCENT, atLeast: 80}]}
				  - {code: B, when: [{measure: POINTS, atLeast: 7}]}
				  - {code: C, when: []}
				""");

		assertThat(rule.suggest(List.of(points("7"), points("5"))).code()).contains("A");
		SheetSuggestion second = rule.suggest(List.of(points("4"), points("4.5")));
		assertThat(second.code()).contains("B");
		assertThat(this.words.sentence(second, "Ｂ")).isEqualTo("指標2件のうち点数の合計が8.5点（60.7%）、点数の合計が8.5点のため、Ｂを提案します。");
		assertThat(rule.suggest(List.of(points("1"), points("2"))).code()).contains("C");
	}

	@Test
	void suggestsNothingWithoutIndicators() {
		SheetSuggestion none = rule(KAWASAKI).suggest(List.of());

		assertThat(none.code()).isEmpty();
		assertThat(this.words.sentence(none, "")).isEqualTo("指標がないため、提案できません。");
	}

	@Test
	void keepsARuleThroughAFile() {
		assertThat(rule(RuleFiles.write(rule(KAWASAKI)))).isEqualTo(rule(KAWASAKI));
	}

	@Test
	void refusesARuleThatCannotWork() {
		for (String yaml : List.of("cases: []", "cases: [{code: A, when: []}, {code: B, when: []}]",
				"cases: [{code: A, when: [{measure: JUDGED_AS, atLeast: 1}]}]",
				"cases: [{code: A, when: [{measure: MISSED, codes: [c], atLeast: 1}]}]",
				"cases: [{code: A, when: [{measure: POINTS, unit: PERCENT, atLeast: 1}]}]",
				"cases: [{code: A, when: [{measure: MISSED}]}]")) {
			assertThatExceptionOfType(tools.jackson.core.JacksonException.class).as(yaml)
				.isThrownBy(() -> rule(yaml))
				.withCauseInstanceOf(JudgementRuleException.class);
		}
	}

	private static SuggestionRule rule(String yaml) {
		return RuleFiles.read(yaml, SuggestionRule.class);
	}

	private static CountedIndicator counted(String label, @Nullable Boolean reached, @Nullable Boolean belowBaseline,
			@Nullable String code) {
		return new CountedIndicator(label, reached, belowBaseline, code, null);
	}

	private static CountedIndicator points(String points) {
		return new CountedIndicator("①", null, null, "x", new BigDecimal(points));
	}

}
