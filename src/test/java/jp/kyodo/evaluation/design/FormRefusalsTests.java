package jp.kyodo.evaluation.design;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.form.FormProblem;
import jp.kyodo.indicator.judgement.JudgementProblem;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Reads every refusal that there is as people do who know Japanese and the designer only.
 */
@PortalTest(properties = "kyodo.sample-city=true")
class FormRefusalsTests {

	/** A form that uses words of two letters for whatever it names itself. */
	private static final String FORM = """
			code: f1
			version: 1
			name: 様式
			plan: p1
			years: {from: 2020, to: 2025}
			scales:
			  - code: t1
			    name: 達成度
			    years: {from: 2020, to: 2025}
			    grades:
			      - {code: A, sign: A, name: 良}
			      - {code: B, sign: B, name: 否}
			  - code: t2
			    name: 別の尺度
			    grades:
			      - {code: X1, sign: 一, name: 一}
			sections:
			  - kind: outcomes
			    key: k1
			    title: 成果
			    count: 2
			    judgement:
			      name: 判定
			      interpolation: SHARES
			      shares: [50, 100]
			      tolerance: {points: 3}
			      cases:
			        - {code: a, when: [{measure: TARGET_RATE, atLeast: 100}]}
			        - {code: b, when: []}
			    causes: {title: 要因}
			    response: {title: 対応}
			  - kind: rating
			    key: k2
			    title: 評価
			    required: true
			    scale: t1
			    reason: {title: 理由}
			    suggestion:
			      outcomes: k1
			      rule:
			        mostPoints: 10
			        cases:
			          - {code: A, when: [{measure: JUDGED_AS, codes: [a], unit: PERCENT, atLeast: 50}]}
			          - {code: B, when: [{measure: POINTS, unit: PERCENT, atMost: 5}]}
			  - kind: rating
			    key: k3
			    title: 観点ごとの評価
			    axes:
			      - {key: x1, title: 必要性, scale: t1}
			    suggestion:
			      outcomes: k1
			      axis: x1
			      rule: {cases: [{code: A, when: []}]}
			  - kind: figures
			    key: k4
			    title: 数値
			    columns:
			      - {key: c1, title: 当期}
			    rows:
			      - {key: r1, title: 計, unit: 人, sumOf: [r2]}
			      - {key: r2, title: 内訳, unit: 人}
			  - kind: score
			    key: k5
			    title: 点数
			    scale: t1
			    parts:
			      - {title: 評価, section: k2, field: grade, points: [{code: A, points: 3}]}
			      - {title: 人数, section: k4, field: r1.c1, bins: [{from: 10, points: 2}, {points: 0}]}
			    bands:
			      - {from: 3, grade: A}
			      - {grade: B}
			  - kind: itemRatings
			    key: k6
			    title: 項目の評価
			    itemTitle: 項目
			    rows: NAMED
			    items: [{key: i1, name: 一つ目}]
			    axes: [{key: y1, title: 観点, scale: t1}]
			  - kind: itemRatings
			    key: k7
			    title: 書く項目の評価
			    itemTitle: 項目
			    rows: TYPED
			    rowCount: 3
			    axes: [{key: y1, title: 観点, scale: t1}]
			  - kind: indicators
			    key: k8
			    title: 指標
			    count: 3
			    columns: [{content: YEAR}, {content: PLAN}]
			  - kind: narrative
			    key: k9
			    title: 要因
			    required: true
			    style: PLAIN
			    conditions:
			      shownIf:
			        - {section: k2, field: grade, in: [A]}
			      requiredIf:
			        - {section: k2, field: reason, presence: EMPTY}
			""";

	/** Words that the one who writes the bad form has chosen. */
	private static final Set<String> TYPED = Set.of("poem", "colour", "nowhere", "Small");

	private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{3,}");

	@Autowired
	private FormCodec codec;

	@Autowired
	private FormRefusals refusals;

	@Autowired
	private MessageSource messages;

