package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows the series of indicators back through the plans.
 */
@Service
@Transactional(readOnly = true)
public class IndicatorContinuityQueries {

	private static final String CHAINS = """
			WITH RECURSIVE chain AS (
				SELECT n.id AS start_id, n.id AS indicator_id, 0 AS distance, CAST(ARRAY[] AS text[]) AS breaks,
					CAST('' AS varchar) AS reason
				FROM indicator n JOIN policy_issue i ON i.id = n.policy_issue_id WHERE i.code = :code
				UNION ALL
				SELECT c.start_id, l.from_indicator_id, c.distance + 1, l.breaks, l.reason
				FROM chain c JOIN indicator_link l ON l.to_indicator_id = c.indicator_id WHERE c.distance < 30
			)
			SELECT c.start_id, c.indicator_id, c.distance, c.breaks, c.reason, i.code, n.name, n.unit, n.decimals,
				n.from_year, n.until_year
			FROM chain c JOIN indicator n ON n.id = c.indicator_id JOIN policy_issue i ON i.id = n.policy_issue_id
			ORDER BY c.start_id, c.distance DESC
			""";

	private final JdbcClient jdbc;

	IndicatorContinuityQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What each indicator of a policy issue follows, by its key: the earliest first, the
	 * indicator itself last.
	 */
	public Map<Long, List<Segment>> chains(String issueCode) {
		return this.jdbc.sql(CHAINS)
			.param("code", issueCode)
			.query((row, number) -> Map.entry(row.getLong("start_id"), segment(row)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/**
	 * The values of indicators in all years, by the key of the indicator, the first year
	 * first.
	 */
	public Map<Long, List<Value>> values(List<Long> indicatorIds) {
		Map<Long, List<Value>> values = new HashMap<>();
		this.jdbc.sql("""
				SELECT indicator_id, fiscal_year, plan_value, actual_value FROM indicator_value
				WHERE indicator_id = ANY (:ids) ORDER BY fiscal_year
				""").param("ids", indicatorIds.toArray(Long[]::new)).query((row) -> {
			values.computeIfAbsent(row.getLong("indicator_id"), (id) -> new ArrayList<>())
				.add(new Value(new FiscalYear(row.getInt("fiscal_year")), row.getBigDecimal("plan_value"),
						row.getBigDecimal("actual_value")));
		});
		return values;
	}

	/**
	 * The breaks within the series of indicators, by the key of the indicator, the first
	 * year first.
	 */
	public Map<Long, List<SeriesBreak>> breaks(List<Long> indicatorIds) {
		Map<Long, List<SeriesBreak>> breaks = new HashMap<>();
		this.jdbc.sql("""
				SELECT indicator_id, from_year, kind, reason FROM indicator_break
				WHERE indicator_id = ANY (:ids) ORDER BY from_year
				""").param("ids", indicatorIds.toArray(Long[]::new)).query((row) -> {
			breaks.computeIfAbsent(row.getLong("indicator_id"), (id) -> new ArrayList<>())
				.add(new SeriesBreak(new FiscalYear(row.getInt("from_year")),
						SeriesBreak.Kind.valueOf(row.getString("kind")), row.getString("reason")));
		});
		return breaks;
	}

	/**
	 * The indicators of policy issues that an indicator could follow, by issue and first
	 * year.
	 */
	public List<Candidate> candidates(List<String> issueCodes) {
		return this.jdbc.sql("""
				SELECT n.id, i.code, n.name, n.from_year, n.until_year FROM indicator n
				JOIN policy_issue i ON i.id = n.policy_issue_id
				WHERE i.code = ANY (:codes) ORDER BY i.code, n.from_year, n.position
				""")
			.param("codes", issueCodes.toArray(String[]::new))
			.query((row, number) -> new Candidate(row.getLong("id"), row.getString("code"), row.getString("name"),
					new FiscalYear(row.getInt("from_year")), year(row, "until_year")))
			.list();
	}

	private static Segment segment(ResultSet row) throws SQLException {
		return new Segment(row.getLong("indicator_id"), row.getString("code"), row.getString("name"),
				row.getString("unit"), row.getInt("decimals"), new FiscalYear(row.getInt("from_year")),
				year(row, "until_year"),
				(row.getInt("distance") > 0) ? Arrays.stream((String[]) row.getArray("breaks").getArray())
					.map(SeriesBreak.Kind::valueOf)
					.toList() : List.of(),
				row.getString("reason"));
	}

	private static @Nullable FiscalYear year(ResultSet row, String column) throws SQLException {
		Integer year = row.getObject(column, Integer.class);
		return (year != null) ? new FiscalYear(year) : null;
	}

	/**
	 * One indicator in a series.
	 *
	 * @param issueCode code of its policy issue
	 * @param breaks what changed after it, where the next one follows
	 * @param reason why it changed
	 */
	public record Segment(long indicatorId, String issueCode, String name, String unit, int decimals,
			FiscalYear fromYear, @Nullable FiscalYear untilYear, List<SeriesBreak.Kind> breaks, String reason) {
	}

	/**
	 * Plan and actual value of one year.
	 */
	public record Value(FiscalYear year, @Nullable BigDecimal plan, @Nullable BigDecimal actual) {
	}

	/**
	 * An indicator that can be chosen.
	 */
	public record Candidate(long id, String issueCode, String name, FiscalYear fromYear,
			@Nullable FiscalYear untilYear) {
	}

}
