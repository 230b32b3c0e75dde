package jp.kyodo.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the register of partners. Partners that were merged into others are found only by
 * their key and code, as the one they were merged into.
 */
@Component
@Transactional(readOnly = true)
public class PartnerQueries {

	private static final String REFERENCE = "SELECT p.id, p.code, p.name, p.type_codes, p.ward_code, p.shown ";

	private final JdbcClient jdbc;

	PartnerQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns a partner by its code, or the one that it was merged into.
	 */
	public Optional<PartnerReference> find(String code) {
		return this.jdbc
			.sql(REFERENCE
					+ "FROM partner c JOIN partner p ON p.id = coalesce(c.merged_into, c.id) WHERE c.code = :code")
			.param("code", code)
			.query(PartnerQueries::reference)
			.optional();
	}

	/**
	 * Returns partners by their keys.
	 */
	public Map<Long, PartnerReference> byIds(Collection<Long> ids) {
		Map<Long, PartnerReference> byId = new HashMap<>();
		this.jdbc.sql(REFERENCE + "FROM partner p WHERE p.id = ANY (:ids)")
			.param("ids", ids.toArray(Long[]::new))
			.query(PartnerQueries::reference)
			.list()
			.forEach((reference) -> byId.put(reference.id(), reference));
		return byId;
	}

	/**
	 * Returns by the keys of names ({@link PartnerName#key}) who is called so; several
	 * may be.
	 */
	public Map<String, List<PartnerReference>> byNameKeys(Collection<String> keys) {
		Map<String, List<PartnerReference>> byKey = new HashMap<>();
		this.jdbc.sql(REFERENCE
				+ ", p.name_key FROM partner p WHERE p.name_key = ANY (:keys) AND p.merged_into IS NULL ORDER BY p.code")
			.param("keys", keys.toArray(String[]::new))
			.query((row) -> {
				byKey.computeIfAbsent(row.getString("name_key"), (key) -> new ArrayList<>()).add(reference(row, 0));
			});
		return byKey;
	}

	static PartnerReference reference(ResultSet row, int number) throws SQLException {
		return new PartnerReference(row.getLong("id"), row.getString("code"), row.getString("name"),
				List.of((String[]) row.getArray("type_codes").getArray()), row.getString("ward_code"),
				row.getBoolean("shown"));
	}

}
