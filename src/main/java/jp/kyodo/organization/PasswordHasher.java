package jp.kyodo.organization;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Turns passwords into Argon2id hashes and compares. A password is the same however its
 * characters were composed: it is brought into NFKC first.
 */
@Component
public class PasswordHasher {

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	// longer than any password that is accepted
	private static final int LONGEST_INPUT = 1000;

	private final PasswordEncoder encoder;

	private final Semaphore places;

	private final String hashOfNobody;

	PasswordHasher(PasswordSettings settings) {
		this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, settings.memory(), settings.iterations());
		this.places = new Semaphore(settings.atOnce(), true);
		this.hashOfNobody = hash("nobody has this password");
	}

	/**
	 * The hash under which a password is stored.
	 */
	public String hash(String password) {
		return inTurn(() -> this.encoder.encode(normalize(password)));
	}

	/**
	 * Whether a password belongs to a hash. Without a hash the answer is no after the
	 * same time, so that nobody learns from the clock whether an account exists.
	 */
	public boolean matches(String password, @Nullable String hash) {
		if (password.length() > LONGEST_INPUT) {
			return false;
		}
		boolean matches = inTurn(
				() -> this.encoder.matches(normalize(password), (hash != null) ? hash : this.hashOfNobody));
		return matches && hash != null;
	}

	static String normalize(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFKC);
	}

	private <T> T inTurn(Supplier<T> work) {
		this.places.acquireUninterruptibly();
		try {
			return work.get();
		}
		finally {
			this.places.release();
		}
	}

}
