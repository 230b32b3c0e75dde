package jp.kyodo.project.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jp.kyodo.database.CopyText;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectCounts;
import jp.kyodo.project.ProjectName;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts compared rows where they wait, many at once.
 */
@Component
class Staging {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String ROWS = """
			COPY project_import_row (import_id, row_number, kind, title, cells, problems, notes, changes, project_id,
				project_version, code, year_id, year_version, writes_year, writes_partners, writes_end, ended_year,
				end_reason, decision, fiscal_year, name, reading, name_key, purpose, summary, department_id, issue_code,
				program_code, city_wide, ward_codes, field_codes, form_codes, form_other, involvement_codes, proposed_by,
				origin, starts_on, ends_on, budget, settlement, city_role, partner_role, results, counts, follows_rule,
				principle_codes, contact, casebook, lessons) FROM STDIN
			""";

	private static final String PARTNERS = """
			COPY project_import_row_partner (import_id, row_number, position, partner_id, new_key, name, role_code)
			FROM STDIN
			""";

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	Staging(DataSource dataSource, JdbcClient jdbc) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
	}

	/**
	 * Takes away what an earlier comparison has left.
	 */
	@Transactional
	public void clear(UUID id) {
		for (String table : List.of("project_import_row_partner", "project_import_row", "project_import_partner",
				"project_import_word")) {
			this.jdbc.sql("DELETE FROM " + table + " WHERE import_id = :id").param("id", id).update();
		}
	}

	/**
	 * Adds rows within the present transaction.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(UUID id, Collection<StagedRow> rows) {
		CopyText lines = new CopyText();
		CopyText partners = new CopyText();
		for (StagedRow row : rows) {
			write(id, row, lines);
			if (row.kind().isWritten()) {
				int position = 0;
				for (StagedRow.StagedPartner partner : row.partners()) {
					partners.value(id)
						.value(row.number())
						.value(position++)
						.value(partner.partnerId())
						.value(partner.newKey())
						.value(partner.name())
						.value(partner.roleCode())
						.end();
				}
			}
		}
		copy(ROWS, lines);
		copy(PARTNERS, partners);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void addPartners(UUID id, Collection<NewPartners.Found> found) {
		CopyText lines = new CopyText();
		found.forEach((partner) -> lines.value(id)
			.value(partner.key())
			.value(partner.name())
			.array(partner.types())
			.value(partner.row())
			.end());
		copy("COPY project_import_partner (import_id, name_key, name, type_codes, row_number) FROM STDIN", lines);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void addWords(UUID id, Collection<UnknownWords.Found> found) {
		CopyText lines = new CopyText();
		found.forEach((word) -> lines.value(id)
			.value(word.list())
			.value(word.word())
			.value(word.count())
			.value(word.firstRow())
			.end());
		copy("COPY project_import_word (import_id, list, word, count, first_row) FROM STDIN", lines);
	}

	private static void write(UUID id, StagedRow row, CopyText line) {
		StagedRow.Present present = row.present();
		StagedRow.End end = row.end();
		line.value(id)
			.value(row.number())
			.value(row.kind().name())
			.value(title(row.title()))
			.array(row.cells())
			.value(json(row.problems()))
			.value(json(row.notes()))
			.value(json(row.changes()))
			.value((present != null) ? present.projectId() : null)
			.value((present != null) ? present.projectVersion() : null)
			.value(row.code())
			.value((present != null) ? present.yearId() : null)
			.value((present != null) ? present.yearVersion() : null)
			.value(row.writesYear())
			.value(row.writesPartners())
			.value(end != null)
			.value((end != null) ? end.lastYear() : null)
			.value((end != null) ? end.reason() : null)
			.value(row.decision())
			.value((row.year() != null) ? row.year().value() : null);
		content(line, row.writesYear() ? row.content() : null, row.departmentId());
		line.end();
	}

	private static void content(CopyText line, @Nullable ProjectContent content, @Nullable Long departmentId) {
		if (content == null) {
			for (int column = 0; column < 29; column++) {
				line.value(null);
			}
			return;
		}
		line.value(content.name())
			.value(content.reading())
			.value(ProjectName.key(content.name()))
			.value(content.purpose())
			.value(content.summary())
			.value(departmentId)
			.value(content.issueCode())
			.value(content.programCode())
			.value(content.cityWide())
			.array(content.wardCodes())
			.array(content.fieldCodes())
			.array(content.formCodes())
			.value(content.formOther())
			.array(content.involvementCodes())
			.value((content.proposedBy() != null) ? content.proposedBy().name() : null)
			.value((content.origin() != null) ? content.origin().name() : null)
			.value(content.startsOn())
			.value(content.endsOn())
			.value(content.budget())
			.value(content.settlement())
			.value(content.cityRole())
			.value(content.partnerRole())
			.value(content.results())
			.value(ProjectCounts.write(content.counts()))
			.value(content.followsRule())
			.array(content.principleCodes())
			.value(content.contact())
			.value(content.casebook())
			.value(content.lessons());
	}

	private static String title(String title) {
		return (title.codePointCount(0, title.length()) > 200) ? title.substring(0, title.offsetByCodePoints(0, 200))
				: title;
	}

	private static String json(Collection<?> values) {
		return values.isEmpty() ? "[]" : JSON.writeValueAsString(values);
	}

	private void copy(String statement, CopyText lines) {
		if (lines.isEmpty()) {
			return;
		}
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(lines.toString()));
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("Rows could not be staged", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

}
