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
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		return TestDatabaseServer.shared().createDatabase(name);
	}

	public Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url, this.username, this.password);
	}

}