	static Stream<Arguments> bad() {
		return Stream.of(refusal(FormProblem.SYNTAX, "code: f1", "code: ["),
				refusal(FormProblem.DUPLICATE_PROPERTY, "plan: p1", "plan: p1\nplan: p2"),
				refusal(FormProblem.UNKNOWN_PROPERTY, "    style: PLAIN", "    colour: red"),
				refusal(FormProblem.UNKNOWN_PROPERTY, "plan: p1", "plan: p1\ncolour: red"),
				refusal(FormProblem.UNKNOWN_PROPERTY, "    best: LAST", "    colour: red"),
				refusal(FormProblem.MISSING_PROPERTY, "    title: 要因\n", ""),
				refusal(FormProblem.MISSING_PROPERTY, "plan: p1\n", ""),
				refusal(FormProblem.MISSING_PROPERTY, "{key: c1, title: 当期}", "{key: c1}"),
				refusal(FormProblem.MISSING_KIND, "kind: narrative\n    key: k9", "key: k9"),
				refusal(FormProblem.NO_LIST, "shares: [50, 100]", "shares: 50"),
				refusal(FormProblem.NO_MAP, "reason: {title: 理由}", "reason: 理由"),
				refusal(FormProblem.NO_TEXT, "title: 要因", "title: [要因]"),
				refusal(FormProblem.NO_NUMBER, "atLeast: 100", "atLeast: 多い"),
				refusal(FormProblem.NO_WHOLE_NUMBER, "rowCount: 3", "rowCount: 三"),
				refusal(FormProblem.NO_BOOLEAN, "required: true", "required: はい"),
				refusal(FormProblem.UNKNOWN_VALUE, "presence: EMPTY", "presence: nowhere"),
				refusal(FormProblem.UNKNOWN_VALUE, "content: PLAN", "content: poem"),
				refusal(FormProblem.UNKNOWN_VALUE, "measure: TARGET_RATE", "measure: poem"),
				refusal(FormProblem.UNKNOWN_VALUE, "style: PLAIN", "style: poem"),
				refusal(FormProblem.UNKNOWN_KIND, "kind: narrative", "kind: poem"),
				refusal(FormProblem.BAD_CODE, "code: f1", "code: Small"),
				refusal(FormProblem.LONG_NAME, "name: 様式", "name: " + "長".repeat(201)),
				refusal(FormProblem.BAD_VERSION, "version: 1", "version: 0"),
				refusal(FormProblem.YEARS_REVERSED, "years: {from: 2020, to: 2025}", "years: {from: 2026, to: 2025}"),
				refusal(FormProblem.BAD_SECTION_KEY, "key: k9", "key: Small"),
				refusal(FormProblem.DUPLICATE_SECTION, "key: k9", "key: k8"),
				refusal(FormProblem.DUPLICATE_SCALE, "code: t2", "code: t1"),
				refusal(FormProblem.DUPLICATE_GRADE, "{code: B, sign: B", "{code: A, sign: B"),
				refusal(FormProblem.SCALE_WITHOUT_GRADES, "    grades:\n      - {code: X1, sign: 一, name: 一}",
						"    grades: []"),
				refusal(FormProblem.BAD_GRADE_CODE, "code: X1", "code: 一"),
				refusal(FormProblem.SCALE_NOT_VALID, "    years: {from: 2020, to: 2025}",
						"    years: {from: 2021, to: 2025}"),
				refusal(FormProblem.UNKNOWN_SCALE, "scale: t1\n    reason", "scale: nowhere\n    reason"),
				refusal(FormProblem.UNKNOWN_SECTION, "{section: k2, field: grade, in",
						"{section: nowhere, field: grade, in"),
				refusal(FormProblem.LATER_SECTION, "{section: k2, field: grade, in", "{section: k9, field: text, in"),
				refusal(FormProblem.UNKNOWN_FIELD, "{section: k2, field: grade, in",
						"{section: k2, field: nowhere, in"),
				refusal(FormProblem.UNKNOWN_FIELD, "{section: k2, field: grade, in",
						"{section: k3, field: nowhere, in"),
				refusal(FormProblem.UNKNOWN_FIELD, "{section: k2, field: grade, in",
						"{section: k4, field: nowhere, in"),
				refusal(FormProblem.UNKNOWN_FIELD, "{section: k2, field: grade, in",
						"{section: k5, field: nowhere, in"),
				refusal(FormProblem.UNKNOWN_CODE, "field: grade, in: [A]", "field: grade, in: [Z]"),
				refusal(FormProblem.UNKNOWN_CODE, "{section: k2, field: grade, in", "{section: k1, field: reached, in"),
				refusal(FormProblem.FIELD_WITHOUT_CODES, "field: grade, in: [A]", "field: reason, in: [A]"),
				refusal(FormProblem.UNKNOWN_GRADE, "{from: 3, grade: A}", "{from: 3, grade: Z}"),
				refusal(FormProblem.BANDS_NOT_FALLING, "{from: 10, points: 2}", "{points: 2}"),
				refusal(FormProblem.AMBIGUOUS_CONDITION, "in: [A]", "in: [A], presence: FILLED"),
				refusal(FormProblem.OPEN_CONDITION, ", in: [A]", ""),
				refusal(FormProblem.EMPTY_LIST, "    columns:\n      - {key: c1, title: 当期}", "    columns: []"),
				refusal(FormProblem.REQUIRED_IF_OPTIONAL, "    title: 要因\n    required: true", "    title: 要因"),
				refusal(FormProblem.DUPLICATE_CODE, "{key: r2, title", "{key: r1, title"),
				refusal(FormProblem.DUPLICATE_COLUMN, "{content: PLAN}", "{content: YEAR}"),
				refusal(FormProblem.SCALE_AND_AXES, "    axes:\n      - {key: x1",
						"    scale: t1\n    axes:\n      - {key: x1"),
				refusal(FormProblem.NO_SCALE_NOR_AXES, "    scale: t1\n    reason", "    reason"),
				refusal(FormProblem.AXIS_NEEDLESS, "      rule:\n        mostPoints",
						"      axis: x1\n      rule:\n        mostPoints"),
				refusal(FormProblem.AXIS_MISSING, "      axis: x1\n", ""),
				refusal(FormProblem.UNKNOWN_AXIS, "axis: x1", "axis: x9"),
				refusal(FormProblem.UNKNOWN_PARTS, "sumOf: [r2]", "sumOf: [r9]"),
				refusal(FormProblem.ITEMS_NEEDLESS, "rowCount: 3", "rowCount: 3\n    items: [{key: i1, name: 一つ目}]"),
				refusal(FormProblem.ITEMS_MISSING, "    items: [{key: i1, name: 一つ目}]\n", ""),
				refusal(FormProblem.ROW_COUNT_NEEDLESS, "rows: NAMED", "rows: NAMED\n    rowCount: 2"),
				refusal(FormProblem.ROW_COUNT_MISSING, "    rowCount: 3\n", ""),
				refusal(FormProblem.ROW_COUNT_BEYOND, "rowCount: 3", "rowCount: 3000"),
				refusal(FormProblem.POINTS_AND_BINS, "points: [{code: A, points: 3}]",
						"points: [{code: A, points: 3}], bins: [{points: 0}]"),
				refusal(FormProblem.NO_POINTS_NOR_BINS, ", points: [{code: A, points: 3}]", ""),
				refusal(JudgementProblem.CASE_WITHOUT_CODE, "{code: b, when: []}", "{code: '', when: []}"),
				refusal(JudgementProblem.NO_CASES, "cases: [{code: A, when: []}]", "cases: []"),
				refusal(JudgementProblem.UNREACHABLE_CASES, "cases: [{code: A, when: []}]",
						"cases: [{code: A, when: []}, {code: B, when: []}]"),
				refusal(JudgementProblem.SHARES_NEEDLESS, "interpolation: SHARES", "interpolation: LINEAR"),
				refusal(JudgementProblem.SHARES_MISSING, "shares: [50, 100]", "shares: []"),
				refusal(JudgementProblem.NEGATIVE_TOLERANCE, "points: 3}\n      cases", "points: -3}\n      cases"),
				refusal(JudgementProblem.NO_MEASURE, "measure: TARGET_RATE, ", ""),
				refusal(JudgementProblem.CODES_NEEDLESS, "measure: POINTS", "measure: POINTS, codes: [a]"),
				refusal(JudgementProblem.CODES_MISSING, "codes: [a], ", ""),
				refusal(JudgementProblem.MOST_POINTS_MISSING, "        mostPoints: 10\n", ""),
				refusal(JudgementProblem.NO_BOUND, ", atLeast: 100", ""),
				refusal(JudgementProblem.TWO_LOWER_BOUNDS, "atLeast: 100", "atLeast: 100, moreThan: 5"),
				refusal(JudgementProblem.TWO_UPPER_BOUNDS, "atMost: 5", "atMost: 5, lessThan: 3"),
				refusal(JudgementProblem.NOTHING_BETWEEN, "atLeast: 100", "atLeast: 100, atMost: 5"));
	}

