package jp.kyodo.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.text.CharacterPairs;
import jp.kyodo.text.SearchQuery;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;

/**
 * Finds partners for staff, by words however they are written; ordered by reading, those
 * without one last.
 */
@Component
@Transactional(readOnly = true)
public class PartnerSearch {

	private static final String ORDER = " ORDER BY p.reading = '', p.reading, p.name_key, p.code";

	private final JdbcClient jdbc;

	PartnerSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns one page of the partners.
	 */
	public Result find(PartnerFilter filter, PageRequestParameter page, int size) {
		List<String> conditions = new ArrayList<>(List.of("p.merged_into IS NULL"));
		Map<String, Object> parameters = conditions(filter, conditions);
		String where = " WHERE " + String.join(" AND ", conditions);
		long total = this.jdbc.sql("SELECT count(*) FROM partner p" + where)
			.params(parameters)
			.query(Long.class)
			.single();
		Paging paging = page.paging(size, total);
		List<PartnerReference> partners = this.jdbc
			.sql(PartnerQueries.REFERENCE + "FROM partner p" + where + ORDER + " LIMIT :size OFFSET :offset")
			.params(parameters)
			.param("size", size)
			.param("offset", paging.offset())
			.query(PartnerQueries::reference)
			.list();
		return new Result(partners, paging);
	}

	/**
	 * Returns the codes of the partners that the filter finds, at most so many.
	 */
	public List<String> codes(PartnerFilter filter, int most) {
		List<String> conditions = new ArrayList<>(List.of("p.merged_into IS NULL"));
		Map<String, Object> parameters = conditions(filter, conditions);
		return this.jdbc
			.sql("SELECT p.code FROM partner p WHERE " + String.join(" AND ", conditions) + ORDER + " LIMIT :most")
			.params(parameters)
			.param("most", most)
			.query(String.class)
			.list();
	}

	private static Map<String, Object> conditions(PartnerFilter filter, List<String> conditions) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		for (SearchQuery.Term term : CharacterPairs.ofQuery(filter.words()).terms()) {
			String name = "term" + parameters.size();
			conditions.add("p.search_text LIKE :" + name);
			parameters.put(name, "%" + escaped(term.key().value()) + "%");
		}
		if (!filter.type().isEmpty()) {
			conditions.add(":type = ANY (p.type_codes)");
			parameters.put("type", filter.type());
		}
		if (!filter.ward().isEmpty()) {
			conditions.add("p.ward_code = :ward");
			parameters.put("ward", filter.ward());
		}
		if (!filter.shown().isEmpty()) {
			conditions.add("p.shown = :shown");
			parameters.put("shown", filter.shown().equals("yes"));
		}
		return parameters;
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	/**
	 * One page of partners.
	 *
	 * @param partners those on this page
	 * @param paging which page it is, of how many
	 */
	public record Result(List<PartnerReference> partners, Paging paging) {

		public Result {
			partners = List.copyOf(partners);
		}

	}

}
