package jp.kyodo.organization;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who changes something where the history is written by statements over many
 * rows, not row by row.
 */
@Component
public class Revisions {

	private final JdbcClient jdbc;

	private final Clock clock;

	Revisions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Adds a revision within the present transaction.
	 * @param loginName login name of who changes something
	 * @param staffId key of their account
	 * @return its number, to which the rows of the histories refer
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long record(String loginName, long staffId) {
		return this.jdbc.sql("""
				INSERT INTO revision (id, recorded_at, recorded_by, staff_id)
				VALUES (nextval('revision_seq'), :now, :login, :staff) RETURNING id
				""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("login", loginName)
			.param("staff", staffId)
			.query(Long.class)
			.single();
	}

}
