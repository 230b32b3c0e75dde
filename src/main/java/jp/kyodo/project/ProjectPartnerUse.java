package jp.kyodo.project;

import java.util.List;

import jp.kyodo.partner.PartnerUse;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the projects of a partner that is merged refer to the one it becomes. The name
 * under which it stands in the list of each year stays.
 */
@Component
@Order(1)
class ProjectPartnerUse implements PartnerUse {

	private static final int SHOWN = 500;

	private final JdbcClient jdbc;

	private final ListedPartnerHistory history;

	ProjectPartnerUse(JdbcClient jdbc, ListedPartnerHistory history) {
		this.jdbc = jdbc;
		this.history = history;
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
			.query((row, number) -> new Use("project.use",
					row.getInt("fiscal_year") + " " + row.getString("code") + " " + row.getString("name"),
					"/staff/projects/" + row.getString("code") + "/" + row.getInt("fiscal_year")))
			.list();
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
		long revision = this.history.currentRevision();
		this.jdbc
			.sql("""
					INSERT INTO project_partner_history (project_year_id, position, partner_id, name, role_code, revision_id,
					                                     revision_kind)
					SELECT project_year_id, position, :into, name, role_code, :revision, 1
					FROM project_partner WHERE partner_id = :from
					""")
			.param("into", intoId)
			.param("from", fromId)
			.param("revision", revision)
			.update();
		// whoever has a form open is told
		this.jdbc.sql("""
				UPDATE project_year SET version = version + 1
				WHERE id IN (SELECT project_year_id FROM project_partner WHERE partner_id = :from)
				""").param("from", fromId).update();
		this.jdbc.sql("UPDATE project_partner SET partner_id = :into WHERE partner_id = :from")
			.param("into", intoId)
			.param("from", fromId)
			.update();
	}

}
