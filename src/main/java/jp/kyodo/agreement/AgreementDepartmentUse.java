package jp.kyodo.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

import jakarta.persistence.EntityManager;
import jp.kyodo.organization.AffectedWork;
import jp.kyodo.organization.DepartmentChange;
import jp.kyodo.organization.DepartmentUse;
import jp.kyodo.organization.Handover;
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
		this.responsibilities.before(revision, "agreement", "department_id")
			.forEach((id, department) -> this.agreements.findById(id)
				.ifPresent((agreement) -> agreement.answeredBy(department)));
		this.entities.flush();
	}

	@Override
	public List<UnownedWork> unownedOn(LocalDate day) {
		return this.responsibilities.leftBehind(held(null, day).stream()
			.map((held) -> new UnownedWork(KIND, held.label(), "/staff/agreements/" + held.code(), held.departmentId()))
			.toList(), day);
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
