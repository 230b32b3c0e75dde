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
import tools.jackson.databind.json.JsonMapper;

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

	private final JsonMapper json = JsonMapper.shared();

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
		return this.jdbc
			.sql("""
					SELECT i.*, b.source, b.formula, b.numerator_name, b.numerator_unit, b.denominator_name, b.denominator_unit,
						b.multiplier, b.method, b.survey, b.sample_size, b.tolerance, b.rationale, b.target_rationale,
						b.version AS basis_version,
						(SELECT json_agg(json_build_object('year', fiscal_year, 'value', value, 'comparator', comparator)
							ORDER BY fiscal_year) FROM indicator_milestone WHERE indicator_id = i.id)::text AS milestones,
						(SELECT json_agg(json_build_object('number', revision_no, 'value', value, 'asOf', as_of_year,
							'source', source, 'reason', reason, 'decidedOn', decided_on) ORDER BY revision_no)
							FROM indicator_baseline WHERE indicator_id = i.id)::text AS baselines,
						(SELECT json_agg(json_build_object('from', from_year, 'kind', kind, 'reason', reason)
							ORDER BY from_year) FROM indicator_break WHERE indicator_id = i.id)::text AS breaks
					FROM indicator i LEFT JOIN indicator_basis b ON b.indicator_id = i.id
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

	private IndicatorView view(ResultSet row, List<FiscalYear> years, Map<FiscalYear, YearValues> values)
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
				shown.stream().map((year) -> values.getOrDefault(year, YearValues.none(year))).toList(), aims(row));
	}

	private IndicatorAims aims(ResultSet row) throws SQLException {
		int version = row.getInt("basis_version");
		boolean described = !row.wasNull();
		IndicatorBasis basis = described ? new IndicatorBasis(row.getString("source"), row.getString("formula"),
				row.getString("numerator_name"), row.getString("numerator_unit"), row.getString("denominator_name"),
				row.getString("denominator_unit"), number(row, "multiplier"), row.getString("method"),
				row.getBoolean("survey"), row.getObject("sample_size", Integer.class), number(row, "tolerance"),
				row.getString("rationale"), row.getString("target_rationale")) : IndicatorBasis.none();
		return new IndicatorAims(basis,
				list(row, "milestones", Milestone[].class).stream()
					.map((one) -> new Milestone(one.year(), plain(one.value()), one.comparator()))
					.toList(),
				list(row, "baselines", BaselineRevision[].class).stream()
					.map((one) -> new BaselineRevision(one.number(), plain(one.value()), one.asOf(), one.source(),
							one.reason(), one.decidedOn()))
					.toList(),
				list(row, "breaks", SeriesBreak[].class), described ? version : -1);
	}

	private <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
		String json = row.getString(column);
		return (json != null) ? List.of(this.json.readValue(json, type)) : List.of();
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
				row.getString("note"), number(row, "numerator"), number(row, "denominator"), row.getInt("version"));
	}

	private static @Nullable FiscalYear year(ResultSet row, String column) throws SQLException {
		Integer year = row.getObject(column, Integer.class);
		return (year != null) ? new FiscalYear(year) : null;
	}

	/** The number without the zeros that the column adds. */
	private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
		BigDecimal number = row.getBigDecimal(column);
		return (number != null) ? plain(number) : null;
	}

	private static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
