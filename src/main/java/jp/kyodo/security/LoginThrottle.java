package jp.kyodo.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import jp.kyodo.organization.StaffAccountService;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down the guessing of passwords, for each account and for each address, over all
 * nodes and restarts. An attempt counts as a failure before the password is looked at, so
 * that a hundred attempts at the same time do not slip through together. Unknown names
 * are counted like accounts; of names and addresses only hashes are stored, since people
 * type their password into the wrong field.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class LoginThrottle {

	private final JdbcClient jdbc;

	private final Clock clock;

	LoginThrottle(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Lets an attempt pass and counts it.
	 * @param loginName the name as it was typed
	 * @param address the address of the other side
	 * @throws TooManyGuessesException if account or address have to wait
	 */
	public void admit(String loginName, String address) {
		Instant now = now();
		List<Subject> subjects = subjects(loginName, address);
		subjects.forEach((subject) -> this.jdbc.sql("""
				INSERT INTO login_throttle (subject, failures, last_failure_at, blocked_until)
				VALUES (:subject, 0, :now, :now)
				ON CONFLICT DO NOTHING
				""").param("subject", subject.key()).param("now", sql(now)).update());
		List<Count> counts = subjects.stream().map(this::held).toList();
		counts.stream()
			.map(Count::blockedUntil)
			.filter((until) -> until.isAfter(now))
			.max(Comparator.naturalOrder())
			.ifPresent((until) -> {
				throw new TooManyGuessesException(until);
			});
		counts.forEach((count) -> store(count.oneMore(now)));
	}

	/**
	 * Takes an admitted attempt back: the password was right. The account begins anew,
	 * the address keeps its other failures.
	 */
	public void succeeded(String loginName, String address) {
		Instant now = now();
		for (Subject subject : subjects(loginName, address)) {
			if (subject.limit() == GuessLimit.ACCOUNT) {
				this.jdbc.sql("DELETE FROM login_throttle WHERE subject = ?").param(subject.key()).update();
			}
			else {
				store(held(subject).oneLess(now));
			}
		}
	}

	/**
	 * Removes what no longer slows anybody down.
	 */
	@Scheduled(cron = "0 40 3 * * *", zone = "Asia/Tokyo")
	void removeOld() {
		this.jdbc.sql("DELETE FROM login_throttle WHERE last_failure_at < ?")
			.param(sql(this.clock.instant().minus(GuessLimit.ACCOUNT.memory())))
			.update();
	}

	// the database keeps microseconds and rounds: finer instants would not come back
	// equal
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private Count held(Subject subject) {
		return this.jdbc.sql("""
				SELECT failures, last_failure_at, blocked_until FROM login_throttle
				WHERE subject = ? FOR UPDATE
				""")
			.param(subject.key())
			.query((row, number) -> count(subject, row))
			.optional()
			.orElseGet(() -> new Count(subject, 0, Instant.EPOCH, Instant.EPOCH));
	}

	private void store(Count count) {
		this.jdbc.sql("""
				UPDATE login_throttle
				SET failures = :failures, last_failure_at = :lastFailureAt, blocked_until = :blockedUntil
				WHERE subject = :subject
				""")
			.param("failures", count.failures())
			.param("lastFailureAt", sql(count.lastFailureAt()))
			.param("blockedUntil", sql(count.blockedUntil()))
			.param("subject", count.subject().key())
			.update();
	}

	// always in the same order, so that two attempts never wait for each other
	private static List<Subject> subjects(String loginName, String address) {
		return Stream
			.of(Subject.of(GuessLimit.ACCOUNT, StaffAccountService.normalizeLoginName(loginName)),
					Subject.of(GuessLimit.ADDRESS, Network.of(address)))
			.toList();
	}

	private static Count count(Subject subject, ResultSet row) throws SQLException {
		return new Count(subject, row.getInt("failures"),
				row.getObject("last_failure_at", OffsetDateTime.class).toInstant(),
				row.getObject("blocked_until", OffsetDateTime.class).toInstant());
	}

	private static OffsetDateTime sql(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * What is counted.
	 */
	private record Subject(GuessLimit limit, String key) {

		static Subject of(GuessLimit limit, String name) {
			try {
				byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
				return new Subject(limit, limit + ":" + HexFormat.of().formatHex(digest));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/**
	 * How often, when last, and until when nothing is admitted.
	 */
	private record Count(Subject subject, int failures, Instant lastFailureAt, Instant blockedUntil) {

		Count oneMore(Instant now) {
			GuessLimit limit = this.subject.limit();
			int next = limit.hasForgotten(this.lastFailureAt, now) ? 1 : this.failures + 1;
			return new Count(this.subject, next, now, now.plus(limit.delayAfter(next)));
		}

		Count oneLess(Instant now) {
			return new Count(this.subject, Math.max(0, this.failures - 1), this.lastFailureAt, now);
		}

	}

}
