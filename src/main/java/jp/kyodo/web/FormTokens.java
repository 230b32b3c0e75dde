package jp.kyodo.web;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a form be carried out once: each form shown carries a token, and the first request
 * that brings it uses it up, in the same transaction as what the form does.
 */
@Component("formTokens")
public class FormTokens {

	private static final Duration KEPT = Duration.ofDays(30);

	private static final Pattern FORMAT = Pattern
		.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	FormTokens(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Returns a new token for a form that is about to be shown.
	 */
	public String issue() {
		return UUID.randomUUID().toString();
	}

	/**
	 * Runs the command if the token has not been used yet. Command and token share one
	 * transaction: a command that fails leaves the token unused, and of several requests
	 * with the same token at the same time the others wait for the first.
	 * @param token what the form sent
	 * @param command what the form is for
	 * @return whether the command was run; false means that an earlier request did it
	 * @throws MissingFormTokenException if the token is absent or malformed
	 */
	public boolean once(@Nullable String token, Runnable command) {
		UUID key = parse(token);
		Boolean done = this.transaction.execute((status) -> {
			if (!use(key)) {
				return false;
			}
			command.run();
			return true;
		});
		return Boolean.TRUE.equals(done);
	}

	private boolean use(UUID token) {
		return this.jdbc
			.sql("INSERT INTO form_token (token, used_at) VALUES (?, CURRENT_TIMESTAMP) ON CONFLICT DO NOTHING")
			.param(token)
			.update() == 1;
	}

	/**
	 * Removes tokens that nobody will send again. Runs on every node; the second finds
	 * nothing.
	 */
	@Scheduled(cron = "0 20 3 * * *", zone = "Asia/Tokyo")
	void removeOld() {
		this.jdbc.sql("DELETE FROM form_token WHERE used_at < CURRENT_TIMESTAMP - make_interval(days => ?)")
			.param((int) KEPT.toDays())
			.update();
	}

	private static UUID parse(@Nullable String token) {
		if (token == null || !FORMAT.matcher(token).matches()) {
			throw new MissingFormTokenException();
		}
		return UUID.fromString(token);
	}

}
