package jp.kyodo.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jp.kyodo.fiscal.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PublicationTest
class PublicationServiceTests {

	private static final FiscalYear YEAR = new FiscalYear(2013);

	@Autowired
	private TestDocuments documents;

	@Autowired
	private PublicationService publication;

	@Autowired
	private PublicationQueries queries;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void keepsExactlyWhatWasPublished() throws Exception {
		PublishedRevision published = this.documents.publish(2013, "p-1", "協働の推進", "𠮷と髙、〜と～");

		PublishedRevision read = this.queries.current(TestDocuments.KIND, YEAR, "p-1").orElseThrow();

		assertThat(read).isEqualTo(published);
		assertThat(read.revisionNo()).isEqualTo(1);
		assertThat(read.reason()).isNull();
		assertThat(read.publishedBy()).isEqualTo("企画 花子");
		assertThat(read.sha256()).isEqualTo(HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(read.payload().getBytes(StandardCharsets.UTF_8))));
	}

	@Test
	void keepsBothRevisionsOfACorrection() {
		this.documents.publish(2013, "p-2", "前", "本文");

		PublishedRevision corrected = this.documents.correct(2013, "p-2", "後", "本文", " 数値の誤り ");

		assertThat(corrected.revisionNo()).isEqualTo(2);
		assertThat(corrected.reason()).isEqualTo("数値の誤り");
		assertThat(this.queries.current(TestDocuments.KIND, YEAR, "p-2")).contains(corrected);
		PublishedRevision first = this.queries.revision(TestDocuments.KIND, YEAR, "p-2", 1).orElseThrow();
		assertThat(first.title()).isEqualTo("前");
		assertThat(first.latestRevisionNo()).isEqualTo(2);
		assertThat(first.isCurrent()).isFalse();
		assertThat(this.queries.revisions(TestDocuments.KIND, YEAR, "p-2")).extracting(RevisionSummary::revisionNo)
			.containsExactly(2, 1);
	}

	@Test
	void refusesACorrectionWithoutReason() {
		this.documents.publish(2013, "p-3", "前", "本文");

		assertThatExceptionOfType(PublicationRefusedException.class)
			.isThrownBy(() -> this.documents.correct(2013, "p-3", "後", "本文", "　"))
			.extracting(PublicationRefusedException::messageKey)
			.isEqualTo("publication.refused.without-reason");
		assertThat(this.queries.current(TestDocuments.KIND, YEAR, "p-3").orElseThrow().title()).isEqualTo("前");
	}

	@Test
	void refusesWhatHasNotChanged() {
		this.documents.publish(2013, "p-4", "前", "本文");

		assertThatExceptionOfType(PublicationRefusedException.class)
			.isThrownBy(() -> this.documents.correct(2013, "p-4", "前", "本文", "理由"))
			.extracting(PublicationRefusedException::messageKey)
			.isEqualTo("publication.refused.unchanged");
	}

	@Test
	void refusesKindsThatNoModulePublishes() {
		Publish command = this.documents.command(2013, "p-5", "題", "本文", null);

		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> this.publication
			.publish(new Publish("unknown", command.year(), command.code(), command.title(), command.summary(),
					command.searchText(), command.facets(), command.payload(), 1, command.by(), null)));
	}

	@Test
	void publishesOnceWhereManyPublishTheSame() throws Exception {
		Publish command = this.documents.command(2013, "p-6", "同時", "本文", "二重送信");

		int refused = inParallel(12, (number) -> command);

		assertThat(refused).isEqualTo(11);
		assertThat(this.queries.revisions(TestDocuments.KIND, YEAR, "p-6")).hasSize(1);
	}

	@Test
	void numbersParallelCorrectionsWithoutGap() throws Exception {
		this.documents.publish(2013, "p-7", "初版", "本文");

		int refused = inParallel(10,
				(number) -> this.documents.command(2013, "p-7", "版" + number, "本文", "理由" + number));

		assertThat(refused).isZero();
		List<RevisionSummary> revisions = this.queries.revisions(TestDocuments.KIND, YEAR, "p-7");
		assertThat(revisions).extracting(RevisionSummary::revisionNo)
			.containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
		assertThat(this.queries.current(TestDocuments.KIND, YEAR, "p-7").orElseThrow().sha256())
			.isEqualTo(revisions.get(0).sha256());
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE published_revision SET title = 'x'", "DELETE FROM published_revision",
			"UPDATE published_revision SET reason = 'x' WHERE false", "TRUNCATE published_revision CASCADE" })
	void keepsTheDatabaseFromChangingWhatWasPublished(String statement) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update())
			.havingRootCause()
			.withMessageContaining("never changed or deleted");
	}

	private int inParallel(int count, java.util.function.IntFunction<Publish> commands) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(count);
		try {
			List<Callable<PublishedRevision>> tasks = new ArrayList<>();
			for (int number = 0; number < count; number++) {
				Publish command = commands.apply(number);
				tasks.add(() -> this.publication.publish(command));
			}
			int refused = 0;
			for (Future<PublishedRevision> future : threads.invokeAll(tasks)) {
				try {
					future.get();
				}
				catch (ExecutionException ex) {
					assertThat(ex).hasCauseInstanceOf(PublicationRefusedException.class);
					refused++;
				}
			}
			return refused;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
