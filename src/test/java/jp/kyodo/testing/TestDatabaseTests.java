package jp.kyodo.testing;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class TestDatabaseTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource dataSource;

	@Test
	void givesTheContextAPostgresOfTheSupportedVersion() {
		String version = this.jdbc.sql("SHOW server_version").query(String.class).single();

		assertThat(version).startsWith("18.");
	}

	@Test
	void runsAsARoleWithoutPrivileges() {
		boolean superuser = this.jdbc.sql("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
			.query(Boolean.class)
			.single();

		assertThat(superuser).isFalse();
	}

	@Test
	void ordersAndFoldsTextAsProductionDoes() {
		String collation = this.jdbc
			.sql("SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = current_database()")
			.query(String.class)
			.single();

		assertThat(collation).isEqualTo("bC.UTF-8");
	}

	@Test
	void endsStatementsThatTakeTooLong() {
		String limit = this.jdbc.sql("SHOW statement_timeout").query(String.class).single();

		assertThat(limit).isEqualTo("25s");
	}

	@Test
	void countsTheStatementsOfAPieceOfWork() throws Exception {
		int count = SqlStatements.count(() -> {
			this.jdbc.sql("SELECT 1").query(Integer.class).single();
			this.jdbc.sql("SELECT 2").query(Integer.class).single();
		});

		assertThat(count).isEqualTo(2);
	}

	@Test
	void countsTheStatementsOfOtherThreadsWhereAsked() throws Exception {
		var statements = SqlStatements.ofAllThreads(() -> {
			Thread thread = new Thread(() -> this.jdbc.sql("SELECT 3").query(Integer.class).single());
			thread.start();
			thread.join();
		});

		assertThat(statements).contains("SELECT 3");
	}

	@Test
	void makesDatabasesThatAreEmptyAndApart() throws Exception {
		TestDatabase other = TestDatabase.create();

		try (var mine = this.dataSource.getConnection(); var theirs = other.connect()) {
			assertThat(mine.getCatalog()).isNotEqualTo(theirs.getCatalog());
		}
	}

}
