package jp.kyodo.agreement;

import java.time.LocalDate;

import jp.kyodo.agreement.AgreementTerm.DeadlineKind;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import({ Agreements.class, Partners.class, Offices.class })
class AgreementWarningsTests {

	@Autowired
	private Agreements agreements;

	@Autowired
	private AgreementQueries queries;

	@Autowired
	private Offices offices;

	/**
	 * End, months of renewal, months of notice, termination; the day on which somebody
	 * looks, and what is told.
	 */
	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// an end: from 90 days before it until its day
			"2014-03-31, -, -, -, 2013-12-30, -, -", "2014-03-31, -, -, -, 2013-12-31, END, 2014-03-31",
			"2014-03-31, -, -, -, 2014-03-31, END, 2014-03-31", "2014-03-31, -, -, -, 2014-04-01, -, -",
			// notice: 90 days before its day until its day, whatever is between it and
			// the end
			"2015-03-31, -, 6, -, 2014-07-01, -, -", "2015-03-31, -, 6, -, 2014-07-02, NOTICE, 2014-09-30",
			"2015-03-31, -, 6, -, 2014-09-30, NOTICE, 2014-09-30", "2015-03-31, -, 6, -, 2014-10-01, -, -",
			"2015-03-31, -, 6, -, 2014-12-31, END, 2015-03-31", "2015-03-31, -, 1, -, 2015-02-28, NOTICE, 2015-02-28",
			"2015-03-31, -, 1, -, 2015-03-01, END, 2015-03-31", "2015-03-31, -, 0, -, 2015-03-31, NOTICE, 2015-03-31",
			// what renews itself: its notice, and nothing between that and the renewal
			"2014-03-31, 12, 3, -, 2013-10-01, -, -", "2014-03-31, 12, 3, -, 2013-10-02, NOTICE, 2013-12-31",
			"2014-03-31, 12, 3, -, 2013-12-31, NOTICE, 2013-12-31", "2014-03-31, 12, 3, -, 2014-01-01, -, -",
			"2014-03-31, 12, 3, -, 2014-03-31, -, -", "2014-03-31, 12, 3, -, 2014-10-02, NOTICE, 2014-12-31",
			// without notice the renewal itself
			"2014-03-31, 12, -, -, 2013-12-30, -, -", "2014-03-31, 12, -, -, 2013-12-31, RENEWAL, 2014-03-31",
			"2014-03-31, 12, -, -, 2014-03-31, RENEWAL, 2014-03-31", "2014-03-31, 12, -, -, 2014-04-01, -, -",
			// ended early: its last day, and no notice any more
			"2016-03-31, 12, 3, 2014-06-30, 2014-03-31, -, -",
			"2016-03-31, 12, 3, 2014-06-30, 2014-04-01, END, 2014-06-30",
			"2016-03-31, 12, 3, 2014-06-30, 2014-06-30, END, 2014-06-30",
			"2016-03-31, 12, 3, 2014-06-30, 2014-07-01, -, -", "-, -, -, 2014-06-30, 2014-06-30, END, 2014-06-30",
			// never
			"-, -, -, -, 2014-06-30, -, -" })
	void warnsFromNinetyDaysBeforeUntilTheDay(@Nullable LocalDate ends, @Nullable Integer renewal,
			@Nullable Integer notice, @Nullable LocalDate terminated, LocalDate day, @Nullable DeadlineKind kind,
			@Nullable LocalDate deadline) {
		long department = this.offices.department("期限の課");
		StaffMember editor = this.offices.person(Role.EDITOR, department);
		AgreementTerm term = new AgreementTerm(LocalDate.of(2013, 4, 1), ends, renewal, notice, terminated);
		String code = this.agreements
			.sign(this.agreements.content("期限の協定", department, term, this.agreements.partner("期限の会社", "kigyo")));

		assertThat(this.queries.warnings(editor, day, AgreementTerm.DAYS_OF_WARNING)).hasSize((kind != null) ? 1 : 0)
			.allSatisfy((warning) -> {
				assertThat(warning.agreement().code()).isEqualTo(code);
				assertThat(warning.deadline()).isEqualTo(new AgreementTerm.Deadline(kind, deadline));
			});
		// the list that the start page leads to says the same
		assertThat(this.queries.all(editor, new AgreementFilter("", null, null, null, day, AgreementConcern.DUE)))
			.hasSize((kind != null) ? 1 : 0);
	}

}
