package jp.kyodo.export;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Writes what comes on a thread of its own, in its order, while the next is made; a few
 * wait in between.
 *
 * @param <T> what is written
 */
public final class WriteBehind<T> implements AutoCloseable {

	private static final int WAITING = 4;

	/**
	 * Milliseconds for what is being written, so that nobody writes behind the end.
	 */
	private static final long PATIENCE = 5_000;

	private final BlockingQueue<Optional<T>> waiting = new ArrayBlockingQueue<>(WAITING);

	private final Consumer<T> sink;

	private final Thread writer;

	private volatile @Nullable Throwable failure;

	/**
	 * Begins.
	 * @param name names the thread
	 * @param sink writes; what it throws is thrown by the next {@link #add} that has to
	 * wait, or by {@link #finish}
	 */
	public WriteBehind(String name, Consumer<T> sink) {
		this.sink = sink;
		this.writer = new Thread(this::write, name);
		this.writer.setDaemon(true);
		this.writer.start();
	}

	/**
	 * Hands on what is to be written; waits while too much is waiting.
	 */
	public void add(T next) {
		hand(Optional.of(next));
	}

	/**
	 * Waits until everything is written.
	 */
	public void finish() {
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

	private void hand(Optional<T> next) {
		try {
			while (!this.waiting.offer(next, 1, TimeUnit.SECONDS)) {
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
			for (Optional<T> next = this.waiting.take(); next.isPresent(); next = this.waiting.take()) {
				this.sink.accept(next.get());
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
		return new IllegalStateException("Interrupted while something was written", ex);
	}

}
