package jp.kyodo.budget.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.budget.Amount;
import jp.kyodo.budget.AmountKind;
import jp.kyodo.budget.BudgetQueries;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.organization.Role;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.plan.StaffRequests;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(RegisterFixture.class)
class BudgetPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RegisterFixture fixture;

	@Autowired
	private BudgetQueries queries;

	private StaffRequests planning;

	private long issue;

	private String url;

	@BeforeEach
	void addIssue() {
		this.planning = StaffRequests.as(Role.PLANNING, this.mvc);
		RegisterFixture.Issue added = this.fixture.issue();
		this.issue = added.id();
		this.url = "/staff/plans/" + added.plan().code() + "/issues/" + added.code() + "/budget";
	}

	@Test
	void takesThousandsOfYenAsPeopleTypeThem() {
		assertThat(this.planning.post(this.url, Map.of("amount-BUDGET-2013", "４，５１０千円", "amount-PLANNED-2013", "4352.5",
				"amount-SETTLEMENT_ESTIMATE-2013", "4,302")))
			.hasRedirectedUrl(this.url);

		assertThat(amounts()).extracting(Amount::yen)
			.containsExactly(new Yen(4_352_500), Yen.ofThousands(4510), Yen.ofThousands(4302));
		assertThat(this.planning.get(this.url)).hasStatusOk()
			.bodyText()
			.contains("value=\"4,352.5\"", "value=\"4,510\"", "2013年度を決算にする");
	}

	@Test
	void keepsEverythingTypedAndNamesEveryError() {
		assertThat(this.planning.post(this.url,
				Map.of("amount-BUDGET-2013", "約4000", "amount-PLANNED-2013", "△5", "amount-BUDGET-2012", "4,417",
						"amount-PLANNED-2011", "0.0001")))
			.hasStatusOk()
			.bodyText()
			.contains("金額は数字で入力してください", "金額は0以上の数字で入力してください", "小数点以下3桁（1円）まで", "value=\"約4000\"", "value=\"4,417\"",
					"href=\"#amount-BUDGET-2013\"");

		assertThat(amounts()).isEmpty();
	}

	@Test
	void settlesAnEstimateAndShowsTheRecord() {
		this.planning.post(this.url, Map.of("amount-SETTLEMENT_ESTIMATE-2013", "4,302"));

		assertThat(this.planning.post(this.url + "/2013/settle", Map.of("settled", "4,298", "reason", "")))
			.hasStatusOk()
			.bodyText()
			.contains("理由を入力してください", "value=\"4,298\"", "href=\"#reason-2013\"");
		assertThat(this.planning.post(this.url + "/2013/settle", Map.of("settled", "4,298", "reason", "決算の認定")))
			.hasRedirectedUrl(this.url);

		assertThat(amounts()).extracting(Amount::kind).containsExactly(AmountKind.SETTLEMENT);
		assertThat(this.planning.get(this.url)).hasStatusOk()
			.bodyText()
			.contains("2013年度：決算見込 4,302千円 → 決算 4,298千円", "決算の認定", "田中 花子");
	}

	@Test
	void doesNotOverwriteWhatSomeoneElseChangedMeanwhile() {
		this.planning.post(this.url, Map.of("amount-BUDGET-2013", "100", "amount-PLANNED-2013", "1"));

		assertThat(this.planning.post(this.url,
				Map.of("amount-BUDGET-2013", "200", "before-amount-BUDGET-2013", "90", "amount-PLANNED-2013", "0",
						"before-amount-PLANNED-2013", "0")))
			.hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に変更しました（今の値：100）", "value=\"200\"");

		assertThat(amounts()).extracting(Amount::yen).containsExactly(Yen.ofThousands(1), Yen.ofThousands(100));
	}

	@Test
	void letsOtherStaffReadOnly() {
		StaffRequests reader = StaffRequests.as(Role.READER, this.mvc);
		this.planning.post(this.url, Map.of("amount-SETTLEMENT_ESTIMATE-2013", "4,302"));

		assertThat(reader.get(this.url)).hasStatusOk()
			.bodyText()
			.contains("4,302")
			.doesNotContain("保存する", "決算にする</button>");
		assertThat(reader.post(this.url, Map.of("amount-BUDGET-2013", "1"))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(reader.post(this.url + "/2013/settle", Map.of("settled", "1", "reason", "a")))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(amounts()).hasSize(1);
	}

	private List<Amount> amounts() {
		return this.queries.ofIssue(this.issue, RegisterFixture.Y2011, RegisterFixture.Y2013);
	}

}
