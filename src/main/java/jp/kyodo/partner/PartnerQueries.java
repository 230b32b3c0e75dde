package jp.kyodo.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

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

	static final String REFERENCE = "SELECT p.id, p.code, p.name, p.type_codes, p.ward_code, p.shown ";

	static final String DETAIL = "SELECT p.*, t.code AS merged_into_code FROM partner p"
			+ " LEFT JOIN partner t ON t.id = p.merged_into ";

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
	 * Returns by the keys of names ({@link PartnerName#key}) who is called so, or was
	 * before it became part of another; several may be.
	 */
	public Map<String, List<PartnerReference>> byNameKeys(Collection<String> keys) {
		Map<String, List<PartnerReference>> byKey = new HashMap<>();
		this.jdbc.sql(REFERENCE + """
				, c.name_key FROM partner c JOIN partner p ON p.id = coalesce(c.merged_into, c.id)
				WHERE c.name_key = ANY (:keys)
				GROUP BY p.id, c.name_key
				ORDER BY bool_or(c.merged_into IS NULL) DESC, p.code
				""").param("keys", keys.toArray(String[]::new)).query((row) -> {
			byKey.computeIfAbsent(row.getString("name_key"), (key) -> new ArrayList<>()).add(reference(row, 0));
		});
		return byKey;
	}

	/**
	 * Returns everything about a partner, also about one that was merged. For staff only.
	 */
	public Optional<PartnerDetail> detail(String code) {
		return this.jdbc.sql(DETAIL + "WHERE p.code = :code").param("code", code).query(PartnerRows::detail).optional();
	}

	/**
	 * Returns who has a 法人番号.
	 */
	public Optional<PartnerReference> holderOf(CorporateNumber number) {
		return this.jdbc.sql(REFERENCE + "FROM partner p WHERE p.corporate_number = :number AND p.merged_into IS NULL")
			.param("number", number.value())
			.query(PartnerQueries::reference)
			.optional();
	}

	/**
	 * Returns who else is called the same, however it is written.
	 * @param ownCode the partner that is meant itself, or null for a new one
	 */
	public List<PartnerReference> sameName(String name, @Nullable String ownCode) {
		return this.jdbc.sql(REFERENCE + """
				FROM partner p WHERE p.name_key = :key AND p.merged_into IS NULL AND p.code IS DISTINCT FROM :code
				ORDER BY p.code LIMIT 20
				""")
			.param("key", PartnerName.key(name))
			.param("code", ownCode, Types.VARCHAR)
			.query(PartnerQueries::reference)
			.list();
	}

	/**
	 * Returns those of some partners that are not shown to citizens, by reading and name.
	 */
	public List<PartnerReference> hidden(Collection<String> codes) {
		return this.jdbc.sql(REFERENCE + """
				FROM partner p WHERE p.code = ANY (:codes) AND NOT p.shown
				ORDER BY p.reading = '', p.reading, p.name_key, p.code
				""").param("codes", codes.toArray(String[]::new)).query(PartnerQueries::reference).list();
	}

	/**
	 * Returns those of some codes that lead to a page for citizens: of partners that are
	 * shown, and of those that were merged into such.
	 */
	public Set<String> withPage(Collection<String> codes) {
		return new TreeSet<>(this.jdbc.sql("""
				SELECT c.code FROM partner c JOIN partner p ON p.id = coalesce(c.merged_into, c.id)
				WHERE c.code = ANY (:codes) AND p.shown
				""").param("codes", codes.toArray(String[]::new)).query(String.class).list());
	}

	/**
	 * Returns the codes that lead to a partner: its own and those of the partners that
	 * were merged into it.
	 */
	public List<String> codesOf(String code) {
		return this.jdbc.sql("""
				SELECT c.code FROM partner p JOIN partner c ON p.id IN (c.id, c.merged_into)
				WHERE p.code = :code ORDER BY c.id <> p.id, c.code
				""").param("code", code).query(String.class).list();
	}

	static PartnerReference reference(ResultSet row, int number) throws SQLException {
		return new PartnerReference(row.getLong("id"), row.getString("code"), row.getString("name"),
				List.of((String[]) row.getArray("type_codes").getArray()), row.getString("ward_code"),
				row.getBoolean("shown"));
	}

}
