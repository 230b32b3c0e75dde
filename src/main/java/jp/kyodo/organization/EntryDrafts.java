package jp.kyodo.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps on the server what people are typing and have not saved yet, for each of them
 * apart. A place is a thing that is entered, such as a sheet or a project, a part one of
 * its forms. Drafts are forgotten when they are saved or given up, or when nobody has
 * touched them for long.
 */
@Repository
@Transactional
public class EntryDrafts {

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final EntryDraftSettings settings;

	private final Clock clock;

	private final JsonMapper json = JsonMapper.shared();

	EntryDrafts(JdbcClient jdbc, EntryDraftSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * What a person is typing in a place, the newest first.
	 */
	@Transactional(readOnly = true)
	public List<EntryDraft> of(String place, long staffId) {
		return this.jdbc
			.sql("SELECT part, base_version, fields::text AS fields, saved_at FROM entry_draft"
					+ " WHERE place = ? AND staff_id = ? ORDER BY saved_at DESC, part")
			.params(place, staffId)
			.query((row, number) -> draft(row))
			.list();
	}

	/**
	 * What a person is typing in all places whose names begin alike, the newest first.
	 */
	@Transactional(readOnly = true)
	public List<Placed> under(String prefix, long staffId) {
		return this.jdbc
			.sql("SELECT place, part, base_version, fields::text AS fields, saved_at FROM entry_draft"
					+ " WHERE staff_id = ? AND starts_with(place, ?) ORDER BY saved_at DESC, place, part")
			.params(staffId, prefix)
			.query((row, number) -> new Placed(row.getString("place"), draft(row)))
			.list();
	}

	/**
	 * What a person is typing in one form.
	 */
	@Transactional(readOnly = true)
	public Optional<EntryDraft> find(String place, String part, long staffId) {
		return this.jdbc
			.sql("SELECT part, base_version, fields::text AS fields, saved_at FROM entry_draft"
					+ " WHERE place = ? AND part = ? AND staff_id = ?")
			.params(place, part, staffId)
			.query((row, number) -> draft(row))
			.optional();
	}

	/**
	 * Keeps what a person is typing, in the place of what they typed there before.
	 */
	public void put(String place, long staffId, EntryDraft draft) {
		this.jdbc.sql("""
				INSERT INTO entry_draft (place, part, staff_id, base_version, fields, saved_at)
				VALUES (?, ?, ?, ?, ?::jsonb, ?)
				ON CONFLICT (place, part, staff_id) DO UPDATE SET base_version = excluded.base_version,
					fields = excluded.fields, saved_at = excluded.saved_at
				""")
			.params(place, draft.part(), staffId, draft.baseVersion(), storable(draft.fields()),
					draft.savedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Forgets what a person was typing.
	 */
	public void drop(String place, String part, long staffId) {
		this.jdbc.sql("DELETE FROM entry_draft WHERE place = ? AND part = ? AND staff_id = ?")
			.params(place, part, staffId)
			.update();
	}

	/**
	 * The parts of a place that somebody is typing into without having saved.
	 */
	@Transactional(readOnly = true)
	public Set<String> parts(String place) {
		return new TreeSet<>(this.jdbc.sql("SELECT DISTINCT part FROM entry_draft WHERE place = ?")
			.param(place)
			.query(String.class)
			.list());
	}

	/**
	 * The places of which somebody is typing into one part without having saved.
	 */
	@Transactional(readOnly = true)
	public Set<String> places(Collection<String> places, String part) {
		return new TreeSet<>(this.jdbc.sql("SELECT DISTINCT place FROM entry_draft WHERE place = ANY (?) AND part = ?")
			.params(places.toArray(String[]::new), part)
			.query(String.class)
			.list());
	}

	/**
	 * The last day on which a draft is kept if nobody touches it any more.
	 * @param savedAt when it was kept
	 */
	public LocalDate keptUntil(Instant savedAt) {
		return LocalDate.ofInstant(savedAt, this.clock.getZone()).plusDays(this.settings.days());
	}

	/**
	 * Forgets what nobody has touched for longer than drafts are kept.
	 * @return how many were forgotten
	 */
	int removeExpired() {
		Instant first = LocalDate.now(this.clock)
			.minusDays(this.settings.days())
			.atStartOfDay(this.clock.getZone())
			.toInstant();
		return this.jdbc.sql("DELETE FROM entry_draft WHERE saved_at < ?")
			.param(first.atOffset(ZoneOffset.UTC))
			.update();
	}

	private EntryDraft draft(ResultSet row) throws SQLException {
		return new EntryDraft(row.getString("part"), row.getInt("base_version"),
				this.json.readValue(row.getString("fields"), FIELDS),
				row.getObject("saved_at", OffsetDateTime.class).toInstant());
	}

	/**
	 * PostgreSQL keeps no character U+0000; the replacement character shows that there
	 * was one.
	 */
	private String storable(Map<String, List<String>> fields) {
		Map<String, List<String>> clean = new LinkedHashMap<>();
		fields.forEach((name, values) -> clean.put(name,
				values.stream().map((text) -> text.replace('\u0000', '\uFFFD')).toList()));
		return this.json.writeValueAsString(clean);
	}

	/**
	 * What somebody has typed, and where.
	 */
	public record Placed(String place, EntryDraft draft) {
	}

}
