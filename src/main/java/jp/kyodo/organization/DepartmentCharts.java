package jp.kyodo.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import jp.kyodo.fiscal.Period;
import jp.kyodo.organization.DepartmentChart.Place;
import jp.kyodo.organization.DepartmentChart.Unit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holds the chart of all departments in memory until one of them changes. Another node
 * notices a change after {@value #SECONDS_KEPT} seconds at the latest.
 */
@Component
class DepartmentCharts {

	private static final int SECONDS_KEPT = 30;

	private static final String EVERYTHING = """
			SELECT d.id, d.code, d.kind, d.sort_order, d.valid_from, d.valid_until, d.version,
			       n.name, n.parent_id, n.valid_from AS name_from, n.valid_until AS name_until,
			       ARRAY(SELECT s.successor_id
			             FROM department_successor s
			             WHERE s.predecessor_id = d.id
			             ORDER BY s.id) AS successor_ids
			FROM department d
			JOIN department_name n ON n.department_id = d.id
			ORDER BY d.id, n.valid_from
			""";

	private final JdbcClient jdbc;

	// Counts the changes. A chart that was read before a change ended is stored under the
	// old number, which nobody asks for any more.
	private final AtomicLong changes = new AtomicLong();

	private final LoadingCache<Long, KnownChart> charts;

	DepartmentCharts(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.charts = Caffeine.newBuilder()
			.maximumSize(2)
			.expireAfterWrite(SECONDS_KEPT, TimeUnit.SECONDS)
			.build((number) -> new KnownChart(read()));
	}

	/**
	 * The chart with the names that have been read from it before.
	 */
	KnownChart present() {
		OwnChart own = (OwnChart) TransactionSynchronizationManager.getResource(this);
		return (own != null) ? own.present() : this.charts.get(this.changes.get());
	}

	private DepartmentChart read() {
		Map<Long, Unit> units = new LinkedHashMap<>();
		this.jdbc.sql(EVERYTHING)
			.query(DepartmentCharts::unitWithOnePlace)
			.list()
			.forEach((unit) -> units.merge(unit.id(), unit, DepartmentCharts::joinPlaces));
		return new DepartmentChart(units.values());
	}

	/**
	 * The chart for who is about to change it. Others wait: what was checked against
	 * other departments still holds when it is written.
	 */
	DepartmentChart readForChange() {
		this.jdbc.sql("LOCK TABLE department IN SHARE ROW EXCLUSIVE MODE").update();
		return read();
	}

	/**
	 * To be called within the transaction that has changed a department: it then reads
	 * what it has written itself, and everybody else does once it has ended.
	 */
	void changed() {
		if (TransactionSynchronizationManager.getResource(this) instanceof OwnChart own) {
			own.forget();
			return;
		}
		TransactionSynchronizationManager.bindResource(this, new OwnChart());
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				TransactionSynchronizationManager.unbindResourceIfPossible(DepartmentCharts.this);
				DepartmentCharts.this.changes.incrementAndGet();
			}

		});
	}

	private static Unit unitWithOnePlace(ResultSet row, int number) throws SQLException {
		Place place = new Place(row.getString("name"), row.getObject("parent_id", Long.class),
				new Period(row.getObject("name_from", LocalDate.class), row.getObject("name_until", LocalDate.class)));
		return new Unit(row.getLong("id"), row.getString("code"), DepartmentKind.valueOf(row.getString("kind")),
				row.getInt("sort_order"),
				new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)),
				row.getInt("version"), List.of(place), List.of((Long[]) row.getArray("successor_ids").getArray()));
	}

	private static Unit joinPlaces(Unit unit, Unit next) {
		return new Unit(unit.id(), unit.code(), unit.kind(), unit.sortOrder(), unit.period(), unit.version(),
				Stream.concat(unit.places().stream(), next.places().stream()).toList(), unit.successorIds());
	}

	/**
	 * What the transaction reads that has changed departments, until it changes the next
	 * one; nobody else changes any while it lasts.
	 */
	private final class OwnChart {

		private @Nullable KnownChart known;

		KnownChart present() {
			if (this.known == null) {
				this.known = new KnownChart(read());
			}
			return this.known;
		}

		void forget() {
			this.known = null;
		}

	}

}
