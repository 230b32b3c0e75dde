package jp.kyodo.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@PublicationTest
class PublishedListTests {

	@Autowired
	private TestDocuments documents;

	@Autowired
	private PublicationService publication;

	@Autowired
	private PublicationQueries queries;

	@Autowired
	private PublicationStamp stamp;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void publishesAListAtOneMoment() {
		FiscalYear year = new FiscalYear(1991);
		long before = this.stamp.current();

		PublishedList published = publishAll(year, list(year, 450, "初版", null));

		assertThat(published.first()).isEqualTo(450);
		assertThat(published.corrected()).isZero();
		assertThat(published.unchanged()).isZero();
		assertThat(this.stamp.current()).isEqualTo(before + 1);
		assertThat(this.queries.count(TestDocuments.KIND, year)).isEqualTo(450);
		assertThat(moments(year)).isEqualTo(1);
		PublishedRevision last = this.queries.current(TestDocuments.KIND, year, "l-449").orElseThrow();
		assertThat(last.publishedAt()).isEqualTo(published.publishedAt());
		assertThat(last.sha256()).isEqualTo(Sha256.of(last.payload()));
	}

	@Test
	void keepsTheRevisionOfWhatIsUnchanged() {
		FiscalYear year = new FiscalYear(1992);
		List<Publish> first = list(year, 5, "初版", null);
		publishAll(year, first);
		List<Publish> second = new ArrayList<>(first.subList(0, 3));
		second.addAll(list(year, 6, "改版", "金額の誤り").subList(3, 6));

		PublishedList published = publishAll(year, second);

		assertThat(published.unchanged()).isEqualTo(3);
		assertThat(published.corrected()).isEqualTo(2);
		assertThat(published.first()).isEqualTo(1);
		assertThat(this.queries.current(TestDocuments.KIND, year, "l-2").orElseThrow().revisionNo()).isEqualTo(1);
		assertThat(this.queries.current(TestDocuments.KIND, year, "l-3").orElseThrow().reason()).isEqualTo("金額の誤り");
	}

	@Test
	void changesNothingWhereNothingHasChanged() {
		FiscalYear year = new FiscalYear(1993);
		publishAll(year, list(year, 3, "初版", null));
		long before = this.stamp.current();

		PublishedList again = publishAll(year, list(year, 3, "初版", null));

		assertThat(again.revisions()).isEmpty();
		assertThat(again.unchanged()).isEqualTo(3);
		assertThat(this.stamp.current()).isEqualTo(before);
	}

	@Test
	void publishesNothingWhereOneReasonIsMissing() {
		FiscalYear year = new FiscalYear(1994);
		publishAll(year, list(year, 1, "初版", null));
		List<Publish> list = new ArrayList<>(list(year, 300, "改版", "理由"));
		list.add(list.remove(0));
		list.set(299, this.documents.command(year.value(), "l-0", "改版0", "本文", " "));

		assertThatExceptionOfType(PublicationRefusedException.class).isThrownBy(() -> publishAll(year, list))
			.extracting(PublicationRefusedException::messageKey)
			.isEqualTo("publication.refused.without-reason");
		assertThat(this.queries.count(TestDocuments.KIND, year)).isEqualTo(1);
	}

	@Test
	void refusesACodeThatStandsTwice() {
		FiscalYear year = new FiscalYear(1995);
		List<Publish> list = new ArrayList<>(list(year, 250, "初版", null));
		list.add(list.get(0));

		assertThatIllegalArgumentException().isThrownBy(() -> publishAll(year, list)).withMessageContaining("twice");
		assertThat(this.queries.count(TestDocuments.KIND, year)).isZero();
	}

	@Test
	void refusesDocumentsOfAnotherList() {
		FiscalYear year = new FiscalYear(1996);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> publishAll(year, list(new FiscalYear(1997), 1, "初版", null)));
	}

	@Test
	void letsListsAndSingleDocumentsWaitForEachOther() throws Exception {
		FiscalYear year = new FiscalYear(1998);
		ExecutorService threads = Executors.newFixedThreadPool(6);
		try {
			List<Future<?>> done = new ArrayList<>();
			for (int number = 0; number < 3; number++) {
				List<Publish> list = list(year, 40, "一覧" + number, "一覧の訂正");
				Publish single = this.documents.command(year.value(), "l-7", "単独" + number, "本文", "単独の訂正");
				done.add(threads.submit(() -> publishAll(year, list)));
				done.add(threads.submit(() -> this.publication.publish(single)));
			}
			for (Future<?> future : done) {
				future.get();
			}
		}
		finally {
			threads.shutdownNow();
		}

		assertThat(this.queries.revisions(TestDocuments.KIND, year, "l-7")).extracting(RevisionSummary::revisionNo)
			.containsExactly(6, 5, 4, 3, 2, 1);
		assertThat(this.queries.revisions(TestDocuments.KIND, year, "l-8")).hasSize(3);
	}

	@Test
	void readsALongListPieceByPiece() {
		FiscalYear year = new FiscalYear(1999);
		Stream<Publish> made = IntStream.range(0, 1_000)
			.mapToObj((number) -> this.documents.command(year.value(), "l-" + number, "題" + number, "本文", null));

		PublishedList published = publishAll(year, made::iterator);

		assertThat(published.first()).isEqualTo(1_000);
	}

	private PublishedList publishAll(FiscalYear year, Iterable<Publish> commands) {
		return this.publication.publishAll(TestDocuments.KIND, year, commands);
	}

	private List<Publish> list(FiscalYear year, int count, String title, @Nullable String reason) {
		return IntStream.range(0, count)
			.mapToObj((number) -> this.documents.command(year.value(), "l-" + number, title + number, "本文", reason))
			.toList();
	}

	private int moments(FiscalYear year) {
		return this.jdbc.sql(
				"SELECT count(DISTINCT published_at) FROM published_revision WHERE kind = :kind AND fiscal_year = :year")
			.param("kind", TestDocuments.KIND)
			.param("year", year.value())
			.query(Integer.class)
			.single();
	}

}
