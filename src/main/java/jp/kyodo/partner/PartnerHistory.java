package jp.kyodo.partner;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.organization.StaffQueries;

/**
 * Reads who changed what of a partner, and when.
 */
@Component
@Transactional(readOnly = true)
public class PartnerHistory {

	private static final int MOST = 100;

	private final JdbcClient jdbc;

	private final StaffQueries staff;

	PartnerHistory(JdbcClient jdbc, StaffQueries staff) {
		this.jdbc = jdbc;
		this.staff = staff;
	}

	/**
	 * Returns the states of a partner, the latest first, at most {@value #MOST}.
	 */
	public List<PartnerChange> of(long partnerId) {
		List<Row> rows = this.jdbc.sql("""
				SELECT h.*, t.code AS merged_into_code, r.recorded_at, r.staff_id
				FROM partner_history h
				JOIN revision r ON r.id = h.revision_id
				LEFT JOIN partner t ON t.id = h.merged_into
				WHERE h.id = :id ORDER BY h.revision_id DESC LIMIT :most
				""")
			.param("id", partnerId)
			.param("most", MOST)
			.query((row, number) -> new Row(row.getObject("staff_id", Long.class),
					new PartnerChange(row.getTimestamp("recorded_at").toInstant(), null, PartnerRows.content(row),
							row.getString("merged_into_code"))))
			.list();
		Map<Long, String> names = this.staff
			.namesOf(rows.stream().map(Row::staffId).filter(Objects::nonNull).distinct().toList());
		return rows.stream().map((row) -> row.named(names)).toList();
	}

	/**
	 * Returns when it was noted and taken back that a partner and others are not the
	 * same, the latest first, at most {@value #MOST}.
	 */
	public List<DistinctionChange> distinctionsOf(long partnerId) {
		List<Map.Entry<Optional<Long>, DistinctionChange>> rows = this.jdbc.sql("""
				SELECT h.revision_kind, h.reason, r.recorded_at, r.staff_id, p.code, p.name
				FROM partner_distinction_history h
				JOIN revision r ON r.id = h.revision_id
				JOIN partner p ON p.id IN (h.first_id, h.second_id) AND p.id <> :id
				WHERE :id IN (h.first_id, h.second_id) AND h.revision_kind IN (0, 2)
				ORDER BY h.revision_id DESC, p.code LIMIT :most
				""")
			.param("id", partnerId)
			.param("most", MOST)
			.query((row, number) -> Map.entry(Optional.ofNullable(row.getObject("staff_id", Long.class)),
					new DistinctionChange(row.getTimestamp("recorded_at").toInstant(), null,
							row.getInt("revision_kind") == 2, row.getString("code"), row.getString("name"),
							row.getString("reason"))))
			.list();
		Map<Long, String> names = this.staff
			.namesOf(rows.stream().flatMap((row) -> row.getKey().stream()).distinct().toList());
		return rows.stream().map((row) -> {
			DistinctionChange change = row.getValue();
			return new DistinctionChange(change.at(), row.getKey().map(names::get).orElse(null), change.isTakenBack(),
					change.otherCode(), change.otherName(), change.reason());
		}).toList();
	}

	private record Row(@Nullable Long staffId, PartnerChange change) {

		PartnerChange named(Map<Long, String> names) {
			String name = (this.staffId != null) ? names.get(this.staffId) : null;
			return new PartnerChange(this.change.at(), name, this.change.content(), this.change.mergedInto());
		}

	}

}
