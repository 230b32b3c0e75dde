package jp.kyodo.partner;

import java.util.stream.IntStream;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.partner.PartnerSuggestions.Found;
import jp.kyodo.partner.PartnerSuggestions.Suggestion;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ Partners.class, Offices.class })
class PartnerSuggestionsTests {

	@Autowired
	private PartnerSuggestions suggestions;

	@Autowired
	private Partners partners;

	@Autowired
	private Offices offices;

	@Autowired
	private MockMvcTester mvc;

	@BeforeEach
	void addWard() {
		this.partners.ensureWard();
	}

	@Test
	void findsWhoIsCalledSoFirstHoweverItIsWritten() {
		String name = this.partners.name("髙瀬をたずねる会");
		String longer = this.partners.hidden("はじめの" + name);
		String exact = this.partners.hidden("NPO法人 " + name);

		assertThat(this.suggestions.find(" 高瀬をたずねる会" + name.substring(8) + " ").partners()).extracting(Suggestion::code)
			.containsExactly(exact, longer);
		assertThat(this.suggestions.find(exact.toLowerCase()).partners()).extracting(Suggestion::code).contains(exact);
	}

	@Test
	void showsTwentyAndSaysThatThereAreMore() {
		String name = this.partners.name("数の多い会");
		IntStream.range(0, 21).forEach((number) -> this.partners.hidden(name + "その" + number));

		Found found = this.suggestions.find(name);

		assertThat(found.partners()).hasSize(20);
		assertThat(found.more()).isTrue();
	}

	@Test
	void findsNobodyForWordsThatSayNothing() {
		for (String words : new String[] { "", "  ", "%", "'", "_", "\\", "あ".repeat(10_000) }) {
			assertThat(this.suggestions.find(words).partners()).as(words.strip()).isEmpty();
		}
	}

	@Test
	void answersTheScriptWithOneStatementAndTheListOfTheForm() throws Exception {
		String name = this.partners.name("<b>印の会</b>");
		String code = this.partners.hidden(name);

		assertThat(this.mvc.get()
			.uri("/staff/partners/choices?enter=true&q=" + name)
			.with(Offices.as(this.offices.person(Role.READER)))).hasStatusOk()
			.bodyText()
			.contains("1団体が見つかりました", "value=\"" + code + "\"", "name=\"newPartner\"", "&lt;b&gt;印の会")
			.doesNotContain("<b>印", "<html");
		assertThat(this.mvc.get().uri("/staff/partners/choices?q=x")).hasStatus(HttpStatus.FOUND);
		assertThat(SqlStatements.of(() -> this.suggestions.find(name))).hasSize(1);
	}

}
