package jp.kyodo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes the file of one job on this node. No transaction spans it: each piece and each
 * progress is recorded by itself.
 */
@Component
class ExportRunner {

	/** A job that brings a node down is not tried for ever. */
	private static final int MOST_ATTEMPTS = 5;

	private static final Logger logger = LoggerFactory.getLogger(ExportRunner.class);

	private final ExportJobRepository jobs;

	private final ObjectProvider<ExportProducer> producers;

	ExportRunner(ExportJobRepository jobs, ObjectProvider<ExportProducer> producers) {
		this.jobs = jobs;
		this.producers = producers;
	}

	/**
	 * Makes the file, or records why it cannot be made.
	 * @param stopping whether this node is about to stop
	 * @throws ExportStoppedException if somebody has to begin again
	 */
	void run(UUID id, BooleanSupplier stopping) {
		this.jobs.begin(id).ifPresent((attempt) -> run(attempt, stopping));
	}

	static ExportProducer producer(ObjectProvider<ExportProducer> producers, String kind) {
		return producers.stream()
			.filter((producer) -> producer.kind().equals(kind))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Nothing produces exports of kind " + kind));
	}

	private void run(ExportJobRepository.Attempt attempt, BooleanSupplier stopping) {
		ExportRequest request = attempt.request();
		if (attempt.number() > MOST_ATTEMPTS) {
			this.jobs.fail(request.id(), attempt.number(), "export.error.given-up");
			return;
		}
		try {
			produce(attempt, stopping);
		}
		catch (ExportStoppedException ex) {
			this.jobs.putBack(request.id(), attempt.number());
			throw ex;
		}
		catch (ExportFailedException ex) {
			this.jobs.fail(request.id(), attempt.number(), ex.messageKey());
		}
		catch (OutOfMemoryError ex) {
			logger.error("Export {} of kind {} needs more memory than there is", request.id(), request.kind(), ex);
			this.jobs.fail(request.id(), attempt.number(), "export.error.too-large");
		}
		catch (IOException | RuntimeException ex) {
			logger.error("Export {} of kind {} failed", request.id(), request.kind(), ex);
			this.jobs.fail(request.id(), attempt.number(), "export.error.unexpected");
		}
	}

	private void produce(ExportJobRepository.Attempt attempt, BooleanSupplier stopping) throws IOException {
		ExportRequest request = attempt.request();
		RecordedProgress progress = new RecordedProgress(this.jobs, request.id(), attempt.number(), stopping);
		long size;
		try (WriteBehind<Chunk> chunks = new WriteBehind<>("export-storing",
				(chunk) -> this.jobs.addChunk(request.id(), attempt.number(), chunk.position(), chunk.content()));
				ChunkOutputStream out = new ChunkOutputStream(
						(position, content) -> chunks.add(new Chunk(position, content)))) {
			producer(this.producers, request.kind()).produce(request, progress, unclosable(out));
			out.flushRest();
			chunks.finish();
			size = out.size();
		}
		progress.record();
		if (!this.jobs.finish(request.id(), attempt.number(), size)) {
			throw new ExportStoppedException("Export " + request.id() + " was taken over by another node");
		}
	}

	private static OutputStream unclosable(OutputStream out) {
		return new Unclosed(out);
	}

	private record Chunk(int position, byte[] content) {
	}

}