	private static Arguments refusal(Enum<?> problem, String good, String bad) {
		return Arguments.of(problem, good, bad);
	}

	@ParameterizedTest
	@MethodSource("bad")
	void toldInJapaneseWithTheNamesOfTheDesigner(Enum<?> problem, String good, String bad) {
		String yaml = (good.equals("    best: LAST"))
				? FORM.replace("    name: 別の尺度\n", "    name: 別の尺度\n" + bad + "\n") : replaced(good, bad);

		FormDefinitionException refused = catchThrowableOfType(FormDefinitionException.class,
				() -> read(problem, yaml));

		assertThat(refused).isNotNull();
		assertThat((problem instanceof JudgementProblem) ? refused.getMessage() : refused.problem().name())
			.as(refused.getMessage())
			.contains((problem instanceof JudgementProblem) ? "" : problem.name());
		String designer = this.refusals.inDesigner(refused);
		String file = this.refusals.inFile(refused);
		assertThat(foreign(designer, TYPED)).as(designer).isEmpty();
		assertThat(foreign(file.replaceAll("（[A-Za-z_.0-9]+）", ""), TYPED)).as(file).isEmpty();
		assertThat(designer).doesNotContain("{", "null");
		if (problem instanceof JudgementProblem judgement) {
			String begin = this.messages.getMessage(judgement.messageKey(), null, java.util.Locale.JAPANESE)
				.replaceAll(".*[{]\\d}", "");
			assertThat(designer).endsWith(begin);
		}
	}

