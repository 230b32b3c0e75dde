package jp.kyodo.agreement;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * For how long an agreement holds (有効期間). What follows from it on a day is computed:
 * <ol>
 * <li>It holds from its first day to its last one, both included; without an end until it
 * is terminated.
 * <li>Where it renews itself, each renewal adds the same number of months to the first
 * end, unless it was terminated.
 * <li>Who wants it to end says so at the latest on the day of notice, a number of months
 * before the end.
 * <li>It is about to end (or to be renewed) from the day of notice on; where none is
 * agreed and it does not renew itself, in its last {@value #DAYS_OF_WARNING} days.
 * </ol>
 * Months are those of the calendar, as article 143 of the Civil Code counts them: the
 * month that begins on 1 July ends on 31 July, and the one that begins on 31 January on
 * the last day of February.
 *
 * @param startsOn the first day
 * @param endsOn the last day as agreed, before any renewal; null for none
 * @param renewalMonths months by which it is renewed each time; null if it is not
 * @param noticeMonths months before the end until which one can refuse; null for none
 * @param terminatedOn the last day on which it holds where it was ended otherwise; null
 * if it was not
 */
public record AgreementTerm(LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable Integer renewalMonths,
		@Nullable Integer noticeMonths, @Nullable LocalDate terminatedOn) {

	/** Days before an end in which it is near, where no time of notice is agreed. */
	public static final int DAYS_OF_WARNING = 90;

	/** The most months that a renewal adds. */
	public static final int LONGEST_RENEWAL = 1200;

	/** The most months before the end by which notice has to be given. */
	public static final int LONGEST_NOTICE = 120;

	public AgreementTerm {
		if (endsOn != null && endsOn.isBefore(startsOn)) {
			throw new IllegalArgumentException("An agreement cannot end before it begins");
		}
		if (terminatedOn != null && terminatedOn.isBefore(startsOn)) {
			throw new IllegalArgumentException("An agreement cannot be terminated before it begins");
		}
		if (endsOn == null && (renewalMonths != null || noticeMonths != null)) {
			throw new IllegalArgumentException("Without an end there is neither renewal nor notice");
		}
		if (renewalMonths != null && (renewalMonths < 1 || renewalMonths > LONGEST_RENEWAL)) {
			throw new IllegalArgumentException("A renewal adds 1 to " + LONGEST_RENEWAL + " months");
		}
		if (noticeMonths != null && (noticeMonths < 0 || noticeMonths > LONGEST_NOTICE)) {
			throw new IllegalArgumentException("Notice is given 0 to " + LONGEST_NOTICE + " months before the end");
		}
	}

	/**
	 * How it stands on a day.
	 */
	public AgreementState stateOn(LocalDate day) {
		if (day.isBefore(this.startsOn)) {
			return AgreementState.NOT_YET_IN_FORCE;
		}
		LocalDate last = lastDay();
		if (last != null && last.isBefore(day)) {
			return wasCutShort() ? AgreementState.TERMINATED : AgreementState.ENDED;
		}
		if (isNearEndOn(day)) {
			return AgreementState.EXPIRING;
		}
		return (renewalsOn(day) > 0) ? AgreementState.RENEWED : AgreementState.IN_FORCE;
	}

	/**
	 * Whether it holds on a day.
	 */
	public boolean isInForceOn(LocalDate day) {
		LocalDate last = lastDay();
		return !day.isBefore(this.startsOn) && (last == null || !day.isAfter(last));
	}

	/**
	 * The day after which it does not hold any more; null as long as none is known, be it
	 * that none was agreed or that it renews itself.
	 */
	public @Nullable LocalDate lastDay() {
		if (this.terminatedOn != null) {
			return this.terminatedOn;
		}
		return renewsItself() ? null : this.endsOn;
	}

	/**
	 * Whether it goes on by itself at its end.
	 */
	public boolean renewsItself() {
		return this.renewalMonths != null;
	}

	/**
	 * The end of the stretch in which a day lies: the first end, or the one after the
	 * latest renewal; the day on which it was terminated where that comes first. Null
	 * where it has no end. Before the first day it is the first end.
	 */
	public @Nullable LocalDate endOn(LocalDate day) {
		LocalDate end = (this.endsOn != null) ? endAfter(renewalsOn(day)) : null;
		if (this.terminatedOn != null && (end == null || this.terminatedOn.isBefore(end))) {
			return this.terminatedOn;
		}
		return end;
	}

	/**
	 * How many times it was renewed by itself until a day.
	 */
	public int renewalsOn(LocalDate day) {
		if (this.endsOn == null || this.renewalMonths == null) {
			return 0;
		}
		LocalDate reached = (this.terminatedOn != null && this.terminatedOn.isBefore(day)) ? this.terminatedOn : day;
		int renewals = 0;
		while (endAfter(renewals).isBefore(reached)) {
			renewals++;
		}
		return renewals;
	}

	/**
	 * The last day on which one can still say that it shall end with the stretch in which
	 * a day lies; null where none is agreed or where its end is decided already.
	 */
	public @Nullable LocalDate noticeDayOn(LocalDate day) {
		LocalDate end = endOn(day);
		if (this.noticeMonths == null || end == null || this.terminatedOn != null) {
			return null;
		}
		return monthsAfter(end, -this.noticeMonths);
	}

	/**
	 * What comes next on or after a day about which staff have to be told: the day of
	 * notice, or the end where that day has passed or there is none. Null for what never
	 * ends, for what has ended, and for what will be renewed since nobody gave notice.
	 */
	public @Nullable Deadline deadlineFrom(LocalDate day) {
		LocalDate last = lastDay();
		if (last != null && last.isBefore(day)) {
			return null;
		}
		LocalDate notice = noticeDayOn(day);
		if (notice != null && !notice.isBefore(day)) {
			return new Deadline(DeadlineKind.NOTICE, notice);
		}
		LocalDate end = endOn(day);
		if (end == null || (last == null && this.noticeMonths != null)) {
			return null;
		}
		return new Deadline((last != null) ? DeadlineKind.END : DeadlineKind.RENEWAL, end);
	}

	private boolean isNearEndOn(LocalDate day) {
		LocalDate end = endOn(day);
		if (end == null) {
			return false;
		}
		if (this.noticeMonths != null) {
			return !day.isBefore(monthsAfter(end, -this.noticeMonths));
		}
		return (lastDay() != null) && !day.isBefore(end.minusDays(DAYS_OF_WARNING));
	}

	/** Whether it would have gone on without the termination. */
	private boolean wasCutShort() {
		if (this.terminatedOn == null) {
			return false;
		}
		return this.endsOn == null || !this.terminatedOn.equals(endAfter(renewalsOn(this.terminatedOn)));
	}

	private LocalDate endAfter(int renewals) {
		LocalDate end = Objects.requireNonNull(this.endsOn);
		return (renewals == 0) ? end
				: monthsAfter(end, Math.multiplyExact(renewals, (this.renewalMonths != null) ? this.renewalMonths : 0));
	}

	/** The last day of the months that begin on the day after an end. */
	private static LocalDate monthsAfter(LocalDate end, int months) {
		LocalDate first = end.plusDays(1);
		LocalDate next = first.plusMonths(months);
		return (next.getDayOfMonth() == first.getDayOfMonth()) ? next.minusDays(1) : next;
	}

	/**
	 * What a deadline is about.
	 */
	public enum DeadlineKind {

		/** Until then one can say that it shall end. */
		NOTICE,

		/** On that day it ends. */
		END,

		/** On that day it is renewed by itself. */
		RENEWAL

	}

	/**
	 * A day about which staff are told.
	 *
	 * @param kind what happens
	 * @param day when
	 */
	public record Deadline(DeadlineKind kind, LocalDate day) {
	}

}
