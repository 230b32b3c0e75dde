package jp.kyodo.security;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody has to wait after wrong passwords. The delay grows with each, up to a
 * limit: there is no lock that an attacker could put on other people's accounts for good.
 */
enum GuessLimit {

	/** For one account, from whatever address: six guesses in the first minute. */
	ACCOUNT(3, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(24)),

	/**
	 * For one address, on whatever accounts: nine guesses in the first minute. A whole
	 * city hall may share an address, so that the wait is short and soon forgotten.
	 */
	ADDRESS(6, Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofHours(1));

	private final int free;

	private final Duration first;

	private final Duration longest;

	private final Duration memory;

	/**
	 * Makes a limit.
	 * @param free the failure after which one has to wait for the first time
	 * @param first how long; each further failure doubles it
	 * @param longest how long at most
	 * @param memory how long without a failure until all are forgotten
	 */
	GuessLimit(int free, Duration first, Duration longest, Duration memory) {
		this.free = free;
		this.first = first;
		this.longest = longest;
		this.memory = memory;
	}

	/**
	 * How long to wait after so many failures in a row.
	 */
	Duration delayAfter(int failures) {
		if (failures < this.free) {
			return Duration.ZERO;
		}
		int doublings = Math.min(failures - this.free, 20);
		Duration delay = this.first.multipliedBy(1L << doublings);
		return (delay.compareTo(this.longest) < 0) ? delay : this.longest;
	}

	/**
	 * How long without a failure until all are forgotten.
	 */
	Duration memory() {
		return this.memory;
	}

	boolean hasForgotten(Instant lastFailure, Instant now) {
		return lastFailure.plus(this.memory).isBefore(now);
	}

}
