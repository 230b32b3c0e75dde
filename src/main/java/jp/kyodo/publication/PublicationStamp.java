package jp.kyodo.publication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A number that grows with every change of what citizens can read. Since each change
 * holds its row until it is committed, the numbers grow in the order in which changes are
 * seen.
 */
@Repository
class PublicationStamp {

	private final JdbcClient jdbc;

	PublicationStamp(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts a change, in the transaction that makes it.
	 */
	void advance() {
		this.jdbc.sql("UPDATE publication_stamp SET number = number + 1").update();
	}

	long current() {
		return this.jdbc.sql("SELECT number FROM publication_stamp").query(Long.class).single();
	}

}
