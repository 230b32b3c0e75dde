package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Lets rows be written on a thread of their own while the next ones are read; a few of
 * them wait in between.
 */
final class RowQueue implements AutoCloseable {

	private static final int BATCH = 100;

	private static final int WAITING = 6;

	/**
	 * Milliseconds for the last row, so that nobody writes behind the end of the file.
	 */
	private static final long PATIENCE = 5_000;

	private static final List<List<?>> END = List.of();

	private final BlockingQueue<List<List<?>>> batches = new ArrayBlockingQueue<>(WAITING);

	private final Consumer<List<?>> sink;

	private final Thread writer;

	private List<List<?>> batch = new ArrayList<>();

	private volatile @Nullable Throwable failure;

	RowQueue(Consumer<List<?>> sink) {
		this.sink = sink;
		this.writer = new Thread(this::write, "project-list-writer");
		this.writer.setDaemon(true);
		this.writer.start();
	}

	void add(List<?> row) {
		this.batch.add(row);
		if (this.batch.size() == BATCH) {
			hand(this.batch);
			this.batch = new ArrayList<>();
		}
	}

	/**
	 * Waits until everything is written.
	 */
	void finish() {
		if (!this.batch.isEmpty()) {
			hand(this.batch);
		}
		hand(END);
		try {
			this.writer.join();
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
		refuseAfterFailure();
	}

	@Override
	public void close() {
		this.writer.interrupt();
		try {
			this.writer.join(PATIENCE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void hand(List<List<?>> rows) {
		try {
			while (!this.batches.offer(rows, 1, TimeUnit.SECONDS)) {
				refuseAfterFailure();
			}
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
	}

	private void refuseAfterFailure() {
		Throwable cause = this.failure;
		if (cause != null) {
			throw new IllegalStateException("Rows could not be written", cause);
		}
	}

	private void write() {
		try {
			for (List<List<?>> rows = this.batches.take(); rows != END; rows = this.batches.take()) {
				rows.forEach(this.sink);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException | Error ex) {
			this.failure = ex;
		}
	}

	private static IllegalStateException interrupted(InterruptedException ex) {
		Thread.currentThread().interrupt();
		return new IllegalStateException("Interrupted while rows were written", ex);
	}

}
