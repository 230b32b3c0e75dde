package jp.kyodo.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.DepartmentChart.Place;
import jp.kyodo.organization.DepartmentChart.Unit;
import jp.kyodo.organization.DepartmentUse.Obstacle;
import jp.kyodo.organization.ReorganizationPreview.NameChange;
import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reorganisations whose day is still to come, and taking them back. What one of them
 * wrote is found in the histories under the number of its revision; it can be taken back
 * as long as no later change has written over it.
 */
@Service
public class PlannedChanges {

	/** Names that begin on a day to come, as the change that made them so left them. */
	private static final String NAMES = """
			SELECT h.revision_id, h.department_id, h.valid_from AS day, 'NAME' AS kind, NULL::bigint AS successor_id
			FROM department_name_history h
			JOIN department d ON d.id = h.department_id AND d.valid_from < h.valid_from
			JOIN department_name n ON n.id = h.id AND n.valid_from = h.valid_from AND n.name = h.name
				AND n.parent_id IS NOT DISTINCT FROM h.parent_id
			LEFT JOIN LATERAL (SELECT p.name, p.parent_id FROM department_name_history p
				WHERE p.id = h.id AND p.revision_id < h.revision_id ORDER BY p.revision_id DESC LIMIT 1) p ON true
			WHERE h.valid_from > :today AND (h.revision_kind = 0
				OR h.revision_kind = 1 AND (p.name <> h.name OR p.parent_id IS DISTINCT FROM h.parent_id))
			""";

	/** Departments that will end. */
	private static final String ENDS = """
			SELECT h.revision_id, h.id AS department_id, h.valid_until + 1 AS day, 'END', NULL
			FROM department_history h
			JOIN department d ON d.id = h.id AND d.valid_until = h.valid_until
			JOIN LATERAL (SELECT p.valid_until FROM department_history p
				WHERE p.id = h.id AND p.revision_id < h.revision_id ORDER BY p.revision_id DESC LIMIT 1) p
				ON p.valid_until IS NULL
			WHERE h.valid_until >= :today
			""";

	/** Departments that will give part of their work away and go on. */
	private static final String SPLITS = """
			SELECT h.revision_id, h.department_id, h.effective_on AS day, 'SPLIT', h.successor_id
			FROM department_split_history h
			JOIN department_split s ON s.id = h.id
			WHERE h.revision_kind = 0 AND h.effective_on > :today
			""";

	private static final String PLANNED = """
			SELECT t.*, coalesce(a.display_name, r.recorded_by) AS recorded_by, r.recorded_at
			FROM (%s UNION ALL %s UNION ALL %s) t
			JOIN revision r ON r.id = t.revision_id
			LEFT JOIN staff_account a ON a.id = r.staff_id
			ORDER BY t.day, t.revision_id, t.department_id
			""".formatted(NAMES, ENDS, SPLITS);

	private static final String EARLIER_NAMES = """
			SELECT h.id, h.department_id, h.revision_kind, p.name, p.parent_id, p.valid_from, p.valid_until,
				CASE h.revision_kind WHEN 2 THEN n.id IS NULL
					ELSE n.id IS NOT NULL AND n.name = h.name AND n.parent_id IS NOT DISTINCT FROM h.parent_id
						AND n.valid_from = h.valid_from AND n.valid_until IS NOT DISTINCT FROM h.valid_until
					END AS untouched
			FROM department_name_history h
			LEFT JOIN department_name n ON n.id = h.id
			LEFT JOIN LATERAL (SELECT p.* FROM department_name_history p
				WHERE p.id = h.id AND p.revision_id < h.revision_id ORDER BY p.revision_id DESC LIMIT 1) p ON true
			WHERE h.revision_id = :revision ORDER BY h.department_id, h.id
			""";

	private final JdbcClient jdbc;

	private final DepartmentRepository departments;

	private final SuccessionRepository successions;

	private final SplitRepository splits;

	private final DepartmentCharts charts;

	private final ObjectProvider<DepartmentUse> uses;

	private final Clock clock;

