package jp.kyodo.publication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A number that grows with every change of what citizens can read. Since each change
 * holds its row until it is committed, the numbers grow in the order in which changes are
 * seen.
 */
@Repository
class PublicationStamp {

	/**
	 * Attribute of a request that only reads: the number as it was when the request
	 * began.
	 */
	static final String OF_REQUEST = PublicationStamp.class.getName();

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
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null
				&& request.getAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST) instanceof Long known) {
			return known;
		}
		return this.jdbc.sql("SELECT number FROM publication_stamp").query(Long.class).single();
	}

}
