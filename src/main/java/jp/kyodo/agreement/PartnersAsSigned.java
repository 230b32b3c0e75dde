package jp.kyodo.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jp.kyodo.agreement.document.AgreementDocument;
import jp.kyodo.organization.StaffMember;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps which published agreements stay with their partners as they were signed although
 * these are registered otherwise now, and who decided so. It can be taken back, and ends
 * by itself when the partners are registered otherwise once more; what was is in the
 * history.
 */
@Service
@Transactional
public class PartnersAsSigned {

	private static final String DECISIONS = """
			SELECT d.code, d.decided_at, d.decided_by, n.present = d.present AND n.present <> n.published AS holds
			FROM agreement_as_signed d JOIN (%s) n ON n.code = d.code
			""".formatted(PublishedPartners.BESIDE_REGISTER);

	private final PublishedPartners partners;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final Clock clock;

	PartnersAsSigned(PublishedPartners partners, EntityManager entities, JdbcClient jdbc, Clock clock) {
		this.partners = partners;
		this.entities = entities;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What was decided and holds, the latest first. */
	@Transactional(readOnly = true)
	public List<Decision> all() {
		return this.jdbc
			.sql(DECISIONS + "WHERE n.present = d.present AND n.present <> n.published"
					+ " ORDER BY d.decided_at DESC, d.code")
			.query((row, number) -> decision(row))
			.list();
	}

	/** What was decided about agreements before, whether it still holds or not. */
	@Transactional(readOnly = true)
	public List<Decision> about(Collection<String> codes) {
		return this.jdbc.sql(DECISIONS + "WHERE d.code = ANY (:codes)")
			.param("codes", codes.toArray(String[]::new))
			.query((row, number) -> decision(row))
			.list();
	}

	/** What was decided about an agreement, if it holds. */
	@Transactional(readOnly = true)
	public Optional<Decision> of(String code) {
		return about(List.of(code)).stream().filter(Decision::holds).findFirst();
	}

	/** Decides that agreements stay as they are for the present registrations. */
	void decide(Collection<String> codes, StaffMember by) {
		this.partners.present(codes).forEach((code, present) -> {
			AgreementAsSigned known = this.entities.find(AgreementAsSigned.class, code);
			if (known != null) {
				known.decide(present, this.clock.instant(), by);
			}
			else {
				this.entities.persist(new AgreementAsSigned(code, present, this.clock.instant(), by));
			}
		});
		this.entities.flush();
	}

	/**
	 * Keeps with whom an agreement is published.
	 * @param asSigned whether it is published with partners as they were signed, so that
	 * the decision goes on to hold
	 */
	void keep(AgreementDocument document, boolean asSigned) {
		this.partners.keep(document);
		if (!asSigned) {
			forget(document.code());
			return;
		}
		AgreementAsSigned known = this.entities.find(AgreementAsSigned.class, document.code());
		List<String> present = this.partners.present(List.of(document.code())).get(document.code());
		if (known != null && present != null) {
			known.follow(present);
			this.entities.flush();
		}
	}

	/** Nothing holds any more that was decided about an agreement. */
	void forget(String code) {
		AgreementAsSigned known = this.entities.find(AgreementAsSigned.class, code);
		if (known != null) {
			this.entities.remove(known);
			this.entities.flush();
		}
	}

	private static Decision decision(ResultSet row) throws SQLException {
		return new Decision(row.getString("code"), row.getTimestamp("decided_at").toInstant(),
				row.getString("decided_by"), row.getBoolean("holds"));
	}

	/**
	 * That an agreement stays with its partners as they were signed.
	 *
	 * @param code the code of the agreement
	 * @param at when that was decided
	 * @param by who decided it
	 * @param holds whether the partners are still registered as they were then
	 */
	public record Decision(String code, Instant at, String by, boolean holds) {
	}

}
