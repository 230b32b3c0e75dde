package jp.kyodo.evaluation.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kyodo.evaluation.design.FormRefusals;
import jp.kyodo.evaluation.form.RatingScale.End;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@PortalTest
class FormCodecTests {

	/** A small form in which each test breaks one thing. */
	private static final String FORM = """
			code: small
			version: 1
			name: 小さな様式
			plan: small
			years: {from: 2005, to: 2007}
			scales:
			  - code: achievement
			    name: 達成度
			    grades:
			      - {code: "1", sign: "1", name: 大きく上回った}
			      - {code: "3", sign: "3", name: ほぼ達成}
			  - code: adequacy
			    name: 妥当性
			    best: LAST
			    years: {from: 2004, to: 2007}
			    grades:
			      - {code: "1", sign: "1", name: 劣る, explanation: 見直しが要る}
			      - {code: "5", sign: "5", name: 優る}
			sections:
			  - kind: rating
			    key: result
			    title: 達成度
			    scale: achievement
			    required: true
			    reason: {title: 理由}
			  - kind: narrative
			    key: cause
			    title: 要因
			    required: true
			    conditions:
			      shownIf:
			        - {section: result, field: grade, in: ["3"]}
			      requiredIf:
			        - {section: result, field: reason, presence: EMPTY}
			""";

	@Autowired
	private FormCodec codec;

	@Autowired
	private FormRefusals refusals;

