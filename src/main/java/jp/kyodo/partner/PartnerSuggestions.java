package jp.kyodo.partner;

import java.util.List;

import jp.kyodo.text.SearchKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suggests partners of the register for a form in which they are chosen, from a part of
 * the name or its reading, or from a code.
 */
@Component
@Transactional(readOnly = true)
public class PartnerSuggestions {

	private static final int SHOWN = 20;

	private static final int LONGEST = 200;

	private final JdbcClient jdbc;

	PartnerSuggestions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns who may be meant, those that are called so first; at most 20.
	 * @param typed what was typed; blank or more than 200 characters find nobody
	 */
	public Found find(String typed) {
		String words = typed.strip();
		String key = PartnerName.key(words);
		if (key.isEmpty() || words.length() > LONGEST) {
			return new Found(words, List.of(), false);
		}
		List<Suggestion> found = this.jdbc
			.sql("""
					SELECT p.code, p.name, coalesce((SELECT string_agg(t.label, '、' ORDER BY t.sort_order) FROM vocabulary_term t
						WHERE t.list = 'PARTNER_TYPE' AND t.code = ANY (p.type_codes)), '') AS types
					FROM partner p
					WHERE p.merged_into IS NULL AND (p.name_key LIKE :like OR p.search_text LIKE :words)
					ORDER BY p.name_key = :key DESC, p.name_key LIKE :start DESC, p.name, p.code LIMIT :most
					""")
			.param("like", "%" + escaped(key) + "%")
			.param("words", "%" + escaped(SearchKey.of(words).value()) + "%")
			.param("start", escaped(key) + "%")
			.param("key", key)
			.param("most", SHOWN + 1)
			.query((row, number) -> new Suggestion(row.getString("code"), row.getString("name"),
					row.getString("types")))
			.list();
		return new Found(words, found.subList(0, Math.min(SHOWN, found.size())), found.size() > SHOWN);
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	/**
	 * Who may be meant.
	 *
	 * @param words what was looked for
	 * @param partners who was found
	 * @param more whether there are others that are not among them
	 */
	public record Found(String words, List<Suggestion> partners, boolean more) {

		public Found {
			partners = List.copyOf(partners);
		}

	}

	/**
	 * A partner that may be meant.
	 *
	 * @param code its code
	 * @param name its name
	 * @param types what kinds of partner it is, in words
	 */
	public record Suggestion(String code, String name, String types) {
	}

}
