package jp.kyodo.partner.web;

import java.time.LocalDate;

import jp.kyodo.fiscal.TypedDay;
import org.jspecify.annotations.Nullable;

/**
 * The day as of which members are counted, and what was wrong with the day that was asked
 * for.
 *
 * @param problemKey the sentence about the day that was asked for, or null
 */
record CountedDay(LocalDate day, @Nullable String problemKey) {

	/**
	 * The day that was asked for; today where none was or it cannot be read.
	 */
	static CountedDay read(@Nullable String typed, LocalDate today) {
		if (typed == null || typed.isBlank()) {
			return new CountedDay(today, null);
		}
		return TypedDay.read(typed)
			.map((day) -> new CountedDay(day, null))
			.orElseGet(() -> new CountedDay(today, "partner.membership.as-of.unreadable"));
	}

	/**
	 * The same day, or today where it is still to come.
	 */
	CountedDay notAfter(LocalDate today) {
		return this.day.isAfter(today) ? new CountedDay(today, "partner.membership.as-of.future") : this;
	}

}
