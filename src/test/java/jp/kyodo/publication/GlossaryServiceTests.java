package jp.kyodo.publication;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.GlossaryRefusedException.Problem;
import jp.kyodo.publication.GlossaryService.ChangeTerm;
import jp.kyodo.publication.GlossaryService.CreateTerm;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.PageRequestParameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PublicationTest
class GlossaryServiceTests {

	@Autowired
	private GlossaryService glossary;

	@Autowired
	private GlossaryQueries queries;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void explainsATermInItsYears() throws Exception {
		long id = create("中間支援組織", "チュウカンシエンソシキ", 1901);
		end(id, 1903);
		create("中間支援組織", "ちゅうかんしえんそしき", 1904);

		assertThat(this.queries.termsIn(new FiscalYear(1900))).isEmpty();
		assertThat(this.queries.termsIn(new FiscalYear(1901)))
			.containsExactly(new GlossaryTerm("中間支援組織", "ちゅうかんしえんそしき", "説明"));
		assertThat(this.queries.termsIn(new FiscalYear(1904))).hasSize(1);
		assertThat(SqlStatements.of(() -> this.queries.termsIn(new FiscalYear(1901)))).hasSize(1);
	}

	@Test
	void refusesTwoDefinitionsInOneYear() {
		long first = create("重なる用語", "かさなるようご", 1901);
		end(first, 1905);
		create("重なる用語", "かさなるようご", 1906);

		assertRefused("term", () -> create("重なる用語", "かさなるようご", 1910));
		assertRefused("untilYear", () -> end(first, 1906));
		assertRefused("untilYear", () -> end(first, null));
	}

	@Test
	void refusesWhatIsMissingOrTooLong() {
		assertRefused("term", () -> create(" ", "よみ", 1901));
		assertRefused("reading", () -> create("用語", "", 1901));
		assertRefused("reading", () -> create("用語", "漢字", 1901));
		assertRefused("definition",
				() -> this.glossary.create(new CreateTerm("用語", "ようご", "長".repeat(2_001), new FiscalYear(1901))));
		assertRefused("term", () -> create("長".repeat(101), "よみ", 1901));
		assertThat(this.glossary.problems("", "", "")).extracting(Problem::field)
			.containsExactly("term", "reading", "definition");
	}

	@Test
	void refusesAnEndBeforeTheBeginning() {
		long id = create("早く終わる用語", "はやくおわる", 1950);

		assertRefused("untilYear", () -> end(id, 1949));
	}

	@Test
	void keepsTheHistoryOfAChange() {
		long id = create("履歴のある用語", "りれき", 1901);

		this.glossary.change(new ChangeTerm(id, version(id), "りれきのあるようご", "新しい説明"));

		assertThat(this.queries.find(id).orElseThrow().definition()).isEqualTo("新しい説明");
		assertThat(this.jdbc.sql("SELECT definition FROM glossary_term_history WHERE id = ? ORDER BY revision_id")
			.param(id)
			.query(String.class)
			.list()).containsExactly("説明", "新しい説明");
	}

	@Test
	void refusesAChangeOfWhatSomebodyElseHasChanged() {
		long id = create("二人で直す用語", "ふたりで", 1901);
		int seen = version(id);
		this.glossary.change(new ChangeTerm(id, seen, "ふたりで", "先の説明"));

		assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
			.isThrownBy(() -> this.glossary.change(new ChangeTerm(id, seen, "ふたりで", "後の説明")));

		assertThat(this.queries.find(id).orElseThrow().definition()).isEqualTo("先の説明");
	}

	@Test
	void looksForTermsByWordAndReading() {
		create("ワークショップ", "わーくしょっぷ", 1901);

		assertThat(this.queries.list("ﾜｰｸ", new PageRequestParameter(1), 50).entries()).hasSize(1);
		assertThat(this.queries.list("くしょ", new PageRequestParameter(1), 50).entries()).hasSize(1);
		assertThat(this.queries.list("無い", new PageRequestParameter(1), 50).entries()).isEmpty();
	}

	@Test
	void readsTermsInTheRowsOfTheSyllabary() {
		assertThat(KanaRow.of("えぬぴーおー")).isEqualTo(KanaRow.A);
		assertThat(KanaRow.of("ぱぶりっく")).isEqualTo(KanaRow.HA);
		assertThat(KanaRow.of("がいど")).isEqualTo(KanaRow.KA);
		assertThat(KanaRow.of("PDCA")).isEqualTo(KanaRow.OTHER);
		assertThat(KanaRow.of("")).isEqualTo(KanaRow.OTHER);
	}

	private long create(String term, String reading, int from) {
		return this.glossary.create(new CreateTerm(term, reading, "説明", new FiscalYear(from)));
	}

	private void end(long id, @Nullable Integer year) {
		this.glossary.end(id, version(id), (year != null) ? new FiscalYear(year) : null);
	}

	private int version(long id) {
		return this.queries.find(id).orElseThrow().version();
	}

	private static void assertRefused(String field, Runnable command) {
		assertThatExceptionOfType(GlossaryRefusedException.class).isThrownBy(command::run)
			.satisfies((ex) -> assertThat(ex.problems()).extracting(Problem::field).containsExactly(field));
	}

}
