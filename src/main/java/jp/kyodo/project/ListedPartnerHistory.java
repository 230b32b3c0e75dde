package jp.kyodo.project;

import java.util.List;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import jp.kyodo.organization.RevisionRecord;
import org.hibernate.envers.AuditReaderFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the history of the partners of project-years: for each place in the list that
 * has changed one row, under the revision of the transaction.
 */
@Component
class ListedPartnerHistory {

	private static final int ADDED = 0;

	private static final int CHANGED = 1;

	private static final int REMOVED = 2;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	ListedPartnerHistory(EntityManager entities, JdbcClient jdbc) {
		this.entities = entities;
		this.jdbc = jdbc;
	}

	void record(long projectYearId, List<ListedPartner> before, List<ListedPartner> after) {
		if (before.equals(after)) {
			return;
		}
		long revision = currentRevision();
		for (int position = 0; position < Math.max(before.size(), after.size()); position++) {
			ListedPartner old = at(before, position);
			ListedPartner present = at(after, position);
			if (!Objects.equals(old, present)) {
				int kind = (old == null) ? ADDED : (present == null) ? REMOVED : CHANGED;
				write(projectYearId, position, (present != null) ? present : Objects.requireNonNull(old), revision,
						kind);
			}
		}
	}

	/**
	 * The number of the revision under which this transaction is recorded.
	 */
	long currentRevision() {
		RevisionRecord revision = AuditReaderFactory.get(this.entities).getCurrentRevision(RevisionRecord.class, true);
		this.entities.flush();
		return revision.id();
	}

	private void write(long projectYearId, int position, ListedPartner partner, long revision, int kind) {
		this.jdbc
			.sql("""
					INSERT INTO project_partner_history (project_year_id, position, partner_id, name, role_code, revision_id,
					                                     revision_kind)
					VALUES (:year, :position, :partner, :name, :role, :revision, :kind)
					""")
			.param("year", projectYearId)
			.param("position", position)
			.param("partner", partner.partnerId())
			.param("name", partner.name())
			.param("role", partner.roleCode())
			.param("revision", revision)
			.param("kind", kind)
			.update();
	}

	private static @Nullable ListedPartner at(List<ListedPartner> partners, int position) {
		return (position < partners.size()) ? partners.get(position) : null;
	}

}
