package jp.kyodo.organization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the one-time links: who holds one may choose a password once, until it ends. A
 * new link ends all that were given for the same person before.
 */
@Component
class AccountLinks {

	private static final Duration SETUP = Duration.ofDays(7);

	private static final Duration RESET = Duration.ofHours(24);

	private static final Duration FIRST_ADMINISTRATOR = Duration.ofHours(24);

	private static final int TOKEN_BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Clock clock;

	AccountLinks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	OneTimeLink forSetup(long staffId) {
		return issue(staffId, "SETUP", SETUP);
	}

	OneTimeLink forReset(long staffId) {
		return issue(staffId, "RESET", RESET);
	}

	OneTimeLink forFirstAdministrator() {
		return issue(null, "SETUP", FIRST_ADMINISTRATOR);
	}

	/**
	 * Whose link it is, as long as it can be used.
	 */
	Optional<Holder> find(String token) {
		return this.jdbc.sql("""
				SELECT staff_id FROM account_link
				WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
				""")
			.param("hash", hash(token))
			.param("now", now())
			.query((row, number) -> Holder.of(row.getObject("staff_id", Long.class)))
			.optional();
	}

	/**
	 * Uses a link up; of several attempts at the same time one succeeds.
	 * @throws RefusedChangeException if it cannot be used
	 */
	Holder use(String token) {
		return this.jdbc.sql("""
				UPDATE account_link SET used_at = :now
				WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
				RETURNING staff_id
				""")
			.param("hash", hash(token))
			.param("now", now())
			.query((row, number) -> Holder.of(row.getObject("staff_id", Long.class)))
			.optional()
			.orElseThrow(() -> RefusedChangeException.of("", "organization.link.unusable"));
	}

	private OneTimeLink issue(@Nullable Long staffId, String kind, Duration validity) {
		this.jdbc.sql("""
				UPDATE account_link SET used_at = :now
				WHERE staff_id IS NOT DISTINCT FROM :staffId AND used_at IS NULL
				""").param("now", now()).param("staffId", staffId, Types.BIGINT).update();
		byte[] secret = new byte[TOKEN_BYTES];
		this.random.nextBytes(secret);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		Instant expiresAt = this.clock.instant().plus(validity);
		this.jdbc.sql("""
				INSERT INTO account_link (id, token_hash, staff_id, kind, created_at, expires_at)
				VALUES (nextval('account_link_seq'), :hash, :staffId, :kind, :now, :expiresAt)
				""")
			.param("hash", hash(token))
			.param("staffId", staffId, Types.BIGINT)
			.param("kind", kind)
			.param("now", now())
			.param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
			.update();
		return new OneTimeLink(token, expiresAt);
	}

	private Object now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static String hash(String token) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * For whom a link was made.
	 *
	 * @param staffId the account, empty for the first administrator, who has none yet
	 */
	record Holder(OptionalLong staffId) {

		static Holder of(@Nullable Long staffId) {
			return new Holder((staffId != null) ? OptionalLong.of(staffId) : OptionalLong.empty());
		}

	}

}
