package jp.kyodo.database;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded PostgreSQL again when its process is gone although nobody stopped
 * it, so that the portal recovers by itself as it would with a supervised server. The
 * port stays, since the connection pool knows it.
 */
final class ServerWatch implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ServerWatch.class);

	private static final long LOOK_MILLISECONDS = 500;

	private static final long RETRY_MILLISECONDS = 10_000;

	private final PostgresCluster cluster;

	private final int port;

	private final Thread thread = new Thread(this::watch, "embedded-postgres-watch");

	private final ReentrantLock restarting = new ReentrantLock();

	private volatile boolean closed;

	ServerWatch(PostgresCluster cluster, int port) {
		this.cluster = cluster;
		this.port = port;
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	/**
	 * Ends the watch. A restart that is under way is waited for.
	 */
	@Override
	public void close() {
		this.closed = true;
		this.restarting.lock();
		try {
			this.thread.interrupt();
		}
		finally {
			this.restarting.unlock();
		}
	}

	private void watch() {
		try {
			while (!this.closed) {
				TimeUnit.MILLISECONDS.sleep(look() ? LOOK_MILLISECONDS : RETRY_MILLISECONDS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean look() throws InterruptedException {
		this.restarting.lock();
		try {
			if (!this.closed && !this.cluster.isRunning()) {
				logger.warn("The embedded PostgreSQL is gone, it is started again");
				this.cluster.recover();
				this.cluster.start(this.port);
			}
			return true;
		}
		catch (IOException | DatabaseStartException ex) {
			logger.error("The embedded PostgreSQL could not be started again", ex);
			return false;
		}
		finally {
			this.restarting.unlock();
		}
	}

}