	static Stream<String> shippedForms() throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.yaml");
		return Stream.concat(Stream.of(FORM), Arrays.stream(files).map(FormCodecTests::text));
	}

	private static String text(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@MethodSource("shippedForms")
	void writesTheFormThatItRead(String yaml) {
		FormDefinition form = this.codec.fromYaml(yaml);

		String written = this.codec.toYaml(form);

		assertThat(this.codec.fromYaml(written)).isEqualTo(form);
		assertThat(this.codec.toYaml(this.codec.fromYaml(written))).isEqualTo(written);
		assertThat(this.codec.fromJson(this.codec.toJson(form))).isEqualTo(form);
	}

	@Test
	void oneFormHasAxesOfWhichOppositeEndsAreGood() {
		FormDefinition form = this.codec.fromYaml(FORM);

		assertThat(form.scale("achievement").best()).isEqualTo(End.FIRST);
		assertThat(form.scale("adequacy").best()).isEqualTo(End.LAST);
		assertThat(form.scale("adequacy").legendLines()).containsExactly("1 劣る：見直しが要る", "5 優る");
	}

	@Test
	void ratesAlikeOnlyWithTheVerySameScale() {
		FormDefinition form = this.codec.fromYaml(FORM);
		FormDefinition newer = this.codec.fromYaml(FORM.replace("version: 1", "version: 2"));
		FormDefinition other = this.codec.fromYaml(FORM.replace("ほぼ達成", "下回った"));
		FormDefinition elsewhere = this.codec.fromYaml(FORM.replace("code: small", "code: other"));

		assertThat(form.ratesAlike(newer, "achievement")).isTrue();
		assertThat(form.ratesAlike(other, "achievement")).isFalse();
		assertThat(form.ratesAlike(other, "adequacy")).isTrue();
		assertThat(form.ratesAlike(elsewhere, "achievement")).isFalse();
	}

	static Stream<Arguments> refusals() {
		return Stream.of(refusal("kind: narrative", "kind: poem", FormProblem.UNKNOWN_KIND, 26, "「poem」という種類の節はありません"),
				refusal("code: \"3\"", "code: \"1\"", FormProblem.DUPLICATE_GRADE, 11, "コード「1」が二つ"),
				refusal("code: adequacy", "code: achievement", FormProblem.DUPLICATE_SCALE, 12, "評価体系が二つ"),
				refusal("key: cause", "key: result", FormProblem.DUPLICATE_SECTION, 27, "節が二つ"),
				refusal("key: cause", "key: Cause!", FormProblem.BAD_SECTION_KEY, 27, "使えません"),
				refusal("section: result, field: grade", "section: nowhere, field: grade", FormProblem.UNKNOWN_SECTION,
						32, "節「nowhere」がありません"),
				refusal("section: result, field: grade", "section: cause, field: text", FormProblem.LATER_SECTION, 32,
						"前にある節"),
				refusal("field: grade", "field: mark", FormProblem.UNKNOWN_FIELD, 32,
						"区分（grade）、理由（reason）、小区分（refinement）"),
				refusal("in: [\"3\"]", "in: [\"9\"]", FormProblem.UNKNOWN_CODE, 32, "コード「9」"),
				refusal("in: [\"3\"]", "in: []", FormProblem.OPEN_CONDITION, 32, "このどれかのとき（in）"),
				refusal("presence: EMPTY", "in: [\"1\"]", FormProblem.FIELD_WITHOUT_CODES, 34, "選択肢ではない"),
				refusal("presence: EMPTY", "presence: MAYBE", FormProblem.UNKNOWN_VALUE, 34,
						"入力がないとき（EMPTY）、入力があるとき（FILLED）"),
				refusal("    title: 要因\n    required: true\n", "    title: 要因\n", FormProblem.REQUIRED_IF_OPTIONAL, 32,
						"必須ではない"),
				refusal("scale: achievement", "scale: nothing", FormProblem.UNKNOWN_SCALE, 23, "評価体系「nothing」がありません"),
				refusal("{from: 2004, to: 2007}", "{from: 2006, to: 2007}", FormProblem.SCALE_NOT_VALID, 15, "有効期間"),
				refusal("{from: 2005, to: 2007}", "{from: 2008, to: 2007}", FormProblem.YEARS_REVERSED, 5, "2008年度"),
				refusal("    title: 要因\n", "    titel: 要因\n", FormProblem.UNKNOWN_PROPERTY, 28, "titel"),
				refusal("    title: 要因\n", "", FormProblem.MISSING_PROPERTY, 26, "「見出し（title）」がありません"),
				refusal("version: 1", "version: x", FormProblem.NO_WHOLE_NUMBER, 2, "小数のない数"),
				refusal("required: true", "required: perhaps", FormProblem.NO_BOOLEAN, 24, "はい（true）か"),
				refusal("    grades:\n      - {code: \"1\", sign: \"1\", name: 大きく上回った}\n      - {code: \"3\", sign: \"3\", name: ほぼ達成}",
						"    grades: []", FormProblem.SCALE_WITHOUT_GRADES, 7, "区分がありません"),
				refusal("name: 達成度", "name: [達成度]", FormProblem.NO_TEXT, 8, "一つの文字列"),
				refusal("code: small", "code: [", FormProblem.SYNTAX, 3, "読めません"), refusal("name: 小さな様式",
						"name: 小さな様式\nname: また", FormProblem.DUPLICATE_PROPERTY, 4, "「様式の名称（name）」が同じところに二度"));
	}

	private static Arguments refusal(String good, String bad, FormProblem problem, int line, String words) {
		return Arguments.of(good, bad, problem, line, words);
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void refusesWithLineAndCause(String good, String bad, FormProblem problem, int line, String words) {
		assertThat(FORM).contains(good);

		FormDefinitionException refused = catchThrowableOfType(FormDefinitionException.class,
				() -> this.codec.fromYaml(FORM.replaceFirst(Pattern.quote(good), bad)));

		assertThat(refused).isNotNull();
		assertThat(refused.problem()).as(refused.getMessage()).isEqualTo(problem);
		assertThat(refused.line()).as(refused.getMessage()).isEqualTo(line);
		assertThat(this.refusals.inFile(refused)).contains(words);
	}

	static Stream<Arguments> contradictions() {
		return Stream.of(
				Arguments.of("score-review", "{from: 11, grade: A}", "{from: 17, grade: A}",
						FormProblem.BANDS_NOT_FALLING),
				Arguments.of("score-review", "{grade: C}", "{grade: X}", FormProblem.UNKNOWN_GRADE),
				Arguments.of("score-review", "field: rate.current", "field: rate.now", FormProblem.UNKNOWN_FIELD),
				Arguments.of("score-review", "{code: \"2\", points: 3}", "{code: \"9\", points: 3}",
						FormProblem.UNKNOWN_CODE),
				Arguments.of("score-review", "    rowCount: 5\n", "", FormProblem.ROW_COUNT_MISSING),
				Arguments.of("score-review", "- {from: 100, points: 10}", "- {points: 10}",
						FormProblem.BANDS_NOT_FALLING),
				Arguments.of("program-review", "sumOf: [total, labour]", "sumOf: [total, nothing]",
						FormProblem.UNKNOWN_PARTS),
				Arguments.of("program-review", "key: effectiveness", "key: necessity", FormProblem.DUPLICATE_CODE),
				Arguments.of("program-review", "{key: settled, title: 前年度決算, yearOffset: -1}", "{key: settled}",
						FormProblem.MISSING_PROPERTY),
				Arguments.of("two-period-review", "{key: safety,", "{key: Safety!,", FormProblem.BAD_SECTION_KEY));
	}

	@ParameterizedTest
	@MethodSource("contradictions")
	void refusesWhatDoesNotFitWithinASection(String form, String good, String bad, FormProblem problem) {
		String yaml = text(new ClassPathResource("forms/" + form + ".yaml"));
		assertThat(yaml).contains(good);

		FormDefinitionException refused = catchThrowableOfType(FormDefinitionException.class,
				() -> this.codec.fromYaml(yaml.replace(good, bad)));

		assertThat(refused).isNotNull();
		assertThat(refused.problem()).as(refused.getMessage()).isEqualTo(problem);
		assertThat(refused.line()).isGreaterThan(20);
		assertThat(this.refusals.inFile(refused)).isNotBlank();
	}

	@Test
	void refusesAnEmptyFile() {
		assertThat(List.of("", "# nothing", "- list")).allSatisfy((text) -> assertThat(
				catchThrowableOfType(FormDefinitionException.class, () -> this.codec.fromYaml(text)))
			.isNotNull());
	}

}
