package jp.kyodo.agreement;

import java.util.List;

import jp.kyodo.partner.PartnerUse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets agreements with a partner that was merged be those of the one it became; the name
 * at the signing stays.
 */
@Component
class AgreementPartnerUse implements PartnerUse {

	private final JdbcClient jdbc;

	private final AgreementPartners partners;

	AgreementPartnerUse(JdbcClient jdbc, AgreementPartners partners) {
		this.jdbc = jdbc;
		this.partners = partners;
	}

	@Override
	public List<Use> usesOf(long partnerId) {
		return this.jdbc.sql("""
				SELECT DISTINCT a.code, a.title, a.signed_on FROM agreement a
				JOIN agreement_partner p ON p.agreement_id = a.id
				WHERE p.partner_id = :partner ORDER BY a.signed_on DESC, a.code
				""")
			.param("partner", partnerId)
			.query((row, number) -> new Use("agreement.use", row.getString("code") + " " + row.getString("title"),
					"/staff/agreements/" + row.getString("code")))
			.list();
	}

	@Override
	public void merge(long fromId, long intoId) {
		this.partners.merge(fromId, intoId);
	}

}
