package jp.kyodo.evaluation;

import java.io.IOException;

import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.FormDefinitionException;
import jp.kyodo.evaluation.section.Finding;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;

import static jp.kyodo.evaluation.OutcomeSheets.RATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The rating that the outcome indicators of a sheet suggest.
 */
@PortalTest
@Import(RegisterFixture.class)
class OutcomeRatingTests {

	@Autowired
	private FormCodec forms;

	private OutcomeSheets sheets;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.sheets = beans.createBean(OutcomeSheets.class);
	}

	@Test
	void suggestsTheRatingOfTheSource() {
		this.sheets.save("14.7", "62.1", "10");

		RatingBlock block = this.sheets.rating();

		assertThat(block.suggestion()).isNotNull();
		assertThat(block.suggestion().code()).isEqualTo("C");
		assertThat(block.suggestion().sentence())
			.isEqualTo("指標3件のうち目標に届かないものが3件、dが0件（0.0%）、基準値より後退したものが2件（66.7%）のため、Cを提案します。");
		assertThat(block.suggestion().note()).contains("要確認");
	}

	@Test
	void asksWhyTheRatingIsNotTheSuggestedOne() {
		this.sheets.save("14.7", "62.1", "10");
		this.sheets.rate("C", "");
		assertThat(this.sheets.findings(RATING)).isEmpty();
		this.sheets.rate("B", "");

		assertThat(this.sheets.findings(RATING)).filteredOn(Finding::blocks)
			.singleElement()
			.satisfies((finding) -> assertThat(finding.field()).isEqualTo("suggestionReason"))
			.satisfies((finding) -> assertThat(finding.message()).contains("「B」とする理由を入力してください", "Cを提案します"));

		this.sheets.rate("B", "取組は順調に進み、2年目に数字が戻る見込みのため");
		assertThat(this.sheets.findings(RATING)).isEmpty();
		assertThat(this.sheets.rating().suggestion().reason()).contains("数字が戻る見込み");
		assertThat(this.sheets.text("/preview")).contains("案と違う区分にした理由", "Cを提案します");
		assertThat(this.sheets.text("")).contains("成果指標からの案", "name=\"suggestionReason\"");
	}

	@Test
	void suggestsNothingWhileAValueIsMissing() {
		this.sheets.save("21", "64", "");

		assertThat(this.sheets.rating().suggestion().code()).isNull();
		assertThat(this.sheets.rating().suggestion().sentence()).isEqualTo("判定できない指標（認定・条例指定NPO法人数）によって変わるため、提案できません。");
	}

	@Test
	void readsTheSuggestionAgainFromWhatItWrote() throws IOException {
		FormDefinition form = this.forms.fromYaml(OutcomeSheets.form("P"));

		assertThat(this.forms.fromYaml(this.forms.toYaml(form))).isEqualTo(form);
		assertThat(this.forms.fromJson(this.forms.toJson(form))).isEqualTo(form);
	}

	@Test
	void refusesASuggestionOfAGradeThatTheScaleDoesNotHave() throws IOException {
		String yaml = OutcomeSheets.form("P");

		assertThatExceptionOfType(FormDefinitionException.class)
			.isThrownBy(() -> this.forms.fromYaml(yaml.replace("{code: D, when", "{code: E, when")));
		assertThatExceptionOfType(FormDefinitionException.class)
			.isThrownBy(() -> this.forms.fromYaml(yaml.replace("outcomes: outcomes", "outcomes: elsewhere")));
		assertThatExceptionOfType(FormDefinitionException.class).isThrownBy(
				() -> this.forms.fromYaml(yaml.replace("{measure: FROM_TARGET, atLeast: 0}", "{measure: FROM_TARGET}")))
			.withMessageContaining("line");
	}

}
