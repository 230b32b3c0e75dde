package jp.kyodo.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jp.kyodo.partner.MergedPlaces;
import jp.kyodo.partner.PartnerUse;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the projects of a partner that is merged refer to the one it becomes. The name
 * under which it stands in the list of each year stays. Where both take part in one year
 * of a project, the entry of the one that stays is left; if it has no role, it takes that
 * of the other.
 */
@Component
@Order(1)
class ProjectPartnerUse implements PartnerUse {

	private static final int SHOWN = 500;

	/** The years of projects in which both take part. */
	private static final String BOTH = """
			SELECT project_year_id FROM project_partner WHERE partner_id = :from
			INTERSECT SELECT project_year_id FROM project_partner WHERE partner_id = :into
			""";

	private final JdbcClient jdbc;

	private final ListedPartnerHistory history;

	private final Vocabularies vocabularies;

	ProjectPartnerUse(JdbcClient jdbc, ListedPartnerHistory history, Vocabularies vocabularies) {
		this.jdbc = jdbc;
		this.history = history;
		this.vocabularies = vocabularies;
	}

	@Override
	public List<Use> usesOf(long partnerId) {
		return this.jdbc
			.sql("""
					SELECT DISTINCT p.code, y.fiscal_year, y.name
					FROM project_partner l JOIN project_year y ON y.id = l.project_year_id JOIN project p ON p.id = y.project_id
					WHERE l.partner_id = :partner
					ORDER BY y.fiscal_year DESC, p.code LIMIT :most
					""")
			.param("partner", partnerId)
			.param("most", SHOWN)
			.query((row, number) -> use(row))
			.list();
	}

	@Override
	public List<Meeting> meetingsOf(long fromId, long intoId) {
		Map<Use, List<ListedPartner>> both = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					SELECT p.code, y.fiscal_year, y.name, l.partner_id, l.name AS listed_name, l.role_code
					FROM project_partner l JOIN project_year y ON y.id = l.project_year_id JOIN project p ON p.id = y.project_id
					WHERE l.partner_id IN (:from, :into) AND y.id IN (
					"""
					+ BOTH + ") ORDER BY y.fiscal_year DESC, p.code, l.position")
			.param("from", fromId)
			.param("into", intoId)
			.query((row) -> {
				both.computeIfAbsent(use(row), (use) -> new ArrayList<>())
					.add(new ListedPartner(row.getLong("partner_id"), row.getString("listed_name"),
							row.getString("role_code")));
			});
		Terms roles = this.vocabularies.of(Vocabulary.PARTNER_ROLE);
		return both.entrySet()
			.stream()
			.map((entry) -> new Meeting(entry.getKey(), text(merged(entry.getValue(), fromId, intoId), intoId, roles),
					text(entry.getValue(), fromId, roles)))
			.toList();
	}

	@Override
	public void merge(long fromId, long intoId) {
		boolean used = this.jdbc.sql("SELECT EXISTS (SELECT FROM project_partner WHERE partner_id = :from)")
			.param("from", fromId)
			.query(Boolean.class)
			.single();
		if (!used) {
			return;
		}
		// whoever has a form open is told
		this.jdbc.sql("""
				UPDATE project_year SET version = version + 1
				WHERE id IN (SELECT project_year_id FROM project_partner WHERE partner_id = :from)
				""").param("from", fromId).update();
		this.jdbc.sql(BOTH)
			.param("from", fromId)
			.param("into", intoId)
			.query(Long.class)
			.list()
			.forEach((year) -> leaveOne(year, fromId, intoId));
		this.jdbc
			.sql("""
					INSERT INTO project_partner_history (project_year_id, position, partner_id, name, role_code, revision_id,
					                                     revision_kind)
					SELECT project_year_id, position, :into, name, role_code, :revision, 1
					FROM project_partner WHERE partner_id = :from
					""")
			.param("into", intoId)
			.param("from", fromId)
			.param("revision", this.history.currentRevision())
			.update();
		this.jdbc.sql("UPDATE project_partner SET partner_id = :into WHERE partner_id = :from")
			.param("into", intoId)
			.param("from", fromId)
			.update();
	}

	private void leaveOne(long projectYearId, long fromId, long intoId) {
		List<ListedPartner> before = this.jdbc.sql(
				"SELECT partner_id, name, role_code FROM project_partner WHERE project_year_id = :year ORDER BY position")
			.param("year", projectYearId)
			.query((row, number) -> new ListedPartner(row.getLong("partner_id"), row.getString("name"),
					row.getString("role_code")))
			.list();
		List<ListedPartner> after = merged(before, fromId, intoId);
		this.history.record(projectYearId, before, after);
		this.jdbc.sql("DELETE FROM project_partner WHERE project_year_id = :year")
			.param("year", projectYearId)
			.update();
		for (int position = 0; position < after.size(); position++) {
			ListedPartner partner = after.get(position);
			this.jdbc.sql("""
					INSERT INTO project_partner (project_year_id, position, partner_id, name, role_code)
					VALUES (:year, :position, :partner, :name, :role)
					""")
				.param("year", projectYearId)
				.param("position", position)
				.param("partner", partner.partnerId())
				.param("name", partner.name())
				.param("role", partner.roleCode(), Types.VARCHAR)
				.update();
		}
	}

	private static List<ListedPartner> merged(List<ListedPartner> partners, long fromId, long intoId) {
		String role = partners.stream()
			.filter((partner) -> partner.partnerId() == fromId)
			.map(ListedPartner::roleCode)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return MergedPlaces
			.of(partners, (partner) -> partner.partnerId() == fromId, (partner) -> partner.partnerId() == intoId)
			.stream()
			.map((partner) -> (partner.partnerId() == intoId && partner.roleCode() == null)
					? new ListedPartner(intoId, partner.name(), role) : partner)
			.toList();
	}

	private static Use use(ResultSet row) throws SQLException {
		return new Use("project.use",
				row.getInt("fiscal_year") + " " + row.getString("code") + " " + row.getString("name"),
				"/staff/projects/" + row.getString("code") + "/" + row.getInt("fiscal_year"));
	}

	private static String text(List<ListedPartner> partners, long partnerId, Terms roles) {
		return partners.stream()
			.filter((partner) -> partner.partnerId() == partnerId)
			.map((partner) -> (partner.roleCode() != null)
					? partner.name() + "（" + roles.label(partner.roleCode()) + "）" : partner.name())
			.collect(Collectors.joining("、"));
	}

}
