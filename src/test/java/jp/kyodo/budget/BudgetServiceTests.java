package jp.kyodo.budget;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import jp.kyodo.budget.RecordAmounts.AmountEntry;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.RefusedChangeException;

import static jp.kyodo.plan.RegisterFixture.Y2011;
import static jp.kyodo.plan.RegisterFixture.Y2013;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import(RegisterFixture.class)
class BudgetServiceTests {

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private BudgetService budget;

	@Autowired
	private BudgetQueries queries;

	@Autowired
	private JdbcClient jdbc;

	private long issue;

	@BeforeEach
	void addIssue() {
		this.issue = this.fixture.issue().id();
	}

	@Test
	void recordsAmountsInTheOrderOfTheirKinds() throws Exception {
		record(entry(Y2013, AmountKind.SETTLEMENT_ESTIMATE, 4302L), entry(Y2013, AmountKind.BUDGET, 4510L),
				entry(Y2013, AmountKind.PLANNED, 4352L), entry(Y2011, AmountKind.SETTLEMENT, 4193L));

		assertThat(this.queries.ofIssue(this.issue, Y2011, Y2013)).extracting(Amount::kind)
			.containsExactly(AmountKind.SETTLEMENT, AmountKind.PLANNED, AmountKind.BUDGET,
					AmountKind.SETTLEMENT_ESTIMATE);
		assertThat(this.queries.ofIssue(this.issue, Y2011, Y2011))
			.containsExactly(new Amount(Y2011, AmountKind.SETTLEMENT, null, Yen.ofThousands(4193), 0));
		assertThat(SqlStatements.of(() -> this.queries.ofIssue(this.issue, Y2011, Y2013))).hasSize(1);
	}

	@Test
	void changesAndRemovesAmounts() {
		record(entry(Y2013, AmountKind.BUDGET, 4000L), entry(Y2013, AmountKind.PLANNED, 4352L));

		record(entry(Y2013, AmountKind.BUDGET, 4510L), entry(Y2013, AmountKind.PLANNED, null));

		assertThat(this.queries.ofIssue(this.issue, Y2013, Y2013)).extracting(Amount::yen)
			.containsExactly(Yen.ofThousands(4510));
	}

	@Test
	void turnsEstimateIntoSettlementAndRecordsIt() {
		record(entry(Y2013, AmountKind.SETTLEMENT_ESTIMATE, 4302L));

		this.budget.settle(new SettleEstimate(this.issue, Y2013, Yen.ofThousands(4298), "決算の認定による"));

		assertThat(this.queries.ofIssue(this.issue, Y2013, Y2013))
			.containsExactly(new Amount(Y2013, AmountKind.SETTLEMENT, null, Yen.ofThousands(4298), 1));
		assertThat(this.queries.settlements(this.issue)).singleElement().satisfies((settlement) -> {
			assertThat(settlement.estimate()).isEqualTo(Yen.ofThousands(4302));
			assertThat(settlement.settled()).isEqualTo(Yen.ofThousands(4298));
			assertThat(settlement.reason()).isEqualTo("決算の認定による");
			assertThat(settlement.settledBy()).isEqualTo("system");
		});
		assertThat(
				this.jdbc.sql("SELECT kind FROM budget_amount_history WHERE policy_issue_id = ? ORDER BY revision_id")
					.param(this.issue)
					.query(String.class)
					.list())
			.containsExactly("SETTLEMENT_ESTIMATE", "SETTLEMENT");
	}

	@Test
	void hasEstimateOrSettlementButNotBoth() {
		record(entry(Y2013, AmountKind.SETTLEMENT_ESTIMATE, 4302L), entry(Y2011, AmountKind.SETTLEMENT, 4193L));

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> record(entry(Y2013, AmountKind.SETTLEMENT, 4298L),
					entry(Y2011, AmountKind.SETTLEMENT_ESTIMATE, 4193L)))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::messageKey)
				.containsExactly("budget.refused.estimate-to-settle", "budget.refused.settled-already"));
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.budget.settle(new SettleEstimate(this.issue, Y2011, Yen.ofThousands(1), "二度目")));
	}

	@Test
	void refusesNegativeAmountsAndSettlementsWithoutReason() {
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> record(entry(Y2013, AmountKind.BUDGET, -1L)));
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> new SettleEstimate(this.issue, Y2013, new Yen(-1), " "))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(RefusedChangeException.Problem::field)
				.containsExactly("settled", "reason"));
	}

	@Test
	void neverChangesTheRecordOfASettlement() {
		record(entry(Y2013, AmountKind.SETTLEMENT_ESTIMATE, 4302L));
		this.budget.settle(new SettleEstimate(this.issue, Y2013, Yen.ofThousands(4298), "決算の認定による"));

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("UPDATE amount_transition SET to_yen = 0").update());
	}

	private void record(AmountEntry... entries) {
		this.budget.record(new RecordAmounts(this.issue, List.of(entries)));
	}

	private static AmountEntry entry(FiscalYear year, AmountKind kind, @Nullable Long thousands) {
		return new AmountEntry(year, kind, null, (thousands != null) ? Yen.ofThousands(thousands) : null);
	}

}
