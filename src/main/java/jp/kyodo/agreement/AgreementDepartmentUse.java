package jp.kyodo.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import jakarta.persistence.EntityManager;
import jp.kyodo.organization.AffectedWork;
import jp.kyodo.organization.DepartmentChange;
import jp.kyodo.organization.DepartmentUse;
import jp.kyodo.organization.Handover;
import jp.kyodo.organization.Responsibility;
import jp.kyodo.organization.ResponsibilityQueries;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the agreements of a department go to who takes over its work. Those that have
 * ended by then stay with it, and what is published keeps its name until it is published
 * anew.
 */
@Component
@Order(6)
class AgreementDepartmentUse implements DepartmentUse {

	private static final String KIND = "agreement.use";

	private final JdbcClient jdbc;

	private final AgreementRepository agreements;

	private final ResponsibilityQueries responsibilities;

	private final EntityManager entities;

	AgreementDepartmentUse(JdbcClient jdbc, AgreementRepository agreements, ResponsibilityQueries responsibilities,
			EntityManager entities) {
		this.jdbc = jdbc;
		this.agreements = agreements;
		this.responsibilities = responsibilities;
		this.entities = entities;
	}

	@Override
	public List<AffectedWork> affectedBy(DepartmentChange change) {
		return held(change.touched(), change.from()).stream()
			.map((held) -> new AffectedWork("agreement-" + held.code(), KIND, held.label(), held.departmentId(),
					change.givingIds().contains(held.departmentId())))
			.toList();
	}

	@Override
	public void handOver(Handover handover) {
		List<String> open = held(new Long[] { handover.departmentId() }, handover.from()).stream()
			.map(Held::code)
			.toList();
		for (Agreement agreement : this.agreements.findByDepartmentId(handover.departmentId())) {
			OptionalLong successor = handover.successorOf("agreement-" + agreement.code());
			if (successor.isPresent() && open.contains(agreement.code())) {
				agreement.answeredBy(successor.getAsLong());
			}
		}
		this.entities.flush();
	}

	@Override
	public void takeBack(long revision) {
		this.jdbc.sql("""
				SELECT h.id, p.department_id FROM agreement_history h
				JOIN agreement a ON a.id = h.id AND a.department_id = h.department_id
				JOIN LATERAL (SELECT p.* FROM agreement_history p
					WHERE p.id = h.id AND p.revision_id < h.revision_id ORDER BY p.revision_id DESC LIMIT 1) p ON true
				WHERE h.revision_id = :revision AND h.revision_kind = 1 ORDER BY h.id
				""")
			.param("revision", revision)
			.query((row, number) -> Map.entry(row.getLong("id"), row.getLong("department_id")))
			.list()
			.forEach((earlier) -> this.agreements.findById(earlier.getKey())
				.ifPresent((agreement) -> agreement.answeredBy(earlier.getValue())));
		this.entities.flush();
	}

	@Override
	public List<UnownedWork> unownedOn(LocalDate day) {
		List<Held> all = held(null, day);
		Map<Long, Responsibility> held = this.responsibilities
			.of(all.stream().map(Held::departmentId).distinct().toList(), day);
		List<UnownedWork> unowned = new ArrayList<>();
		all.stream()
			.filter((agreement) -> held.get(agreement.departmentId()) == Responsibility.ENDED)
			.forEach((agreement) -> unowned.add(new UnownedWork(KIND, agreement.label(),
					"/staff/agreements/" + agreement.code(), agreement.departmentId())));
		return unowned;
	}

	/** What has not ended before a day; of all departments where none is named. */
	private List<Held> held(Long @Nullable [] departments, LocalDate day) {
		return this.jdbc.sql("""
				SELECT code, title, department_id FROM agreement
				WHERE (CAST(:departments AS bigint[]) IS NULL OR department_id = ANY (:departments))
					AND coalesce(terminated_on, CASE WHEN renewal_months IS NULL THEN ends_on END, :day) >= :day
				ORDER BY code
				""")
			.param("departments", departments)
			.param("day", day)
			.query((row, number) -> new Held(row.getString("code"), row.getString("title"),
					row.getLong("department_id")))
			.list();
	}

	/** An agreement that a department was given. */
	private record Held(String code, String title, long departmentId) {

		String label() {
			return this.code + " " + this.title;
		}

	}

}
