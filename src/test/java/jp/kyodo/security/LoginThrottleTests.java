package jp.kyodo.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class LoginThrottleTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private LoginThrottle throttle;

	private final SteppingClock clock = new SteppingClock();

	private String name;

	@BeforeEach
	void chooseName() {
		this.name = UUID.randomUUID().toString();
	}

	@Test
	void makesOneAccountWaitLongerAndLonger() {
		assertThat(admitted(this.name, address(1))).isTrue();
		assertThat(admitted(this.name, address(2))).isTrue();
		assertThat(admitted(this.name, address(3))).isTrue();
		assertThat(admitted(this.name, address(4))).isFalse();

		this.clock.pass(Duration.ofSeconds(5));
		assertThat(admitted(this.name, address(5))).isTrue();
		this.clock.pass(Duration.ofSeconds(9));
		assertThat(admitted(this.name, address(6))).isFalse();
		this.clock.pass(Duration.ofSeconds(1));
		assertThat(admitted(this.name, address(7))).isTrue();
	}

	@Test
	void makesOneAddressWaitWhateverNamesItTries() {
		String address = "2001:db8:" + this.name.substring(0, 4) + ":" + this.name.substring(4, 8) + "::1";

		List<Boolean> admitted = IntStream.range(0, 8).mapToObj((i) -> admitted(this.name + i, address)).toList();

		assertThat(admitted).containsExactly(true, true, true, true, true, true, false, false);
	}

	@Test
	void doesNotCountWhatItDidNotAdmit() {
		for (int i = 0; i < 50; i++) {
			admitted(this.name, address(i));
		}

		this.clock.pass(Duration.ofSeconds(5));

		assertThat(admitted(this.name, address(51))).isTrue();
	}

	@Test
	void beginsAnewAfterTheRightPassword() {
		for (int i = 0; i < 3; i++) {
			admitted(this.name, address(i));
		}
		this.clock.pass(Duration.ofSeconds(5));
		admitted(this.name, address(4));
		inTransaction(() -> throttle().succeeded(this.name, address(4)));

		assertThat(admitted(this.name, address(5))).isTrue();
		assertThat(admitted(this.name, address(6))).isTrue();
	}

	@Test
	void keepsTheFailuresOfAnAddressWhenOneOfItsPeopleSignsIn() {
		String address = address(1000);
		for (int i = 0; i < 5; i++) {
			admitted(this.name + i, address);
		}

		assertThat(admitted(this.name + "own", address)).isTrue();
		inTransaction(() -> throttle().succeeded(this.name + "own", address));

		assertThat(admitted(this.name + "sixth", address)).isTrue();
		assertThat(admitted(this.name + "seventh", address)).isFalse();
	}

	@Test
	void forgetsAfterADay() {
		for (int i = 0; i < 3; i++) {
			admitted(this.name, address(i));
		}

		this.clock.pass(Duration.ofHours(25));

		assertThat(admitted(this.name, address(4))).isTrue();
		assertThat(admitted(this.name, address(5))).isTrue();
	}

	@Test
	void letsNoFloodOfAttemptsSlipThroughTogether() throws Exception {
		ExecutorService attackers = Executors.newFixedThreadPool(8);
		try {
			var attempts = IntStream.range(0, 40).mapToObj((i) -> attackers.submit(() -> {
				try {
					this.throttle.admit(this.name, address(i));
					return true;
				}
				catch (TooManyGuessesException ex) {
					return false;
				}
			})).toList();
			int admitted = 0;
			for (var attempt : attempts) {
				admitted += attempt.get() ? 1 : 0;
			}

			assertThat(admitted).isEqualTo(3);
		}
		finally {
			attackers.shutdown();
		}
	}

	@Test
	void storesNoNameAndNoAddress() {
		admitted(this.name, "192.0.2.99");

		List<String> subjects = this.jdbc.sql("SELECT subject FROM login_throttle").query(String.class).list();

		assertThat(subjects).noneMatch((subject) -> subject.contains(this.name) || subject.contains("192.0.2"));
	}

	// an instance on the test's clock stands for the same throttle after a restart
	private LoginThrottle throttle() {
		return new LoginThrottle(this.jdbc, this.clock);
	}

	private boolean admitted(String loginName, String address) {
		try {
			inTransaction(() -> throttle().admit(loginName, address));
			return true;
		}
		catch (TooManyGuessesException ex) {
			return false;
		}
	}

	private void inTransaction(Runnable work) {
		this.transaction.executeWithoutResult((status) -> work.run());
	}

	private String address(int number) {
		return this.name + "-" + number;
	}

	/**
	 * A clock that the test moves on.
	 */
	private static final class SteppingClock extends Clock {

		private Instant now = Instant.parse("2026-04-01T00:00:00Z");

		void pass(Duration duration) {
			this.now = this.now.plus(duration);
		}

		@Override
		public ZoneId getZone() {
			return ZoneId.of("Asia/Tokyo");
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