	PlannedChanges(JdbcClient jdbc, DepartmentRepository departments, SuccessionRepository successions,
			SplitRepository splits, DepartmentCharts charts, ObjectProvider<DepartmentUse> uses, Clock clock) {
		this.jdbc = jdbc;
		this.departments = departments;
		this.successions = successions;
		this.splits = splits;
		this.charts = charts;
		this.uses = uses;
		this.clock = clock;
	}

	/**
	 * All changes whose day is still to come, the next one first.
	 */
	@Transactional(readOnly = true)
	public List<PlannedChange> all() {
		KnownChart chart = this.charts.present();
		List<Touch> touches = touches();
		return touches.stream().map(Touch::revision).distinct().map((revision) -> {
			List<Touch> own = touches.stream().filter((touch) -> touch.revision() == revision).toList();
			return change(own, chart);
		}).toList();
	}

	private static PlannedChange change(List<Touch> own, KnownChart chart) {
		Touch last = own.get(own.size() - 1);
		Map<Long, DepartmentName> before = chart.namesAsOf(last.day().minusDays(1));
		Map<Long, DepartmentName> after = chart.namesAsOf(last.day());
		List<Long> ending = departments(own, Touch.Kind.END);
		List<Long> splitting = departments(own, Touch.Kind.SPLIT);
		List<NameChange> names = departments(own, Touch.Kind.NAME).stream()
			.filter((id) -> !ending.contains(id))
			.map((id) -> new NameChange(before.get(id).path(), after.get(id).path()))
			.toList();
		List<DepartmentName> successors = Stream
			.concat(ending.stream().flatMap((id) -> chart.chart().find(id).orElseThrow().successorIds().stream()),
					own.stream().map(Touch::successorId).filter(Objects::nonNull))
			.distinct()
			.map(after::get)
			.toList();
		return new PlannedChange(last.revision(), last.day(), names, ending.stream().map(before::get).toList(),
				splitting.stream().map(before::get).toList(), successors, last.recordedBy(), last.recordedAt());
	}

	private static List<Long> departments(List<Touch> touches, Touch.Kind kind) {
		return touches.stream().filter((touch) -> touch.kind() == kind).map(Touch::departmentId).distinct().toList();
	}

	private List<Touch> touches() {
		return this.jdbc.sql(PLANNED).param("today", LocalDate.now(this.clock)).query(Touch::of).list();
	}

	/**
	 * Takes a change back: departments, successors and the work that was given away
	 * become what they were before it. What was given to somebody else since then stays.
	 * @throws RefusedChangeException if its day has come, a later change has written over
	 * it, the organisation without it would contradict itself, or something published
	 * would be called otherwise
	 */
	@Transactional
	public void takeBack(long revision) {
		this.charts.readForChange();
		List<Touch> own = touches().stream().filter((touch) -> touch.revision() == revision).toList();
		if (own.isEmpty()) {
			throw RefusedChangeException.of("", "organization.planned.gone");
		}
		LocalDate day = own.get(own.size() - 1).day();
		requireNothingPublished(own, day);
		List<EarlierName> names = this.jdbc.sql(EARLIER_NAMES)
			.param("revision", revision)
			.query(EarlierName::of)
			.list();
		if (!names.stream().allMatch(EarlierName::untouched)) {
			throw RefusedChangeException.of("", "organization.planned.later");
		}
		Set<Long> touched = new HashSet<>();
		departments(own, Touch.Kind.END).forEach((id) -> {
			department(id).reopen();
			touched.add(id);
		});
		touched.addAll(departments(own, Touch.Kind.SPLIT));
		names.forEach((name) -> {
			department(name.departmentId()).takeBack(name);
			touched.add(name.departmentId());
		});
		touched.forEach((id) -> department(id).changed(this.clock.instant()));
		added("department_successor_history", revision)
			.forEach((id) -> this.successions.findById(id).ifPresent(this.successions::delete));
		added("department_split_history", revision)
			.forEach((id) -> this.splits.findById(id).ifPresent(this.splits::delete));
		this.departments.flush();
		this.charts.changed();
		requireSense();
		this.uses.orderedStream().forEach((use) -> use.takeBack(revision));
	}

