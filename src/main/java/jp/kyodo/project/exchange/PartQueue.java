package jp.kyodo.project.exchange;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Lets parts of a list be written on a thread of their own while the next ones are read;
 * a few of them wait in between.
 */
final class PartQueue implements AutoCloseable {

	private static final int WAITING = 4;

	/**
	 * Milliseconds for the last part, so that nobody writes behind the end of the file.
	 */
	private static final long PATIENCE = 5_000;

	private final BlockingQueue<Optional<ListPart>> parts = new ArrayBlockingQueue<>(WAITING);

	private final Consumer<ListPart> sink;

	private final Thread writer;

	private volatile @Nullable Throwable failure;

	PartQueue(Consumer<ListPart> sink) {
		this.sink = sink;
		this.writer = new Thread(this::write, "project-list-writer");
		this.writer.setDaemon(true);
		this.writer.start();
	}

	void add(ListPart part) {
		hand(Optional.of(part));
	}

	/**
	 * Waits until everything is written.
	 */
	void finish() {
		hand(Optional.empty());
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

	private void hand(Optional<ListPart> part) {
		try {
			while (!this.parts.offer(part, 1, TimeUnit.SECONDS)) {
				refuseAfterFailure();
			}
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
	}

	private void refuseAfterFailure() {
		Throwable cause = this.failure;
		if (cause instanceof Error error) {
			throw error;
		}
		if (cause instanceof RuntimeException exception) {
			throw exception;
		}
	}

	private void write() {
		try {
			for (Optional<ListPart> part = this.parts.take(); part.isPresent(); part = this.parts.take()) {
				this.sink.accept(part.get());
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
		return new IllegalStateException("Interrupted while a list was written", ex);
	}

}
