package jp.kyodo.partner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives new partners their codes: D00001 and so on, past those that were brought along.
 */
@Component
class PartnerCodes {

	private final JdbcClient jdbc;

	PartnerCodes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	String next() {
		return next(1).get(0);
	}

	List<String> next(int count) {
		List<String> codes = new ArrayList<>();
		while (codes.size() < count) {
			List<String> candidates = this.jdbc
				.sql("SELECT nextval('partner_code_seq') FROM generate_series(1, :count)")
				.param("count", count - codes.size())
				.query(Long.class)
				.list()
				.stream()
				.map("D%05d"::formatted)
				.toList();
			Set<String> taken = new HashSet<>(this.jdbc.sql("SELECT code FROM partner WHERE code = ANY (:codes)")
				.param("codes", candidates.toArray(String[]::new))
				.query(String.class)
				.list());
			candidates.stream().filter((code) -> !taken.contains(code)).forEach(codes::add);
		}
		return codes;
	}

}
