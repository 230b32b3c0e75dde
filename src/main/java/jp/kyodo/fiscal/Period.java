package jp.kyodo.fiscal;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, both ends included as Japanese offices write it.
 *
 * @param from the first day
 * @param to the last day, or null while no end is known
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

	public Period {
		if (to != null && to.isBefore(from)) {
			throw new IllegalArgumentException("A period cannot end on %s before it begins on %s".formatted(to, from));
		}
	}

	/**
	 * A period whose end is not known yet.
	 */
	public static Period since(LocalDate from) {
		return new Period(from, null);
	}

	/**
	 * This period with another last day.
	 */
	public Period until(LocalDate lastDay) {
		return new Period(this.from, lastDay);
	}

	@JsonIgnore
	public boolean isOpen() {
		return this.to == null;
	}

	public boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
	}

	/**
	 * Whether at least one day lies in both.
	 */
	public boolean overlaps(Period other) {
		return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
	}

	private boolean beginsBeforeEndOf(Period other) {
		return other.to == null || !this.from.isAfter(other.to);
	}

	/**
	 * 2013年4月1日～2014年3月31日, 2013年4月1日～ while it is open, or the one day that it is.
	 */
	public String display() {
		String first = JapaneseDates.day(this.from);
		if (this.to == null) {
			return first + "～";
		}
		return this.to.equals(this.from) ? first : first + "～" + JapaneseDates.day(this.to);
	}

}
