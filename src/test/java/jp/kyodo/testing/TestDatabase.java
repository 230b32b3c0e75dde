package jp.kyodo.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * One empty database on the PostgreSQL server that all tests of this process share.
 *
 * @param url JDBC URL
 * @param username an unprivileged role that owns the database
 * @param password its password
 */
public record TestDatabase(String url, String username, String password) {

	/**
	 * Makes a new database. The first call starts the server: PostgreSQL in a container
	 * where Docker answers, otherwise the embedded one.
	 */
	public static TestDatabase create() {
		return TestDatabaseServer.shared().createDatabase(newName());
	}

	/**
	 * Makes a new database with everything that stands in another one, to which nobody
	 * may be connected.
	 */
	static TestDatabase copyOf(TestDatabase other) {
		String name = newName();
		TestDatabaseServer.shared()
			.executeAsAdministrator(
					"CREATE DATABASE %s OWNER %s TEMPLATE %s".formatted(name, other.username(), other.name()));
		return new TestDatabase(other.url().replace(other.name(), name), other.username(), other.password());
	}

	private static String newName() {
		return "test_" + UUID.randomUUID().toString().replace("-", "");
	}

	private String name() {
		return this.url.replaceAll(".*(test_[0-9a-f]+).*", "$1");
	}

	public Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url, this.username, this.password);
	}

}
