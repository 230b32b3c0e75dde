package jp.kyodo.project.survey;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import jp.kyodo.organization.StaffMember;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records what happens with the answers; nothing of it is ever changed.
 */
@Component
class SurveyEvents {

	private final JdbcClient jdbc;

	private final Clock clock;

	SurveyEvents(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void record(long responseId, String kind, String reason, StaffMember staff) {
		this.jdbc.sql("""
				INSERT INTO survey_event (id, response_id, step, reason, taken_at, taken_by_id, taken_by)
				VALUES (nextval('survey_event_seq'), ?, ?, ?, ?, ?, ?)
				""")
			.params(responseId, kind, reason, this.clock.instant().atOffset(ZoneOffset.UTC), staff.id(),
					staff.displayName())
			.update();
	}

	/**
	 * The key of the account of who submitted an answer last.
	 */
	Optional<Long> submittedBy(long responseId) {
		return this.jdbc.sql(
				"SELECT taken_by_id FROM survey_event WHERE response_id = ? AND step = 'SUBMIT' ORDER BY id DESC LIMIT 1")
			.param(responseId)
			.query(Long.class)
			.optional();
	}

	/**
	 * Whether anything has happened with an answer.
	 */
	boolean any(long responseId) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM survey_event WHERE response_id = ?)")
			.param(responseId)
			.query(Boolean.class)
			.single();
	}

}
