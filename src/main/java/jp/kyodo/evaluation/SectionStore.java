package jp.kyodo.evaluation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jp.kyodo.evaluation.form.FormDefinition;
import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.evaluation.section.SavedSection;
import jp.kyodo.evaluation.section.SheetContext.YearSections;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.EntryDraft;
import jp.kyodo.organization.EntryDrafts;
import jp.kyodo.organization.StaffMember;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what is entered: the saved sections with every version of them, and what
 * individual people are typing and could not save yet.
 */
@Repository
class SectionStore {

	/** Where drafts of a sheet are kept, before the key of the sheet. */
	static final String DRAFTS_OF = "evaluation-sheet:";

	private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final EntryDrafts drafts;

	private final FormDefinitions forms;

	private final JsonMapper json = JsonMapper.shared();

	SectionStore(JdbcClient jdbc, EntryDrafts drafts, FormDefinitions forms) {
		this.jdbc = jdbc;
		this.drafts = drafts;
		this.forms = forms;
	}

	/**
	 * What was saved on all sheets of a policy issue from one year to another.
	 */
	Map<FiscalYear, YearSections> saved(long issueId, FiscalYear from, FiscalYear to) {
		Map<FiscalYear, YearSections> years = new HashMap<>();
		this.jdbc.sql("""
				SELECT s.fiscal_year, s.form_definition_id, c.section_key, c.fields::text AS fields, c.version,
					c.saved_at, c.saved_by_name
				FROM evaluation_sheet s
				JOIN sheet_section c ON c.sheet_id = s.id
				WHERE s.policy_issue_id = ? AND s.fiscal_year BETWEEN ? AND ?
				""").params(issueId, from.value(), to.value()).query((row) -> {
			FormDefinition form = this.forms.get(row.getLong("form_definition_id"));
			years
				.computeIfAbsent(new FiscalYear(row.getInt("fiscal_year")),
						(year) -> new YearSections(form, new HashMap<>()))
				.byKey()
				.put(row.getString("section_key"),
						new SavedSection(fields(row.getString("fields")), row.getInt("version"),
								row.getObject("saved_at", OffsetDateTime.class).toInstant(),
								row.getString("saved_by_name")));
		});
		return years;
	}

	/**
	 * Saves a section as its next version.
	 */
	void save(long sheetId, String sectionKey, int version, Map<String, String> fields, StaffMember by, Instant now) {
		String text = this.json.writeValueAsString(fields);
		OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
		this.jdbc.sql("""
				INSERT INTO sheet_section (sheet_id, section_key, version, fields, saved_at, saved_by, saved_by_name)
				VALUES (:sheet, :key, :version, CAST(:fields AS jsonb), :at, :by, :name)
				ON CONFLICT (sheet_id, section_key) DO UPDATE SET version = excluded.version, fields = excluded.fields,
					saved_at = excluded.saved_at, saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name
				""")
			.param("sheet", sheetId)
			.param("key", sectionKey)
			.param("version", version)
			.param("fields", text)
			.param("at", at)
			.param("by", by.id())
			.param("name", by.displayName())
			.update();
		this.jdbc.sql("""
				INSERT INTO sheet_section_version
					(sheet_id, section_key, version, fields, saved_at, saved_by, saved_by_name)
				VALUES (?, ?, ?, ?::jsonb, ?, ?, ?)
				""").params(sheetId, sectionKey, version, text, at, by.id(), by.displayName()).update();
	}

	/**
	 * A section as it was saved under an earlier version.
	 */
	Optional<Map<String, String>> version(long sheetId, String sectionKey, int version) {
		return this.jdbc.sql(
				"SELECT fields::text FROM sheet_section_version WHERE sheet_id = ? AND section_key = ? AND version = ?")
			.params(sheetId, sectionKey, version)
			.query(String.class)
			.optional()
			.map(this::fields);
	}

	/**
	 * Every save of a sheet's sections, newest first.
	 */
	List<SectionVersion> versions(long sheetId, int limit) {
		return this.jdbc.sql(
				"SELECT section_key, version, fields::text AS fields, saved_at, saved_by_name FROM sheet_section_version"
						+ " WHERE sheet_id = ? ORDER BY saved_at DESC, section_key, version DESC LIMIT ?")
			.params(sheetId, limit)
			.query((row, number) -> new SectionVersion(row.getString("section_key"), row.getInt("version"),
					fields(row.getString("fields")), row.getObject("saved_at", OffsetDateTime.class).toInstant(),
					row.getString("saved_by_name")))
			.list();
	}

	/**
	 * What this person is typing into the sheet's sections and could not save yet.
	 */
	Map<String, SectionDraft> drafts(long sheetId, long staffId) {
		Map<String, SectionDraft> drafts = new HashMap<>();
		this.drafts.of(place(sheetId), staffId).forEach((draft) -> {
			Map<String, String> fields = new HashMap<>();
			draft.fields().forEach((name, values) -> fields.put(name, values.get(0)));
			drafts.put(draft.part(), new SectionDraft(draft.baseVersion(), fields, draft.savedAt()));
		});
		return drafts;
	}

	void putDraft(long sheetId, String sectionKey, long staffId, SectionDraft draft) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		draft.fields().forEach((name, text) -> fields.put(name, List.of(text)));
		this.drafts.put(place(sheetId), staffId,
				new EntryDraft(sectionKey, draft.baseVersion(), fields, draft.savedAt()));
	}

	void dropDraft(long sheetId, String sectionKey, long staffId) {
		this.drafts.drop(place(sheetId), sectionKey, staffId);
	}

	/**
	 * The sections of a sheet that somebody is typing into without having saved.
	 */
	Set<String> sectionsWithDraft(long sheetId) {
		return this.drafts.parts(place(sheetId));
	}

	private static String place(long sheetId) {
		return DRAFTS_OF + sheetId;
	}

	private Map<String, String> fields(String text) {
		return this.json.readValue(text, FIELDS);
	}

}
