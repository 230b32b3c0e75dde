package jp.kyodo.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The SQL statements that a piece of work sends, so that a test can assert how many it
 * needs: {@code assertThat(SqlStatements.of(() -> ...)).hasSizeLessThanOrEqualTo(3)}
 * lists them when it fails. A batch counts once.
 */
public final class SqlStatements {

	private static final ThreadLocal<List<Recording>> OF_THREAD = ThreadLocal.withInitial(ArrayList::new);

	private static final List<Recording> OF_ALL_THREADS = new CopyOnWriteArrayList<>();

	private SqlStatements() {
	}

	/**
	 * Counts the statements that the work sends on this thread.
	 */
	public static int count(Work work) throws Exception {
		return of(work).size();
	}

	/**
	 * The statements that the work sends on this thread, as with MockMvc.
	 */
	public static List<String> of(Work work) throws Exception {
		return record(work, OF_THREAD.get());
	}

	/**
	 * The statements that all threads send while the work is done, as with a real server.
	 * Background jobs that run by chance are among them.
	 */
	public static List<String> ofAllThreads(Work work) throws Exception {
		return record(work, OF_ALL_THREADS);
	}

	private static List<String> record(Work work, List<Recording> recordings) throws Exception {
		Recording recording = new Recording(new CopyOnWriteArrayList<>());
		recordings.add(recording);
		try {
			work.run();
		}
		finally {
			recordings.removeIf((candidate) -> candidate == recording);
		}
		return List.copyOf(recording.statements());
	}

	/**
	 * Work that may throw what it likes.
	 */
	@FunctionalInterface
	public interface Work {

		void run() throws Exception;

	}

	private record Recording(List<String> statements) {

	}

	/**
	 * Puts the recording between the portal and its data source.
	 */
	static final class DataSourceWatcher implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String beanName) {
			if (bean instanceof DataSource dataSource && !(bean instanceof ProxyDataSource)) {
				return ProxyDataSourceBuilder.create(dataSource).listener(new Listener()).build();
			}
			return bean;
		}

	}

	private static final class Listener implements QueryExecutionListener {

		@Override
		public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			// counted when they are done
		}

		@Override
		public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			for (QueryInfo query : queries) {
				OF_THREAD.get().forEach((recording) -> recording.statements().add(query.getQuery()));
				OF_ALL_THREADS.forEach((recording) -> recording.statements().add(query.getQuery()));
			}
		}

	}

}