	private List<Long> added(String history, long revision) {
		return this.jdbc.sql("SELECT id FROM " + history + " WHERE revision_id = ? AND revision_kind = 0")
			.param(revision)
			.query(Long.class)
			.list();
	}

	private Department department(long id) {
		return this.departments.findById(id).orElseThrow();
	}

	private void requireNothingPublished(List<Touch> own, LocalDate day) {
		Set<Long> touched = new HashSet<>();
		DepartmentChart chart = this.charts.present().chart();
		for (Unit unit : chart.existingFrom(day.minusDays(1))) {
			if (own.stream().anyMatch((touch) -> chart.isAtOrAbove(touch.departmentId(), unit, day))) {
				touched.add(unit.id());
			}
		}
		DepartmentChange meant = new DepartmentChange(touched, Set.of(), day);
		List<Obstacle> obstacles = this.uses.orderedStream().flatMap((use) -> use.obstaclesTo(meant).stream()).toList();
		if (!obstacles.isEmpty()) {
			throw RefusedChangeException.of("", "organization.planned.published", obstacles.get(0).label(),
					obstacles.size());
		}
	}

	/**
	 * From today on every department must stand under one that exists, and none under
	 * itself.
	 */
	private void requireSense() {
		LocalDate today = LocalDate.now(this.clock);
		DepartmentChart chart = this.charts.present().chart();
		for (LocalDate day : chart.turningDaysFrom(today)) {
			for (Unit unit : chart.existingFrom(day)) {
				if (unit.period().contains(day)) {
					requireSense(unit, day, chart);
				}
			}
		}
	}

	private static void requireSense(Unit unit, LocalDate day, DepartmentChart chart) {
		Place place = unit.placeOn(day);
		Unit parent = (place.parentId() != null) ? chart.find(place.parentId()).orElse(null) : null;
		if (parent == null) {
			return;
		}
		LocalDate end = parent.period().to();
		boolean lasts = end == null || (place.period().to() != null && !place.period().to().isAfter(end));
		if (!lasts || chart.isAtOrAbove(unit.id(), parent, day)) {
			throw RefusedChangeException.of("", "organization.planned.contradicts", place.name(),
					parent.placeOn(day).name(), JapaneseDates.day(day));
		}
	}

	/**
	 * A department that a planned change touches.
	 */
	private record Touch(long revision, long departmentId, LocalDate day, Kind kind, @Nullable Long successorId,
			String recordedBy, Instant recordedAt) {

		static Touch of(ResultSet row, int number) throws SQLException {
			return new Touch(row.getLong("revision_id"), row.getLong("department_id"),
					row.getObject("day", LocalDate.class), Kind.valueOf(row.getString("kind")),
					row.getObject("successor_id", Long.class), row.getString("recorded_by"),
					row.getTimestamp("recorded_at").toInstant());
		}

		/**
		 * What happens to it.
		 */
		enum Kind {

			/** Another name or another place. */
			NAME,

			/** Its end. */
			END,

			/** It gives part of its work away and goes on. */
			SPLIT

		}

	}

	/**
	 * What a name was before a change.
	 *
	 * @param id key of the row
	 * @param added whether the change added it
	 * @param dropped whether the change dropped it
	 * @param untouched whether it is still as the change left it
	 */
	record EarlierName(long id, long departmentId, boolean added, boolean dropped, boolean untouched,
			@Nullable String name, @Nullable Long parentId, @Nullable LocalDate from, @Nullable LocalDate until) {

		private static final int ADDED = 0;

		private static final int DROPPED = 2;

		static EarlierName of(ResultSet row, int number) throws SQLException {
			int kind = row.getInt("revision_kind");
			return new EarlierName(row.getLong("id"), row.getLong("department_id"), kind == ADDED, kind == DROPPED,
					row.getBoolean("untouched"), row.getString("name"), row.getObject("parent_id", Long.class),
					row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class));
		}

		String requiredName() {
			return Objects.requireNonNull(this.name);
		}

		LocalDate requiredFrom() {
			return Objects.requireNonNull(this.from);
		}

	}

}
