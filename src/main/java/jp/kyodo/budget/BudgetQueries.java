package jp.kyodo.budget;

import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;

/**
 * Reads amounts of money.
 */
@Service
@Transactional(readOnly = true)
public class BudgetQueries {

	private final JdbcClient jdbc;

	BudgetQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The amounts of a policy issue and its programs in those years: by year, the total
	 * before the programs, in the order of the kinds.
	 */
	public List<Amount> ofIssue(long issueId, FiscalYear from, FiscalYear to) {
		return this.jdbc.sql("""
				SELECT fiscal_year, kind, program_id, yen, version FROM budget_amount
				WHERE policy_issue_id = :issue AND fiscal_year BETWEEN :from AND :to
				ORDER BY fiscal_year, program_id NULLS FIRST,
					array_position(ARRAY['PLANNED', 'BUDGET', 'SETTLEMENT_ESTIMATE', 'SETTLEMENT'], kind::text)
				""")
			.param("issue", issueId)
			.param("from", from.value())
			.param("to", to.value())
			.query((row, number) -> new Amount(new FiscalYear(row.getInt("fiscal_year")),
					AmountKind.valueOf(row.getString("kind")), row.getObject("program_id", Long.class),
					new Yen(row.getLong("yen")), row.getInt("version")))
			.list();
	}

	/** How estimates of a policy issue became settlements, the newest first. */
	public List<Settlement> settlements(long issueId) {
		return this.jdbc.sql("""
				SELECT fiscal_year, program_id, from_yen, to_yen, settled_by, settled_at, reason FROM amount_transition
				WHERE policy_issue_id = :issue ORDER BY settled_at DESC, id DESC
				""")
			.param("issue", issueId)
			.query((row, number) -> new Settlement(new FiscalYear(row.getInt("fiscal_year")),
					row.getObject("program_id", Long.class), new Yen(row.getLong("from_yen")),
					new Yen(row.getLong("to_yen")), row.getString("settled_by"),
					row.getObject("settled_at", OffsetDateTime.class).toInstant(), row.getString("reason")))
			.list();
	}

}