	private void read(Enum<?> problem, String yaml) {
		if (problem == JudgementProblem.NO_MEASURE) {
			this.codec.fromJson(YAMLMapper.shared().readTree(yaml).toString());
		}
		else {
			this.codec.fromYaml(yaml);
		}
	}

	private static String replaced(String good, String bad) {
		assertThat(FORM).contains(good);
		return FORM.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
	}

	private static List<String> foreign(String text, Set<String> allowed) {
		return LATIN_WORD.matcher(text)
			.results()
			.map((word) -> word.group())
			.filter((word) -> !allowed.contains(word))
			.toList();
	}

	@Test
	void formWithoutMistakesIsTaken() {
		assertThat(this.codec.fromYaml(FORM).sections()).hasSize(9);
	}

	@Test
	void everyProblemIsTried() {
		Set<Object> tried = bad().map((arguments) -> arguments.get()[0]).collect(Collectors.toSet());
		Set<Object> known = Stream.concat(Arrays.stream(FormProblem.values()), Arrays.stream(JudgementProblem.values()))
			.collect(Collectors.toSet());
		// told by the judgement problem, not from a file, and what no form is known to
		// cause
		known.removeAll(Set.of(FormProblem.JUDGEMENT_RULE, FormProblem.OPEN_JUDGEMENT_RULE, FormProblem.NO_SUCH_FORM,
				FormProblem.UNREADABLE));

		assertThat(tried).isEqualTo(known);
	}

	@Test
	void refusalsWithoutAFileAreToldInJapanese() {
		for (FormProblem problem : List.of(FormProblem.UNREADABLE, FormProblem.NO_SUCH_FORM)) {
			String told = this.refusals.inDesigner(new FormDefinitionException(problem, "f1"));

			assertThat(foreign(told, Set.of())).as(told).isEmpty();
		}
		assertThat(this.refusals
			.inFile(catchThrowableOfType(FormDefinitionException.class, () -> this.codec.fromYaml("- 一覧"))))
			.contains("「様式（form）」");
	}

}
