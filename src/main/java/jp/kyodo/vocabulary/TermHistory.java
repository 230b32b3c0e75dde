package jp.kyodo.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.organization.StaffQueries;

/**
 * Reads who changed what of a word, and when.
 */
@Component
@Transactional(readOnly = true)
public class TermHistory {

	private static final int MOST = 100;

	private static final int ADDED = 0;

	private final JdbcClient jdbc;

	private final StaffQueries staff;

	TermHistory(JdbcClient jdbc, StaffQueries staff) {
		this.jdbc = jdbc;
		this.staff = staff;
	}

	/**
	 * The changes of a word, the latest first, at most {@value #MOST}. A word that every
	 * city begins with has none until somebody changes it.
	 */
	public List<TermChange> of(Vocabulary vocabulary, String code) {
		List<Row> rows = this.jdbc.sql("""
				SELECT h.*, r.recorded_at, r.staff_id
				FROM vocabulary_term_history h
				JOIN vocabulary_term t ON t.id = h.id
				JOIN revision r ON r.id = h.revision_id
				WHERE t.list = :list AND t.code = :code ORDER BY h.revision_id DESC LIMIT :most
				""")
			.param("list", vocabulary.name())
			.param("code", code)
			.param("most", MOST)
			.query((row, number) -> new Row(row.getObject("staff_id", Long.class),
					new TermChange(row.getTimestamp("recorded_at").toInstant(), null,
							row.getInt("revision_kind") == ADDED, Vocabularies.term(row, number),
							row.getInt("sort_order"))))
			.list();
		Map<Long, String> names = this.staff
			.namesOf(rows.stream().map(Row::staffId).filter(Objects::nonNull).distinct().toList());
		return rows.stream().map((row) -> row.named(names)).toList();
	}

	private record Row(@Nullable Long staffId, TermChange change) {

		TermChange named(Map<Long, String> names) {
			String name = (this.staffId != null) ? names.get(this.staffId) : null;
			return new TermChange(this.change.at(), name, this.change.added(), this.change.term(), this.change.order());
		}

	}

}
