package jp.kyodo.agreement;

import java.time.LocalDate;

import jp.kyodo.agreement.AgreementTerm.Deadline;
import jp.kyodo.agreement.AgreementTerm.DeadlineKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AgreementTermTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// without an end
			"2013-10-01, -, -, -, -, 2013-09-30, NOT_YET_IN_FORCE", "2013-10-01, -, -, -, -, 2013-10-01, IN_FORCE",
			"2013-10-01, -, -, -, -, 2100-01-01, IN_FORCE",
			// with an end, without notice: near in its last 90 days
			"2013-04-01, 2014-03-31, -, -, -, 2013-12-30, IN_FORCE",
			"2013-04-01, 2014-03-31, -, -, -, 2013-12-31, EXPIRING",
			"2013-04-01, 2014-03-31, -, -, -, 2014-03-31, EXPIRING",
			"2013-04-01, 2014-03-31, -, -, -, 2014-04-01, ENDED",
			// with notice: near from the day of notice on
			"2013-04-01, 2014-03-31, -, 6, -, 2013-09-29, IN_FORCE",
			"2013-04-01, 2014-03-31, -, 6, -, 2013-09-30, EXPIRING",
			"2013-04-01, 2014-03-31, -, 1, -, 2014-02-27, IN_FORCE",
			"2013-04-01, 2014-03-31, -, 1, -, 2014-02-28, EXPIRING",
			"2013-04-01, 2014-03-31, -, 0, -, 2014-03-30, IN_FORCE",
			"2013-04-01, 2014-03-31, -, 0, -, 2014-03-31, EXPIRING",
			// renewing itself
			"2013-04-01, 2014-03-31, 12, -, -, 2014-03-31, IN_FORCE",
			"2013-04-01, 2014-03-31, 12, -, -, 2014-04-01, RENEWED",
			"2013-04-01, 2014-03-31, 12, -, -, 2099-04-01, RENEWED",
			"2013-04-01, 2014-03-31, 12, 1, -, 2014-02-28, EXPIRING",
			"2013-04-01, 2014-03-31, 12, 1, -, 2014-04-01, RENEWED",
			"2013-04-01, 2014-03-31, 12, 1, -, 2015-02-28, EXPIRING",
			// terminated
			"2013-04-01, -, -, -, 2015-06-30, 2015-03-31, IN_FORCE",
			"2013-04-01, -, -, -, 2015-06-30, 2015-04-01, EXPIRING",
			"2013-04-01, -, -, -, 2015-06-30, 2015-06-30, EXPIRING",
			"2013-04-01, -, -, -, 2015-06-30, 2015-07-01, TERMINATED",
			"2013-04-01, 2014-03-31, 12, 1, 2015-06-30, 2015-07-01, TERMINATED",
			"2013-04-01, 2016-03-31, -, -, 2015-06-30, 2015-07-01, TERMINATED",
			// not renewed any more, by notice: it ends where it would have been renewed
			"2013-04-01, 2014-03-31, 12, 1, 2015-03-31, 2015-04-01, ENDED",
			"2013-04-01, 2014-03-31, 12, 1, 2014-03-31, 2014-04-01, ENDED",
			// what was in force stays so for days before the termination
			"2013-04-01, 2014-03-31, 12, -, 2016-03-31, 2014-06-01, RENEWED" })
	void tellsHowItStands(LocalDate starts, @Nullable LocalDate ends, @Nullable Integer renewal,
			@Nullable Integer notice, @Nullable LocalDate terminated, LocalDate day, AgreementState expected) {
		AgreementTerm term = new AgreementTerm(starts, ends, renewal, notice, terminated);

		assertThat(term.stateOn(day)).isEqualTo(expected);
		assertThat(term.isInForceOn(day)).isEqualTo(expected.isInForce());
	}

	@ParameterizedTest
	@CsvSource(value = {
			// end, months, day, present end, times renewed
			"2013-01-31, 1, 2013-01-31, 2013-01-31, 0", "2013-01-31, 1, 2013-02-01, 2013-02-28, 1",
			"2013-01-31, 1, 2013-03-01, 2013-03-31, 2", "2012-01-31, 1, 2012-02-01, 2012-02-29, 1",
			"2013-02-28, 12, 2016-02-29, 2016-02-29, 3", "2012-02-29, 12, 2013-01-01, 2013-02-28, 1",
			"2012-02-29, 48, 2013-01-01, 2016-02-29, 1", "2013-06-30, 6, 2013-07-01, 2013-12-31, 1",
			"2013-01-30, 1, 2013-02-01, 2013-02-28, 1", "2013-01-30, 1, 2013-03-01, 2013-03-30, 2",
			"2014-03-31, 12, 2018-01-31, 2018-03-31, 4", "2014-03-31, 36, 2018-01-31, 2020-03-31, 2" })
	void renewsByMonthsOfTheCalendar(LocalDate ends, int months, LocalDate day, LocalDate presentEnd, int renewals) {
		AgreementTerm term = new AgreementTerm(LocalDate.of(2010, 4, 1), ends, months, null, null);

		assertThat(term.endOn(day)).isEqualTo(presentEnd);
		assertThat(term.renewalsOn(day)).isEqualTo(renewals);
	}

	@ParameterizedTest
	@CsvSource({ "2014-03-31, 3, 2013-12-31", "2014-03-31, 1, 2014-02-28", "2014-02-28, 1, 2014-01-31",
			"2014-06-30, 3, 2014-03-31", "2014-03-30, 1, 2014-02-28", "2014-03-31, 0, 2014-03-31" })
	void countsTheDayOfNoticeBackFromTheEnd(LocalDate ends, int months, LocalDate expected) {
		AgreementTerm term = new AgreementTerm(LocalDate.of(2010, 4, 1), ends, null, months, null);

		assertThat(term.noticeDayOn(LocalDate.of(2013, 4, 1))).isEqualTo(expected);
	}

	@Test
	void tellsTheNextDeadline() {
		LocalDate starts = LocalDate.of(2013, 4, 1);
		LocalDate ends = LocalDate.of(2014, 3, 31);
		LocalDate noticeBy = LocalDate.of(2013, 12, 31);

		AgreementTerm withNotice = new AgreementTerm(starts, ends, 12, 3, null);
		assertThat(withNotice.deadlineFrom(noticeBy)).isEqualTo(new Deadline(DeadlineKind.NOTICE, noticeBy));
		assertThat(withNotice.deadlineFrom(noticeBy.plusDays(1))).isNull();
		assertThat(withNotice.deadlineFrom(ends.plusDays(1)))
			.isEqualTo(new Deadline(DeadlineKind.NOTICE, LocalDate.of(2014, 12, 31)));
		AgreementTerm renewing = new AgreementTerm(starts, ends, 12, null, null);
		assertThat(renewing.deadlineFrom(starts)).isEqualTo(new Deadline(DeadlineKind.RENEWAL, ends));
		AgreementTerm ending = new AgreementTerm(starts, ends, null, 3, null);
		assertThat(ending.deadlineFrom(starts)).isEqualTo(new Deadline(DeadlineKind.NOTICE, noticeBy));
		assertThat(ending.deadlineFrom(noticeBy.plusDays(1))).isEqualTo(new Deadline(DeadlineKind.END, ends));
		assertThat(ending.deadlineFrom(ends.plusDays(1))).isNull();
		AgreementTerm terminated = new AgreementTerm(starts, ends, 12, 3, LocalDate.of(2013, 6, 30));
		assertThat(terminated.deadlineFrom(starts))
			.isEqualTo(new Deadline(DeadlineKind.END, LocalDate.of(2013, 6, 30)));
		assertThat(new AgreementTerm(starts, null, null, null, null).deadlineFrom(starts)).isNull();
	}

	@Test
	void refusesWhatCannotBe() {
		LocalDate starts = LocalDate.of(2013, 4, 1);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AgreementTerm(starts, starts.minusDays(1), null, null, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new AgreementTerm(starts, null, 12, null, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new AgreementTerm(starts, null, null, 1, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new AgreementTerm(starts, starts, 0, null, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new AgreementTerm(starts, starts, null, -1, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AgreementTerm(starts, null, null, null, starts.minusDays(1)));
	}

}
