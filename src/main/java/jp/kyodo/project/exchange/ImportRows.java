package jp.kyodo.project.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what a comparison has found.
 */
@Component
@Transactional(readOnly = true)
public class ImportRows {

	private static final int FETCHED = 200;

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {
	};

	private static final TypeReference<List<String>> NOTES = new TypeReference<>() {
	};

	private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JdbcTemplate streaming;

	ImportRows(JdbcClient jdbc, JdbcTemplate template) {
		this.jdbc = jdbc;
		this.streaming = new JdbcTemplate(template.getDataSource());
		this.streaming.setFetchSize(FETCHED);
	}

	/**
	 * Rows in the order of the file.
	 * @param kind only of this kind, or null for all
	 */
	public List<ImportedRow> rows(UUID id, @Nullable RowKind kind, long offset, int size) {
		return this.jdbc.sql("""
				SELECT row_number, kind, title, code, problems, notes, changes FROM project_import_row
				WHERE import_id = :id AND (CAST(:kind AS text) IS NULL OR kind = :kind)
				ORDER BY row_number < 0, abs(row_number) LIMIT :size OFFSET :offset
				""")
			.param("id", id)
			.param("kind", (kind != null) ? kind.name() : null)
			.param("size", size)
			.param("offset", offset)
			.query(ImportRows::row)
			.list();
	}

	/**
	 * What the rows of a page would register, by row number.
	 */
	public Map<Integer, RowFacts> facts(UUID id, Collection<Integer> numbers) {
		Map<Integer, RowFacts> facts = new HashMap<>();
		this.jdbc
			.sql("""
					SELECT r.row_number, r.fiscal_year, r.department_id, r.form_codes, r.form_other, r.city_wide, r.ward_codes,
						r.field_codes, r.starts_on, r.ends_on, r.budget, r.settlement,
						ARRAY(SELECT p.name FROM project_import_row_partner p
							WHERE p.import_id = r.import_id AND p.row_number = r.row_number ORDER BY p.position) AS partners
					FROM project_import_row r
					WHERE r.import_id = :id AND r.row_number = ANY (CAST(:numbers AS integer[])) AND r.name IS NOT NULL
					""")
			.param("id", id)
			.param("numbers", numbers.toArray(Integer[]::new))
			.query((row) -> {
				facts.put(row.getInt("row_number"),
						new RowFacts(new FiscalYear(row.getInt("fiscal_year")), row.getLong("department_id"),
								texts(row, "form_codes"), row.getString("form_other"), row.getBoolean("city_wide"),
								texts(row, "ward_codes"), texts(row, "field_codes"),
								row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
								row.getObject("budget", Long.class), row.getObject("settlement", Long.class),
								texts(row, "partners")));
			});
		return facts;
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return (array != null) ? List.of((String[]) array.getArray()) : List.of();
	}

	/**
	 * The cells of a row of the file.
	 */
	List<String> cells(UUID id, int number) {
		return this.jdbc
			.sql("SELECT unnest(cells) FROM project_import_row WHERE import_id = :id AND row_number = :number")
			.param("id", id)
			.param("number", number)
			.query(String.class)
			.list();
	}

	/**
	 * The partners that would be registered, the first ones.
	 */
	public List<NewPartner> partners(UUID id, int most) {
		return this.jdbc.sql("""
				SELECT name, type_codes, row_number FROM project_import_partner WHERE import_id = :id
				ORDER BY row_number, name LIMIT :most
				""")
			.param("id", id)
			.param("most", most)
			.query((row, number) -> new NewPartner(row.getString("name"),
					List.of((String[]) row.getArray("type_codes").getArray()), row.getInt("row_number")))
			.list();
	}

	/**
	 * The words that stand in no list.
	 */
	public List<Word> words(UUID id) {
		return this.jdbc.sql("""
				SELECT list, word, count, first_row FROM project_import_word WHERE import_id = :id
				ORDER BY list, first_row, word
				""")
			.param("id", id)
			.query((row, number) -> new Word(row.getString("list"), row.getString("word"), row.getInt("count"),
					row.getInt("first_row")))
			.list();
	}

	/**
	 * Passes on all rows of the file with what is wrong with them, a few at a time.
	 */
	void forEach(UUID id, Consumer<FileRow> sink) {
		this.streaming.query("""
				SELECT row_number, cells, problems FROM project_import_row WHERE import_id = ? AND row_number > 0
				ORDER BY row_number
				""", (row) -> {
			sink.accept(new FileRow(row.getInt("row_number"), List.of((String[]) row.getArray("cells").getArray()),
					JSON.readValue(row.getString("problems"), PROBLEMS)));
		}, id);
	}

	private static ImportedRow row(ResultSet row, int number) throws SQLException {
		String code = row.getString("code");
		return new ImportedRow(row.getInt("row_number"), RowKind.valueOf(row.getString("kind")), row.getString("title"),
				(code != null) ? code : "", JSON.readValue(row.getString("problems"), PROBLEMS),
				JSON.readValue(row.getString("notes"), NOTES), JSON.readValue(row.getString("changes"), CHANGES));
	}

	/**
	 * What a row would register, the most telling of it.
	 *
	 * @param forms codes of the forms
	 * @param wards codes of the wards
	 * @param fields codes of the fields
	 * @param budget in yen, or null
	 * @param settlement in yen, or null
	 * @param partners names of the partners
	 */
	public record RowFacts(FiscalYear year, long departmentId, List<String> forms, @Nullable String formOther,
			boolean cityWide, List<String> wards, List<String> fields, @Nullable LocalDate startsOn,
			@Nullable LocalDate endsOn, @Nullable Long budget, @Nullable Long settlement, List<String> partners) {
	}

	/**
	 * A partner that would be registered.
	 *
	 * @param name its name
	 * @param typeCodes kinds, empty if the file says nothing
	 * @param row first row with it
	 */
	public record NewPartner(String name, List<String> typeCodes, int row) {
	}

	/**
	 * A word that stands in no list.
	 *
	 * @param list name of the list
	 * @param word the word
	 * @param count how often it occurs
	 * @param firstRow first row with it
	 */
	public record Word(String list, String word, int count, int firstRow) {
	}

	/**
	 * A row as it stands in the file.
	 */
	record FileRow(int number, List<String> cells, List<RowProblem> problems) {
	}

}
