package jp.kyodo.agreement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who changed what about an agreement, and when.
 */
@Component
@Transactional(readOnly = true)
public class AgreementHistory {

	private static final List<String> COLUMNS = List.of("title", "comprehensive", "department_id", "city_wide",
			"ward_codes", "field_codes", "summary", "signed_on", "starts_on", "ends_on", "renewal_months",
			"notice_months", "terminated_on", "termination_reason");

	private static final int REMOVED = 2;

	private final JdbcClient jdbc;

	AgreementHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All changes, the latest first, each with what was before and after.
	 */
	public List<Entry> of(long agreementId) {
		TreeMap<Long, Entry> entries = new TreeMap<>();
		Map<String, String> known = new HashMap<>();
		this.jdbc.sql("""
				SELECT h.*, r.recorded_at, coalesce(s.display_name, r.recorded_by) AS recorded_by
				FROM agreement_history h JOIN revision r ON r.id = h.revision_id
				LEFT JOIN staff_account s ON s.id = r.staff_id
				WHERE h.id = :id ORDER BY h.revision_id
				""").param("id", agreementId).query((row) -> {
			Entry entry = entry(entries, row);
			for (String column : COLUMNS) {
				note(entry, column, known.put(column, text(row, column)), text(row, column));
			}
		});
		partners(agreementId, entries);
		achievements(agreementId, entries);
		asSigned(agreementId, entries);
		List<Entry> latestFirst = new ArrayList<>(entries.values());
		latestFirst.addAll(papers(agreementId));
		latestFirst.removeIf((entry) -> entry.changes().isEmpty());
		Collections.reverse(latestFirst);
		latestFirst.sort(Comparator.comparing(Entry::recordedAt).reversed());
		return latestFirst;
	}

	/**
	 * Papers are no audited rows: they say themselves who added and who took them away.
	 */
	private List<Entry> papers(long agreementId) {
		return this.jdbc.sql("""
				SELECT d.added_at AS recorded_at, s.display_name AS recorded_by, '' AS before, d.file_name AS after
				FROM agreement_document d JOIN staff_account s ON s.id = d.added_by_id WHERE d.agreement_id = :id
				UNION ALL
				SELECT d.removed_at, s.display_name, d.file_name, ''
				FROM agreement_document d JOIN staff_account s ON s.id = d.removed_by_id WHERE d.agreement_id = :id
				ORDER BY 1
				""")
			.param("id", agreementId)
			.query((row, number) -> new Entry(row.getTimestamp("recorded_at").toInstant(), row.getString("recorded_by"),
					Map.of("papers", new Change(row.getString("before"), row.getString("after")))))
			.list();
	}

	private void partners(long agreementId, TreeMap<Long, Entry> entries) {
		TreeMap<Integer, String> standing = new TreeMap<>();
		Map<Long, String> before = new HashMap<>();
		Map<Long, String> after = new HashMap<>();
		this.jdbc.sql("""
				SELECT h.*, r.recorded_at, coalesce(s.display_name, r.recorded_by) AS recorded_by
				FROM agreement_partner_history h JOIN revision r ON r.id = h.revision_id
				LEFT JOIN staff_account s ON s.id = r.staff_id
				WHERE h.agreement_id = :id ORDER BY h.revision_id, h.position
				""").param("id", agreementId).query((row) -> {
			entry(entries, row);
			before.putIfAbsent(row.getLong("revision_id"), String.join("\n", standing.values()));
			if (row.getInt("revision_kind") == REMOVED) {
				standing.remove(row.getInt("position"));
			}
			else {
				standing.put(row.getInt("position"), row.getString("name"));
			}
			after.put(row.getLong("revision_id"), String.join("\n", standing.values()));
		});
		after.forEach((revision, names) -> note(entries.get(revision), "partners", before.get(revision), names));
	}

	private void achievements(long agreementId, TreeMap<Long, Entry> entries) {
		Map<Integer, String> known = new HashMap<>();
		this.jdbc.sql("""
				SELECT h.*, r.recorded_at, coalesce(s.display_name, r.recorded_by) AS recorded_by
				FROM agreement_achievement_history h JOIN revision r ON r.id = h.revision_id
				LEFT JOIN staff_account s ON s.id = r.staff_id
				WHERE h.agreement_id = :id ORDER BY h.revision_id
				""").param("id", agreementId).query((row) -> {
			int year = row.getInt("fiscal_year");
			String items = (row.getInt("revision_kind") == REMOVED) ? "" : text(row, "items");
			note(entry(entries, row), "achievements-" + year, known.put(year, items), items);
		});
	}

	private void asSigned(long agreementId, TreeMap<Long, Entry> entries) {
		AtomicReference<String> known = new AtomicReference<>("");
		this.jdbc.sql("""
				SELECT h.*, r.recorded_at, coalesce(s.display_name, r.recorded_by) AS recorded_by
				FROM agreement a JOIN agreement_as_signed_history h ON h.code = a.code
				JOIN revision r ON r.id = h.revision_id
				LEFT JOIN staff_account s ON s.id = r.staff_id
				WHERE a.id = :id ORDER BY h.revision_id
				""").param("id", agreementId).query((row) -> {
			String present = (row.getInt("revision_kind") == REMOVED) ? "" : text(row, "present");
			note(entry(entries, row), "as_signed", known.getAndSet(present), present);
		});
	}

	private static Entry entry(TreeMap<Long, Entry> entries, ResultSet row) throws SQLException {
		Entry known = entries.get(row.getLong("revision_id"));
		if (known != null) {
			return known;
		}
		Entry entry = new Entry(row.getTimestamp("recorded_at").toInstant(), row.getString("recorded_by"),
				new LinkedHashMap<>());
		entries.put(row.getLong("revision_id"), entry);
		return entry;
	}

	private static void note(Entry entry, String field, @Nullable String before, String after) {
		String was = (before != null) ? before : "";
		if (!was.equals(after)) {
			entry.changes().put(field, new Change(was, after));
		}
	}

	private static String text(ResultSet row, String column) throws SQLException {
		Object value = row.getObject(column);
		if (value instanceof Array array) {
			return String.join("\n", (String[]) array.getArray());
		}
		return (value != null) ? value.toString() : "";
	}

	/**
	 * What one person changed at one moment.
	 *
	 * @param recordedAt when
	 * @param recordedBy who
	 * @param changes per column, {@code partners}, {@code papers}, {@code as_signed} and
	 * {@code achievements-<year>} what changed, as it is stored; lists one item a line
	 */
	public record Entry(Instant recordedAt, String recordedBy, Map<String, Change> changes) {
	}

	/**
	 * A changed value.
	 *
	 * @param before what it was; empty for nothing
	 * @param after what it became; empty for nothing
	 */
	public record Change(String before, String after) {
	}

}
