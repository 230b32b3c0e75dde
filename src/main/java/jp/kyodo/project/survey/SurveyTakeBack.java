package jp.kyodo.project.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.kyodo.organization.CurrentStaff;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes back what a planned reorganisation did with the answers of open surveys: a
 * department is asked again, its questions return to it, and who was asked only in its
 * place is not asked any more. What the successor has decided or submitted since stays.
 */
@Component
class SurveyTakeBack {

	private final SurveyResponseRepository responses;

	private final SurveyItemRepository items;

	private final SurveyEvents events;

	private final CurrentStaff currentStaff;

	private final JdbcClient jdbc;

	SurveyTakeBack(SurveyResponseRepository responses, SurveyItemRepository items, SurveyEvents events,
			CurrentStaff currentStaff, JdbcClient jdbc) {
		this.responses = responses;
		this.items = items;
		this.events = events;
		this.currentStaff = currentStaff;
		this.jdbc = jdbc;
	}

	void takeBack(long revision) {
		List<Touched> touched = touched(revision);
		touched.stream().filter(Touched::ended).forEach(this::askAgain);
		this.responses.flush();
		movedBy(revision).stream().collect(Collectors.groupingBy(Moved::from)).forEach(this::giveBack);
		this.responses.flush();
		touched.stream().filter((each) -> !each.ended()).forEach(this::relieve);
		this.responses.flush();
	}

	/** Lets a department answer that was not asked any more. */
	private void askAgain(Touched ended) {
		Optional<SurveyResponse> present = this.responses.lock(ended.surveyId(), ended.departmentId());
		if (ended.kind() == Touched.DROPPED) {
			if (present.isEmpty()) {
				SurveyResponse again = new SurveyResponse(ended.surveyId(), ended.departmentId());
				again.restore(ended.earlierState(), ended.earlierNothing());
				this.responses.save(again);
			}
			return;
		}
		present.filter((response) -> ended.untouched()).ifPresent((response) -> {
			response.restore(ended.earlierState(), ended.earlierNothing());
			this.currentStaff.find()
				.ifPresent((staff) -> this.events.record(response.id(), SurveyEvent.TAKE_BACK, "", staff));
		});
	}

	private void giveBack(Place from, List<Moved> moved) {
		this.responses.lock(from.surveyId(), from.departmentId())
			.filter((response) -> response.state().isOpen())
			.ifPresent((response) -> {
				Map<Long, List<Moved>> byTaker = moved.stream().collect(Collectors.groupingBy(Moved::takenBy));
				byTaker.forEach((taker, own) -> {
					List<Long> ids = own.stream().map(Moved::itemId).toList();
					this.items.findByResponseId(taker)
						.stream()
						.filter((item) -> ids.contains(item.id()))
						.forEach((item) -> item.handOverTo(response.id()));
				});
			});
	}

	/**
	 * Who was asked only in place of another is not any more; who had not begun has not
	 * begun.
	 */
	private void relieve(Touched taker) {
		if (!taker.untouched() || hasDecided(taker)) {
			return;
		}
		this.responses.lock(taker.surveyId(), taker.departmentId()).ifPresent((response) -> {
			if (taker.kind() == Touched.CHANGED) {
				response.restore(taker.earlierState(), taker.earlierNothing());
			}
			else if (!hasItems(taker) && !this.events.any(response.id())) {
				this.responses.delete(response);
			}
		});
	}

	private boolean hasItems(Touched taker) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM survey_item WHERE response_id = ?)")
			.param(taker.id())
			.query(Boolean.class)
			.single();
	}

	private boolean hasDecided(Touched taker) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM survey_item WHERE response_id = ? AND decision <> 'OPEN')")
			.param(taker.id())
			.query(Boolean.class)
			.single();
	}

	private List<Touched> touched(long revision) {
		return this.jdbc.sql("""
				SELECT h.id, h.survey_id, h.department_id, h.revision_kind, h.state,
					coalesce(p.state, h.state) AS earlier_state,
					coalesce(p.nothing_to_report, h.nothing_to_report) AS earlier_nothing,
					r.state = h.state AND r.nothing_to_report = h.nothing_to_report AS untouched
				FROM survey_response_history h
				JOIN project_survey s ON s.id = h.survey_id AND NOT s.closed
				LEFT JOIN survey_response r ON r.id = h.id
				LEFT JOIN LATERAL (SELECT p.* FROM survey_response_history p
					WHERE p.id = h.id AND p.revision_id < h.revision_id ORDER BY p.revision_id DESC LIMIT 1) p ON true
				WHERE h.revision_id = :revision ORDER BY h.survey_id, h.department_id
				""").param("revision", revision).query(Touched::of).list();
	}

	/** The questions that nobody has decided, submitted or moved since. */
	private List<Moved> movedBy(long revision) {
		return this.jdbc.sql("""
				SELECT i.id, i.response_id, g.survey_id, g.department_id
				FROM survey_item_history h
				JOIN survey_item i ON i.id = h.id AND i.response_id = h.response_id AND i.decision = h.decision
					AND i.end_reason = h.end_reason
				JOIN survey_response r ON r.id = i.response_id AND r.state IN ('NOT_STARTED', 'DRAFT')
				JOIN project_survey s ON s.id = r.survey_id AND NOT s.closed
				JOIN LATERAL (SELECT p.* FROM survey_item_history p
					WHERE p.id = h.id AND p.revision_id < h.revision_id ORDER BY p.revision_id DESC LIMIT 1) p
					ON p.response_id <> h.response_id
				JOIN LATERAL (SELECT g.* FROM survey_response_history g
					WHERE g.id = p.response_id ORDER BY g.revision_id LIMIT 1) g ON true
				WHERE h.revision_id = :revision AND h.revision_kind = 1 ORDER BY i.id
				""").param("revision", revision).query(Moved::of).list();
	}

	/** An answer by what asks and who is asked. */
	private record Place(long surveyId, long departmentId) {
	}

	/**
	 * A question that went to another department's answer.
	 *
	 * @param itemId the question
	 * @param takenBy the answer that it went to
	 * @param from whose it was
	 */
	private record Moved(long itemId, long takenBy, Place from) {

		static Moved of(ResultSet row, int number) throws SQLException {
			return new Moved(row.getLong("id"), row.getLong("response_id"),
					new Place(row.getLong("survey_id"), row.getLong("department_id")));
		}

	}

	/**
	 * An answer that the reorganisation began, changed or dropped.
	 *
	 * @param kind what it did
	 * @param state what it left behind
	 * @param untouched whether the answer is still like that
	 */
	private record Touched(long id, long surveyId, long departmentId, int kind, ResponseState state,
			ResponseState earlierState, boolean earlierNothing, boolean untouched) {

		static final int CHANGED = 1;

		static final int DROPPED = 2;

		static Touched of(ResultSet row, int number) throws SQLException {
			return new Touched(row.getLong("id"), row.getLong("survey_id"), row.getLong("department_id"),
					row.getInt("revision_kind"), ResponseState.valueOf(row.getString("state")),
					ResponseState.valueOf(row.getString("earlier_state")), row.getBoolean("earlier_nothing"),
					row.getBoolean("untouched"));
		}

		/** Whether its department was not asked any more. */
		boolean ended() {
			return this.kind == DROPPED || this.state == ResponseState.ACCEPTED;
		}

	}

}
