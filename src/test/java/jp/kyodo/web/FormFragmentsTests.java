package jp.kyodo.web;

import java.nio.charset.StandardCharsets;

import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(Gallery.class)
class FormFragmentsTests {

	@Autowired
	private MockMvcTester mvc;

	private String form;

	@BeforeEach
	void showForm() throws Exception {
		this.form = this.mvc.get()
			.uri("/gallery/form")
			.exchange()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8)
			.replaceAll("\\s+", " ");
	}

	@Test
	void tiesLabelHintAndErrorToTheField() {
		assertThat(this.form)
			.contains("<label class=\"ky-field__label\" for=\"name\">", "id=\"name-hint\"",
					"aria-describedby=\"name-hint\"")
			.contains("id=\"code-error\"", "aria-invalid=\"true\" aria-describedby=\"code-error\"")
			.contains("aria-describedby=\"results-hint results-counter results-error\"");
	}

	@Test
	void listsErrorsWithLinksToTheFields() {
		assertThat(this.form).contains("次の4か所を", "<a href=\"#code\">施策課題コードを8桁の数字で入力してください</a>",
				"<a href=\"#i-0-actual\">");
	}

	@Test
	void pointsErrorsOfRadioButtonsToTheFirst() {
		assertThat(this.form).contains("<a href=\"#rating\">",
				"type=\"radio\" id=\"rating\" name=\"rating\" value=\"A\"", "id=\"rating-2\"");
	}

	@Test
	void marksWhatIsRequired() {
		assertThat(this.form).contains("data-required=\"true\">必須</span>", "data-required=\"false\">任意</span>");
	}

	@Test
	void marksWhatIsChosen() {
		assertThat(this.form).contains("<option value=\"2\" selected=\"selected\">", "value=\"A\" checked=\"checked\"",
				"id=\"related-3\" name=\"related\" value=\"3\" checked=\"checked\"");
	}

	@Test
	void carriesTheTokensOfTheForm() {
		assertThat(this.form).containsPattern("name=\"formToken\" value=\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"")
			.contains("name=\"_csrf\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no-label", "no-required" })
	void refusesFieldsWithoutTheirArguments(String name) {
		assertThat(this.mvc.get().uri("/gallery/incomplete/" + name)).hasFailed();
	}

	@Test
	void stopsAPageWithAnUnknownMessage() {
		assertThat(this.mvc.get().uri("/gallery/incomplete/no-message")).hasFailed()
			.failure()
			.hasStackTraceContaining("No text for message key 'web.unknown'");
	}

}
