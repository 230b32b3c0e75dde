package jp.kyodo.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jp.kyodo.fiscal.FiscalYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts and lists members. From the day of leaving on a partner is not counted.
 */
@Component
@Transactional(readOnly = true)
public class MembershipQueries {

	private static final String SCHEME = "SELECT code, name, description, department_id, version FROM membership_scheme ";

	private final JdbcClient jdbc;

	private final PartnerRegister register;

	MembershipQueries(JdbcClient jdbc, PartnerRegister register) {
		this.jdbc = jdbc;
		this.register = register;
	}

	/** What can be joined, by name. */
	public List<SchemeView> schemes() {
		return this.jdbc.sql(SCHEME + "ORDER BY name, code").query(SchemeView.class).list();
	}

	public Optional<SchemeView> scheme(String code) {
		return this.jdbc.sql(SCHEME + "WHERE code = :code").param("code", code).query(SchemeView.class).optional();
	}

	/** What a partner takes part in, and did, oldest first. */
	public List<MembershipLine> ofPartner(long partnerId) {
		return this.register.membershipsOf(partnerId);
	}

	/** Everybody who ever joined, by reading and name. */
	public List<MembershipLine> ofScheme(String schemeCode) {
		return this.jdbc.sql(PartnerRegister.MEMBERSHIP + """
				WHERE s.code = :scheme
				ORDER BY p.reading = '', p.reading, p.name_key, m.joined_on
				""").param("scheme", schemeCode).query(PartnerRegister::membership).list();
	}

	/** How many take part on a day. */
	public int count(String schemeCode, LocalDate day) {
		return this.jdbc.sql("""
				SELECT count(*) FROM partner_membership m JOIN membership_scheme s ON s.id = m.scheme_id
				WHERE s.code = :scheme AND m.joined_on <= :day AND (m.left_on IS NULL OR m.left_on > :day)
				""").param("scheme", schemeCode).param("day", day).query(Integer.class).single();
	}

	/**
	 * The years from the first member to a day, the latest first; none where nobody ever
	 * joined by then.
	 */
	public List<MembershipYear> years(String schemeCode, LocalDate until) {
		Map<Integer, int[]> changes = new TreeMap<>();
		this.jdbc
			.sql("""
					SELECT fiscal_year, sum(joined) AS joined, sum(gone) AS gone
					FROM (SELECT extract(year FROM m.joined_on - interval '3 months')::int AS fiscal_year, 1 AS joined, 0 AS gone
					      FROM partner_membership m JOIN membership_scheme s ON s.id = m.scheme_id
					      WHERE s.code = :scheme AND m.joined_on <= :until
					      UNION ALL
					      SELECT extract(year FROM m.left_on - interval '3 months')::int, 0, 1
					      FROM partner_membership m JOIN membership_scheme s ON s.id = m.scheme_id
					      WHERE s.code = :scheme AND m.left_on <= :until) AS c
					GROUP BY fiscal_year
					""")
			.param("scheme", schemeCode)
			.param("until", until)
			.query((row) -> {
				changes.put(row.getInt("fiscal_year"), new int[] { row.getInt("joined"), row.getInt("gone") });
			});
		if (changes.isEmpty()) {
			return List.of();
		}
		List<MembershipYear> years = new ArrayList<>();
		int members = 0;
		for (FiscalYear year : new FiscalYear(Collections.min(changes.keySet())).through(FiscalYear.of(until))) {
			int[] change = changes.getOrDefault(year.value(), new int[2]);
			MembershipYear line = new MembershipYear(year, members, change[0], change[1]);
			years.add(line);
			members = line.after();
		}
		Collections.reverse(years);
		return years;
	}

}
