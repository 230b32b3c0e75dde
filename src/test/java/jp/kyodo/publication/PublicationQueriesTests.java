package jp.kyodo.publication;

import java.util.ArrayList;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.PageRequestParameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@PublicationTest
@Transactional
class PublicationQueriesTests {

	private static final String KIND = TestDocuments.KIND;

	private static final FiscalYear YEAR = new FiscalYear(1990);

	private static final PageRequestParameter FIRST = new PageRequestParameter(1);

	@Autowired
	private TestDocuments documents;

	@Autowired
	private PublicationQueries queries;

	@BeforeEach
	void publish() {
		this.documents.publish(1990, "q-2", "二", "本文", "ward:幸区", "form:共催");
		this.documents.publish(1990, "q-1", "一", "本文", "ward:中原区", "form:共催");
		this.documents.publish(1990, "q-3", "三", "本文", "ward:幸区", "form:補助");
		this.documents.publish(1991, "q-1", "翌年の一", "本文");
	}

	@Test
	void readsTheCurrentRevisionWithOneStatement() throws Exception {
		assertThat(SqlStatements.of(() -> this.queries.current(KIND, YEAR, "q-1"))).hasSize(1);
		assertThat(SqlStatements.of(() -> this.queries.currentOfCodes(KIND, List.of("q-1")))).hasSize(1);
		assertThat(SqlStatements.of(() -> this.queries.revision(KIND, YEAR, "q-1", 1))).hasSize(1);
		assertThat(this.queries.current(KIND, YEAR, "unknown")).isEmpty();
	}

	@Test
	void readsSeveralDocumentsAtOnce() {
		assertThat(this.queries.current(KIND, YEAR, List.of("q-1", "q-3", "q-9"))).containsOnlyKeys("q-1", "q-3");
	}

	@Test
	void listsAllThatHaveAFacet() {
		assertThat(this.queries.allOf(KIND, "ward:幸区")).extracting(DocumentSummary::code).containsExactly("q-2", "q-3");
		assertThat(this.queries.allOf(KIND, "ward:")).isEmpty();
	}

	@Test
	void knowsTheYearsOfACode() {
		assertThat(this.queries.ofCode(KIND, "q-1")).extracting(DocumentSummary::year)
			.containsExactly(new FiscalYear(1991), YEAR);
		assertThat(this.queries.years(KIND)).contains(new FiscalYear(1991), YEAR)
			.isSortedAccordingTo(java.util.Comparator.reverseOrder());
	}

	@Test
	void passesAllOfAYearInTheOrderOfTheirCodes() {
		List<String> codes = new ArrayList<>();

		this.queries.forEachCurrent(KIND, YEAR, (revision) -> codes.add(revision.code()));

		assertThat(codes).containsExactly("q-1", "q-2", "q-3");
		assertThat(this.queries.count(KIND, YEAR)).isEqualTo(3);
	}

	@Test
	void listsCorrectionsTheNewestFirst() {
		this.documents.correct(1990, "q-1", "一（訂正）", "本文", "誤り一");
		this.documents.correct(1990, "q-2", "二（訂正）", "本文", "誤り二");
		this.documents.correct(1990, "q-1", "一（再訂正）", "本文", "誤り三");

		List<Correction> corrections = this.queries.corrections(FIRST, 3).corrections();

		assertThat(corrections).extracting(Correction::reason).containsExactly("誤り三", "誤り二", "誤り一");
		assertThat(corrections.get(2).revisionNo()).isEqualTo(2);
		assertThat(corrections.get(2).latestRevisionNo()).isEqualTo(3);
	}

	@Test
	void showsTheNewestButNothingThatWasWithdrawn() {
		this.documents.publish(1991, "q-4", "取り下げたもの", "本文", "withdrawn:yes");

		assertThat(this.queries.newest(2)).extracting(DocumentSummary::title).containsExactly("翌年の一", "三");
	}

}
