package jp.kyodo.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
				""").param("partner", partnerId).query((row, number) -> use(row)).list();
	}

	@Override
	public List<Meeting> meetingsOf(long fromId, long intoId) {
		Map<Use, List<SigningPartner>> both = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT a.code, a.title, p.partner_id, p.name FROM agreement a
				JOIN agreement_partner p ON p.agreement_id = a.id AND p.partner_id IN (:from, :into)
				WHERE EXISTS (SELECT FROM agreement_partner f WHERE f.agreement_id = a.id AND f.partner_id = :from)
					AND EXISTS (SELECT FROM agreement_partner i WHERE i.agreement_id = a.id AND i.partner_id = :into)
				ORDER BY a.signed_on DESC, a.code, p.position
				""").param("from", fromId).param("into", intoId).query((row) -> {
			both.computeIfAbsent(use(row), (use) -> new ArrayList<>())
				.add(new SigningPartner(row.getLong("partner_id"), row.getString("name")));
		});
		return both.entrySet()
			.stream()
			.map((entry) -> new Meeting(entry.getKey(),
					names(AgreementPartners.merged(entry.getValue(), fromId, intoId), intoId),
					names(entry.getValue(), fromId)))
			.toList();
	}

	@Override
	public void merge(long fromId, long intoId) {
		this.partners.merge(fromId, intoId);
	}

	private static Use use(ResultSet row) throws SQLException {
		return new Use("agreement.use", row.getString("code") + " " + row.getString("title"),
				"/staff/agreements/" + row.getString("code"));
	}

	private static String names(List<SigningPartner> partners, long partnerId) {
		return partners.stream()
			.filter((partner) -> partner.partnerId() == partnerId)
			.map(SigningPartner::name)
			.collect(Collectors.joining("、"));
	}

}
