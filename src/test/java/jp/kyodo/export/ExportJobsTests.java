package jp.kyodo.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExportTest
class ExportJobsTests {

	@Autowired
	private ExportJobs jobs;

	@Autowired
	private ExportJobRepository repository;

	@Autowired
	private ExportRunner runner;

	@Autowired
	private TestProducer producer;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void makesTheFileInTheBackgroundAndKeepsItInPieces() throws IOException {
		UUID id = this.jobs.request(TestProducer.KIND, Map.of("name", "大", "parts", "5"), "sato");

		ExportJob job = awaitEnd(id, "sato");

		assertThat(job.state()).isEqualTo(ExportState.DONE);
		assertThat(job.percent()).isEqualTo(100);
		assertThat(job.fileName()).isEqualTo("見本 大.bin");
		assertThat(job.size()).isEqualTo(5 * 700_000);
		assertThat(this.jobs.content(job).contentLength()).isEqualTo(5 * 700_000);
		assertThat(this.jobs.content(job).getContentAsByteArray()).isEqualTo(parts(5));
		assertThat(chunks(id)).isEqualTo(5 * 700_000 / ChunkOutputStream.CHUNK + 1);
	}

	@Test
	void givesTheSameJobToWhoAsksTwiceWhileItIsUnderWay() {
		CountDownLatch gate = new CountDownLatch(1);
		this.producer.waitFor(gate);
		try {
			UUID first = this.jobs.request(TestProducer.KIND, Map.of("name", "二度"), "sato");
			UUID second = this.jobs.request(TestProducer.KIND, Map.of("name", "二度"), "sato");
			UUID ofSomebodyElse = this.jobs.request(TestProducer.KIND, Map.of("name", "二度"), "suzuki");

			assertThat(second).isEqualTo(first);
			assertThat(ofSomebodyElse).isNotEqualTo(first);
			gate.countDown();
			awaitEnd(first, "sato");
			awaitEnd(ofSomebodyElse, "suzuki");
			assertThat(this.jobs.request(TestProducer.KIND, Map.of("name", "二度"), "sato")).isNotEqualTo(first);
		}
		finally {
			gate.countDown();
		}
	}

	@Test
	void tellsWhyAFileCouldNotBeMade() {
		UUID withReason = this.jobs.request(TestProducer.KIND, Map.of("name", "a", "stumble", "reason"), "sato");
		UUID withBug = this.jobs.request(TestProducer.KIND, Map.of("name", "a", "stumble", "bug"), "sato");

		assertThat(awaitEnd(withReason, "sato").errorKey()).isEqualTo("export.error.too-large");
		assertThat(awaitEnd(withBug, "sato").errorKey()).isEqualTo("export.error.unexpected");
	}

	@Test
	void refusesWhatNobodyMakes() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.jobs.request("unknown", Map.of(), "sato"))
			.withMessageContaining("unknown");
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.jobs.request(TestProducer.KIND, Map.of(), "sato"))
			.withMessageContaining("name");
	}

	@Test
	void showsAJobToNobodyElse() {
		UUID id = this.jobs.request(TestProducer.KIND, Map.of("name", "私"), "sato");

		awaitEnd(id, "sato");

		assertThat(this.jobs.find(id, "suzuki")).isEmpty();
		assertThat(this.jobs.findAllOf("suzuki")).noneMatch((job) -> job.id().equals(id));
		assertThat(this.jobs.findAllOf("sato")).anyMatch((job) -> job.id().equals(id));
	}

	@Test
	void beginsAgainWhereANodeWasLost() throws IOException {
		UUID id = queuedOnly("落ちた");
		ExportJobRepository.Attempt lost = this.repository.begin(id).orElseThrow();
		this.repository.addChunk(id, lost.number(), 0, new byte[] { 1, 2, 3 });

		this.runner.run(id, () -> false);

		ExportJob job = this.repository.find(id).orElseThrow();
		assertThat(job.state()).isEqualTo(ExportState.DONE);
		assertThat(job.attempt()).isEqualTo(2);
		assertThat(this.jobs.content(job).getContentAsByteArray()).isEqualTo(parts(1));
		assertThat(this.repository.finish(id, lost.number(), 3)).as("the lost node comes back too late").isFalse();
		assertThat(this.repository.advance(id, lost.number(), 1, 1)).isFalse();
	}

	@Test
	void putsTheJobBackWhereTheNodeIsAboutToStop() {
		UUID id = queuedOnly("止まる");

		assertThatExceptionOfType(ExportStoppedException.class).isThrownBy(() -> this.runner.run(id, () -> true));

		assertThat(this.repository.find(id).orElseThrow().state()).isEqualTo(ExportState.QUEUED);
		this.runner.run(id, () -> false);
		assertThat(this.repository.find(id).orElseThrow().state()).isEqualTo(ExportState.DONE);
	}

	@Test
	void givesUpAJobThatBringsNodesDown() {
		UUID id = queuedOnly("危ない");
		for (int attempt = 0; attempt < 5; attempt++) {
			this.repository.begin(id);
		}

		this.runner.run(id, () -> false);

		assertThat(this.repository.find(id).orElseThrow().errorKey()).isEqualTo("export.error.given-up");
	}

	@Test
	void removesTheContentAfterSevenDays() {
		UUID id = this.jobs.request(TestProducer.KIND, Map.of("name", "古い"), "sato");
		ExportJob made = awaitEnd(id, "sato");
		assertThat(Duration.between(made.finishedAt(), made.expiresAt())).isEqualTo(Duration.ofDays(7));

		this.jdbc.sql("UPDATE export_job SET expires_at = created_at - interval '1 day' WHERE id = ?")
			.param(id)
			.update();
		this.repository.expire();

		ExportJob job = this.jobs.find(id, "sato").orElseThrow();
		assertThat(job.state()).isEqualTo(ExportState.EXPIRED);
		assertThat(chunks(id)).isZero();
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> this.jobs.content(job));
	}

	private UUID queuedOnly(String name) {
		ExportRequest request = new ExportRequest(UUID.randomUUID(), TestProducer.KIND, Map.of("name", name), "sato");
		this.repository.add(request, this.producer.file(request));
		return request.id();
	}

	private ExportJob awaitEnd(UUID id, String login) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.jobs.find(id, login).orElseThrow(), (job) -> !job.state().isUnderWay());
	}

	private int chunks(UUID id) {
		return this.jdbc.sql("SELECT count(*) FROM export_job_chunk WHERE job_id = ?")
			.param(id)
			.query(Integer.class)
			.single();
	}

	private static byte[] parts(int count) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (int part = 0; part < count; part++) {
			out.writeBytes(TestProducer.part(part));
		}
		return out.toByteArray();
	}

}
