package jp.kyodo.vocabulary;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import(VocabularyServiceTests.UsedTerms.class)
class VocabularyServiceTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final String USED = "used-somewhere";

	@Autowired
	private VocabularyService service;

	@Autowired
	private Vocabularies vocabularies;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void addsAWordBehindTheOthersAndFindsItByEverySpelling() {
		String code = code();

		this.service.add(new AddTerm(Vocabulary.FIELD, code, content("空き家 " + code, "あきや" + code, "ＡＫＩＹＡ" + code)));

		Terms terms = this.vocabularies.of(Vocabulary.FIELD);
		assertThat(terms.all()).last().satisfies((term) -> assertThat(term.code()).isEqualTo(code));
		assertThat(Stream.of(code, "空き家　" + code, "アキヤ" + code, "akiya" + code).map(terms::called))
			.allSatisfy((found) -> assertThat(found).map(Term::code).contains(code));
	}

	@Test
	void changesEndsAndKeepsTheHistory() {
		String code = code();
		this.service.add(new AddTerm(Vocabulary.FIELD, code, content("前 " + code)));

		this.service.change(new ChangeTerm(Vocabulary.FIELD, code, new TermContent("後 " + code, "定義", null,
				List.of("別名 " + code), 5, new FiscalYear(2010), new FiscalYear(2012)), 0));

		Term term = this.vocabularies.of(Vocabulary.FIELD).find(code).orElseThrow();
		assertThat(term.label()).isEqualTo("後 " + code);
		assertThat(term.isUsedIn(new FiscalYear(2012))).isTrue();
		assertThat(term.isUsedIn(new FiscalYear(2013))).isFalse();
		assertThat(this.jdbc.sql("SELECT label FROM vocabulary_term_history WHERE code = :code ORDER BY revision_id")
			.param("code", code)
			.query(String.class)
			.list()).containsExactly("前 " + code, "後 " + code);
		assertThatExceptionOfType(StaleChangeException.class)
			.isThrownBy(() -> this.service.change(new ChangeTerm(Vocabulary.FIELD, code, content("別の人 " + code), 0)));
	}

	@ParameterizedTest
	@CsvSource({ "fukushi, 新しい名前, , code", "fukushi2, 福祉・保健・医療, , label", "fukushi3, ﾌｸｼの別名, 防災, aliases",
			"fukushi4, 環境, , label", "kenkou, 健康, , label" })
	void refusesASpellingThatIsTaken(String code, String label, @Nullable String alias, String field) {
		List<String> aliases = (alias != null) ? List.of(alias) : List.of();

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.service.add(new AddTerm(Vocabulary.FIELD, code,
					new TermContent(label, "", null, aliases, null, new FiscalYear(2013), null))))
			.satisfies((ex) -> assertThat(ex.concerns(field)).isTrue());
	}

	@ParameterizedTest
	@MethodSource("codes")
	void knowsWhichCodesAreOnes(Vocabulary vocabulary, String code, boolean good) {
		if (good) {
			assertThat(new AddTerm(vocabulary, code, content("名前")).code()).isEqualTo(code);
		}
		else {
			assertThatExceptionOfType(RefusedChangeException.class)
				.isThrownBy(() -> new AddTerm(vocabulary, code, content("名前")))
				.satisfies((ex) -> assertThat(ex.concerns("code")).isTrue());
		}
	}

	static Stream<Arguments> codes() {
		return Stream.of(Arguments.of(Vocabulary.WARD, "14131", true), Arguments.of(Vocabulary.WARD, "1413", false),
				Arguments.of(Vocabulary.WARD, "kawasaki", false), Arguments.of(Vocabulary.WARD, "１４１３１", false),
				Arguments.of(Vocabulary.FORM, "machi-1", true), Arguments.of(Vocabulary.FORM, "Machi", false),
				Arguments.of(Vocabulary.FORM, "-a", false), Arguments.of(Vocabulary.FORM, "new", false),
				Arguments.of(Vocabulary.FORM, "", false), Arguments.of(Vocabulary.FORM, "a".repeat(41), false));
	}

	@Test
	void wantsACommonCategoryOfFormsAndKindsOfPartnersOnly() {
		refuses(Vocabulary.FORM, null);
		refuses(Vocabulary.FORM, "NPO");
		refuses(Vocabulary.PARTNER_TYPE, "SUBSIDY");
		refuses(Vocabulary.FIELD, "OTHER");

		String code = code();
		this.service.add(new AddTerm(Vocabulary.FORM, code,
				new TermContent("形 " + code, "", "COOPERATION", List.of(), null, new FiscalYear(2013), null)));
		assertThat(this.vocabularies.of(Vocabulary.FORM).find(code)).isPresent();
	}

	@Test
	void removesOnlyWhatNothingRefersTo() {
		String code = code();
		this.service.add(new AddTerm(Vocabulary.INVOLVEMENT, code, content("消える " + code)));
		this.service.add(new AddTerm(Vocabulary.INVOLVEMENT, USED, content("使われている")));

		this.service.remove(Vocabulary.INVOLVEMENT, code);

		assertThat(this.vocabularies.of(Vocabulary.INVOLVEMENT).find(code)).isEmpty();
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.service.remove(Vocabulary.INVOLVEMENT, USED));
		assertThat(this.vocabularies.of(Vocabulary.INVOLVEMENT).find(USED)).isPresent();
	}

	@Test
	void keepsOneOfDoubledSpellings() {
		TermContent content = content("名前", "別名", "ﾍﾞﾂﾒｲ", "べつめい", "名前");

		assertThat(content.aliases()).containsExactly("別名", "ﾍﾞﾂﾒｲ");
	}

	private void refuses(Vocabulary vocabulary, @Nullable String canonical) {
		String code = code();
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.service.add(new AddTerm(vocabulary, code,
					new TermContent("語 " + code, "", canonical, List.of(), null, new FiscalYear(2013), null))))
			.satisfies((ex) -> assertThat(ex.concerns("canonical")).isTrue());
	}

	private static TermContent content(String label, String... aliases) {
		return new TermContent(label, "", null, List.of(aliases), null, new FiscalYear(2013), null);
	}

	private static String code() {
		return "test-term-" + NUMBER.incrementAndGet();
	}

	static class UsedTerms {

		@Bean
		TermUse usedSomewhere() {
			return (vocabulary, code) -> code.equals(USED);
		}

	}

}
