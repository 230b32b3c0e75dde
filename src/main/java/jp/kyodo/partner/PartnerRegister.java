package jp.kyodo.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what a partner consists of: what the register says, and what it takes part in.
 */
@Component
class PartnerRegister {

	static final String MEMBERSHIP = """
			SELECT m.id, s.code AS scheme_code, s.name AS scheme_name, p.code AS partner_code, p.name AS partner_name,
			       p.shown, m.joined_on, m.left_on, m.leaving_reason, m.version
			FROM partner_membership m
			JOIN membership_scheme s ON s.id = m.scheme_id
			JOIN partner p ON p.id = m.partner_id
			""";

	private final JdbcClient jdbc;

	PartnerRegister(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	PartnerDetail partner(long id) {
		return this.jdbc.sql(PartnerQueries.DETAIL + "WHERE p.id = :id")
			.param("id", id)
			.query(PartnerRows::detail)
			.single();
	}

	List<MembershipLine> membershipsOf(long partnerId) {
		return this.jdbc.sql(MEMBERSHIP + "WHERE m.partner_id = :partner ORDER BY m.joined_on, s.code")
			.param("partner", partnerId)
			.query(PartnerRegister::membership)
			.list();
	}

	static MembershipLine membership(ResultSet row, int number) throws SQLException {
		return new MembershipLine(row.getLong("id"), row.getString("scheme_code"), row.getString("scheme_name"),
				row.getString("partner_code"), row.getString("partner_name"), row.getBoolean("shown"),
				row.getDate("joined_on").toLocalDate(), PartnerRows.day(row, "left_on"),
				row.getString("leaving_reason"), row.getInt("version"));
	}

}
