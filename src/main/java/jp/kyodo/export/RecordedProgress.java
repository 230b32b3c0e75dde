package jp.kyodo.export;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Writes the progress of a job to the database, at most twice a second, and ends the
 * making where this node should not go on.
 */
class RecordedProgress implements ExportProgress {

	private static final long INTERVAL = Duration.ofMillis(500).toNanos();

	private final ExportJobRepository jobs;

	private final UUID id;

	private final int attempt;

	private final BooleanSupplier stopping;

	private int done;

	private int total;

	private long recordedAt = System.nanoTime();

	RecordedProgress(ExportJobRepository jobs, UUID id, int attempt, BooleanSupplier stopping) {
		this.jobs = jobs;
		this.id = id;
		this.attempt = attempt;
		this.stopping = stopping;
	}

	@Override
	public void total(int parts) {
		this.total = parts;
		record();
	}

	@Override
	public void advance() {
		this.done++;
		if (this.stopping.getAsBoolean()) {
			throw new ExportStoppedException("This node is about to stop");
		}
		if (System.nanoTime() - this.recordedAt >= INTERVAL) {
			record();
		}
	}

	void record() {
		if (!this.jobs.advance(this.id, this.attempt, this.done, this.total)) {
			throw new ExportStoppedException("Export " + this.id + " was taken over by another node");
		}
		this.recordedAt = System.nanoTime();
	}

}
