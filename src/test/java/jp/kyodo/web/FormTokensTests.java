package jp.kyodo.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@PortalTest
@Import(Gallery.class)
class FormTokensTests {

	@Autowired
	private FormTokens formTokens;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void runsTheCommandOfATokenOnce() {
		String token = this.formTokens.issue();
		AtomicInteger runs = new AtomicInteger();

		boolean first = this.formTokens.once(token, runs::incrementAndGet);
		boolean second = this.formTokens.once(token, runs::incrementAndGet);

		assertThat(first).isTrue();
		assertThat(second).isFalse();
		assertThat(runs).hasValue(1);
	}

	@Test
	void runsTheCommandInATransaction() {
		List<Boolean> active = new ArrayList<>();

		this.formTokens.once(this.formTokens.issue(),
				() -> active.add(TransactionSynchronizationManager.isActualTransactionActive()));

		assertThat(active).containsExactly(true);
	}

	@Test
	void letsOneOfTwentyEqualRequestsPass() throws Exception {
		String token = this.formTokens.issue();
		String trace = UUID.randomUUID().toString();
		Callable<Boolean> request = () -> this.formTokens.once(token,
				() -> this.jdbc.sql("INSERT INTO form_token (token, used_at) VALUES (?::uuid, now())")
					.param(trace)
					.update());

		ExecutorService people = Executors.newFixedThreadPool(20);
		List<Future<Boolean>> answers;
		try {
			answers = people.invokeAll(Collections.nCopies(20, request));
		}
		finally {
			people.shutdown();
		}

		List<Boolean> passed = new ArrayList<>();
		for (Future<Boolean> answer : answers) {
			passed.add(answer.get());
		}
		assertThat(passed).hasSize(20).containsOnlyOnce(true);
		assertThat(used(trace)).isTrue();
	}

	@Test
	void keepsTheTokenOfACommandThatFailed() {
		String token = this.formTokens.issue();
		AtomicInteger runs = new AtomicInteger();

		assertThatIllegalStateException().isThrownBy(() -> this.formTokens.once(token, () -> {
			throw new IllegalStateException();
		}));
		boolean again = this.formTokens.once(token, runs::incrementAndGet);

		assertThat(again).isTrue();
		assertThat(runs).hasValue(1);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "1", "not-a-token", "00000000-0000-0000-0000-00000000000g",
			"00000000-0000-0000-0000-000000000000,00000000-0000-0000-0000-000000000000" })
	void rejectsWhatIsNoToken(String token) {
		AtomicInteger runs = new AtomicInteger();

		assertThatExceptionOfType(MissingFormTokenException.class)
			.isThrownBy(() -> this.formTokens.once(token, runs::incrementAndGet));

		assertThat(runs).hasValue(0);
	}

	@Test
	void removesOldTokensOnly() {
		String old = UUID.randomUUID().toString();
		String recent = UUID.randomUUID().toString();
		insert(old, 31);
		insert(recent, 29);

		this.formTokens.removeOld();

		assertThat(used(old)).isFalse();
		assertThat(used(recent)).isTrue();
	}

	private void insert(String token, int daysAgo) {
		this.jdbc.sql("INSERT INTO form_token (token, used_at) VALUES (?::uuid, now() - make_interval(days => ?))")
			.param(token)
			.param(daysAgo)
			.update();
	}

	private boolean used(String token) {
		return this.jdbc.sql("SELECT count(*) FROM form_token WHERE token = ?::uuid")
			.param(token)
			.query(Long.class)
			.single() == 1;
	}

}
