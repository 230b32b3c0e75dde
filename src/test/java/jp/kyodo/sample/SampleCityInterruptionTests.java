package jp.kyodo.sample;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.testing.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@PortalTest(properties = "kyodo.sample-city=false")
class SampleCityInterruptionTests {

	@Autowired
	private ObjectProvider<SampleCityLoader> loader;

	@Autowired
	private SampleCity city;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private PlanQueries plans;

	@Autowired
	private StaffQueries staff;

	@Autowired
	private DepartmentQueries departments;

	@Autowired
	private PublishedSheets published;

	@Test
	void leavesNothingBehindAndIsEnteredWholeTheNextTime() {
		assertThat(this.loader.getIfAvailable()).isNull();

		assertThatIllegalStateException().isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			assertThat(this.city.enterUnlessThere()).isTrue();
			throw new IllegalStateException("interrupted");
		}));

		assertThat(this.plans.plans()).isEmpty();
		assertThat(this.staff.find("kikaku")).isEmpty();
		assertThat(this.departments.existingToday()).isEmpty();
		assertThat(this.published.current(new FiscalYear(2013), "71203000")).isEmpty();

		assertThat(this.city.enterUnlessThere()).isTrue();

		assertThat(this.plans.plans()).hasSize(6);
		assertThat(this.staff.find("kikaku")).isPresent();
		assertThat(this.published.current(new FiscalYear(2013), "71203000")).isPresent();
		assertThat(this.city.enterUnlessThere()).isFalse();
	}

}
