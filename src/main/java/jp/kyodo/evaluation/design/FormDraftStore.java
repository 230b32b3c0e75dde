package jp.kyodo.evaluation.design;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.organization.StaffMember;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps drafts of forms with every save of them.
 */
@Repository
class FormDraftStore {

	private static final int LONGEST_SUBJECT = 200;

	private static final String COLUMNS = "id, state, version, content::text AS content, saved_at, saved_by_name";

	private final JdbcClient jdbc;

	private final FormCodec codec;

	private final Clock clock;

	FormDraftStore(JdbcClient jdbc, FormCodec codec, Clock clock) {
		this.jdbc = jdbc;
		this.codec = codec;
		this.clock = clock;
	}

	long create(DraftTree tree, DraftStep step, StaffMember by) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		long id = this.jdbc
			.sql("INSERT INTO form_draft (state, version, content, saved_at, saved_by, saved_by_name)"
					+ " VALUES ('OPEN', 1, ?::jsonb, ?, ?, ?) RETURNING id")
			.params(tree.toJson(), now, by.id(), by.displayName())
			.query(Long.class)
			.single();
		record(id, 1, tree, step, tree.text("name"), by, now);
		return id;
	}

	Optional<FormDraft> find(long id) {
		return this.jdbc.sql("SELECT " + COLUMNS + " FROM form_draft WHERE id = ?")
			.param(id)
			.query((row, number) -> draft(row))
			.optional();
	}

	/**
	 * The draft, locked until the transaction ends.
	 */
	Optional<FormDraft> lock(long id) {
		return this.jdbc.sql("SELECT " + COLUMNS + " FROM form_draft WHERE id = ? FOR UPDATE")
			.param(id)
			.query((row, number) -> draft(row))
			.optional();
	}

	/**
	 * Saves a draft as its next version.
	 * @param locked the draft as it was locked
	 */
	void save(FormDraft locked, DraftTree tree, DraftStep step, String subject, StaffMember by) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		int version = locked.version() + 1;
		this.jdbc
			.sql("UPDATE form_draft SET version = ?, content = ?::jsonb, saved_at = ?, saved_by = ?, saved_by_name = ?"
					+ " WHERE id = ?")
			.params(version, tree.toJson(), now, by.id(), by.displayName(), locked.id())
			.update();
		record(locked.id(), version, tree, step, subject, by, now);
	}

	private void record(long id, int version, DraftTree tree, DraftStep step, String subject, StaffMember by,
			OffsetDateTime now) {
		this.jdbc.sql("""
				INSERT INTO form_draft_save
					(draft_id, version, step, subject, content, saved_at, saved_by, saved_by_name)
				VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
				""")
			.params(id, version, step.name(), subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
					tree.toJson(), now, by.id(), by.displayName())
			.update();
	}

	void close(long id, FormDraft.State state, StaffMember by) {
		this.jdbc.sql("UPDATE form_draft SET state = ?, saved_at = ?, saved_by = ?, saved_by_name = ? WHERE id = ?")
			.params(state.name(), OffsetDateTime.now(this.clock), by.id(), by.displayName(), id)
			.update();
	}

	/**
	 * Lets only one at a time make the next version of a form.
	 */
	void lockForm(String code) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(?))::text")
			.param("form_definition/" + code)
			.query(String.class)
			.single();
	}

	/**
	 * Adds a version of a form, which the draft has become.
	 */
	void putInForce(long id, FormDefinition form, StaffMember by) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		long formDefinitionId = this.jdbc
			.sql("INSERT INTO form_definition (id, code, version_no, name, plan_code, from_year, to_year, definition,"
					+ " created_at, created_by, created_by_name)"
					+ " VALUES (nextval('form_definition_seq'), ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) RETURNING id")
			.params(form.code(), form.version(), form.name(), form.plan(), form.years().from(), form.years().to(),
					this.codec.toJson(form), now, by.id(), by.displayName())
			.query(Long.class)
			.single();
		this.jdbc
			.sql("UPDATE form_draft SET state = 'IN_FORCE', form_definition_id = ?, saved_at = ?, saved_by = ?,"
					+ " saved_by_name = ? WHERE id = ?")
			.params(formDefinitionId, now, by.id(), by.displayName(), id)
			.update();
	}

	/**
	 * A draft as it was saved under an earlier version.
	 */
	Optional<DraftTree> version(long id, int version) {
		return this.jdbc.sql("SELECT content::text FROM form_draft_save WHERE draft_id = ? AND version = ?")
			.params(id, version)
			.query(String.class)
			.optional()
			.map(DraftTree::parse);
	}

	/**
	 * Every save of a draft, newest first.
	 */
	List<DraftSave> history(long id) {
		return this.jdbc
			.sql("SELECT version, step, subject, saved_at, saved_by_name FROM form_draft_save WHERE draft_id = ?"
					+ " ORDER BY version DESC")
			.param(id)
			.query((row, number) -> new DraftSave(row.getInt("version"), DraftStep.valueOf(row.getString("step")),
					row.getString("subject"), row.getObject("saved_at", OffsetDateTime.class).toInstant(),
					row.getString("saved_by_name")))
			.list();
	}

	private static FormDraft draft(ResultSet row) throws SQLException {
		return new FormDraft(row.getLong("id"), FormDraft.State.valueOf(row.getString("state")), row.getInt("version"),
				DraftTree.parse(row.getString("content")), row.getObject("saved_at", OffsetDateTime.class).toInstant(),
				row.getString("saved_by_name"));
	}

}
