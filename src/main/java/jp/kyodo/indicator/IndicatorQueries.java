package jp.kyodo.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.fiscal.FiscalYear;

/**
 * Reads indicators and their values.
 */
@Service
@Transactional(readOnly = true)
public class IndicatorQueries {

	private final JdbcClient jdbc;

	IndicatorQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The indicators of a policy issue that are used in one of the years, in their order,
	 * each with one row of values for every one of the years and for its baseline year.
	 */
	public List<IndicatorView> ofIssue(long issueId, FiscalYear from, FiscalYear to) {
		Map<Long, Map<FiscalYear, YearValues>> values = new HashMap<>();
		this.jdbc.sql("""
				SELECT v.* FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id
				WHERE i.policy_issue_id = :issue
					AND (v.fiscal_year BETWEEN :from AND :to OR v.fiscal_year = i.baseline_year)
				""").param("issue", issueId).param("from", from.value()).param("to", to.value()).query((row) -> {
			YearValues year = values(row);
			values.computeIfAbsent(row.getLong("indicator_id"), (id) -> new HashMap<>()).put(year.year(), year);
		});
		return this.jdbc.sql("""
				SELECT * FROM indicator
				WHERE policy_issue_id = :issue AND from_year <= :to AND (until_year IS NULL OR until_year >= :from)
				ORDER BY position, from_year
				""")
			.param("issue", issueId)
			.param("from", from.value())
			.param("to", to.value())
			.query((row, number) -> view(row, from.through(to), values.getOrDefault(row.getLong("id"), Map.of())))
			.list();
	}

	/**
	 * The definitions of all indicators that a policy issue has or had, in their order.
	 */
	public List<IndicatorDetail> definitions(long issueId) {
		return this.jdbc.sql("""
				SELECT i.*, EXISTS (SELECT FROM indicator_value v WHERE v.indicator_id = i.id) AS has_values
				FROM indicator i WHERE policy_issue_id = :issue ORDER BY position, from_year
				""").param("issue", issueId).query((row, number) -> detail(row)).list();
	}

	/** The definition of one indicator of a policy issue. */
	public Optional<IndicatorDetail> definition(long issueId, long indicatorId) {
		return definitions(issueId).stream().filter((indicator) -> indicator.id() == indicatorId).findFirst();
	}

	private static IndicatorView view(ResultSet row, List<FiscalYear> years, Map<FiscalYear, YearValues> values)
			throws SQLException {
		FiscalYear baselineYear = year(row, "baseline_year");
		Set<FiscalYear> shown = new TreeSet<>(years);
		if (baselineYear != null) {
			shown.add(baselineYear);
		}
		return new IndicatorView(row.getLong("id"), row.getInt("position"), row.getString("name"),
				row.getString("explanation"), Direction.valueOf(row.getString("direction")), number(row, "range_low"),
				number(row, "range_high"), row.getString("unit"), row.getInt("decimals"), baselineYear,
				row.getString("note"),
				shown.stream().map((year) -> values.getOrDefault(year, YearValues.none(year))).toList());
	}

	private static IndicatorDetail detail(ResultSet row) throws SQLException {
		FiscalYear fromYear = new FiscalYear(row.getInt("from_year"));
		return new IndicatorDetail(row.getLong("id"), row.getInt("position"),
				new IndicatorDefinition(row.getString("name"), row.getString("explanation"),
						Direction.valueOf(row.getString("direction")), number(row, "range_low"),
						number(row, "range_high"), row.getString("unit"), row.getInt("decimals"),
						year(row, "baseline_year"), fromYear, year(row, "until_year"), row.getString("note")),
				row.getBoolean("has_values"), row.getInt("version"));
	}

	private static YearValues values(ResultSet row) throws SQLException {
		return new YearValues(new FiscalYear(row.getInt("fiscal_year")), number(row, "plan_value"),
				row.getString("plan_missing"), number(row, "actual_value"), row.getString("actual_missing"),
				row.getString("note"), row.getInt("version"));
	}

	private static @Nullable FiscalYear year(ResultSet row, String column) throws SQLException {
		Integer year = row.getObject(column, Integer.class);
		return (year != null) ? new FiscalYear(year) : null;
	}

	/** The number without the zeros that the column adds. */
	private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
		BigDecimal number = row.getBigDecimal(column);
		if (number == null) {
			return null;
		}
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
