package jp.kyodo.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.kyodo.organization.AffectedWork;
import jp.kyodo.organization.DepartmentChange;
import jp.kyodo.organization.DepartmentUse;
import jp.kyodo.organization.Handover;
import jp.kyodo.organization.Responsibility;
import jp.kyodo.organization.ResponsibilityQueries;

/**
 * Lets what partners join go to who takes over a department's work.
 */
@Component
class SchemeDepartmentUse implements DepartmentUse {

	private static final String KIND = "partner.use.scheme";

	private static final String KEY = "scheme-";

	private final JdbcClient jdbc;

	private final MembershipSchemeRepository schemes;

	private final ResponsibilityQueries responsibilities;

	SchemeDepartmentUse(JdbcClient jdbc, MembershipSchemeRepository schemes, ResponsibilityQueries responsibilities) {
		this.jdbc = jdbc;
		this.schemes = schemes;
		this.responsibilities = responsibilities;
	}

	@Override
	public List<AffectedWork> affectedBy(DepartmentChange change) {
		return this.jdbc.sql(
				"SELECT code, name, department_id FROM membership_scheme WHERE department_id = ANY (:touched) ORDER BY code")
			.param("touched", change.touched())
			.query((row, number) -> new AffectedWork(KEY + row.getString("code"), KIND, row.getString("name"),
					row.getLong("department_id"), change.givingIds().contains(row.getLong("department_id"))))
			.list();
	}

	@Override
	public void handOver(Handover handover) {
		for (MembershipScheme scheme : this.schemes.findByDepartmentId(handover.departmentId())) {
			OptionalLong successor = handover.successorOf(KEY + scheme.code());
			// who has no successor keeps it, and is found among what has no owner
			successor.ifPresent(scheme::answeredBy);
		}
		this.schemes.flush();
	}

	@Override
	public void takeBack(long revision) {
		this.jdbc.sql("""
				SELECT s.code, p.department_id FROM membership_scheme_history h
				JOIN membership_scheme s ON s.id = h.id AND s.department_id = h.department_id
				JOIN LATERAL (SELECT p.* FROM membership_scheme_history p
					WHERE p.id = h.id AND p.revision_id < h.revision_id ORDER BY p.revision_id DESC LIMIT 1) p ON true
				WHERE h.revision_id = :revision AND h.revision_kind = 1 ORDER BY h.id
				""")
			.param("revision", revision)
			.query((row, number) -> Map.entry(row.getString("code"), row.getLong("department_id")))
			.list()
			.forEach((earlier) -> this.schemes.findByCode(earlier.getKey())
				.ifPresent((scheme) -> scheme.answeredBy(earlier.getValue())));
		this.schemes.flush();
	}

	@Override
	public List<UnownedWork> unownedOn(LocalDate day) {
		List<UnownedWork> works = this.jdbc.sql("SELECT code, name, department_id FROM membership_scheme ORDER BY code")
			.query((row, number) -> new UnownedWork(KIND, row.getString("name"),
					"/staff/partners/memberships/" + row.getString("code"), row.getLong("department_id")))
			.list();
		Map<Long, Responsibility> held = this.responsibilities
			.of(works.stream().map(UnownedWork::departmentId).distinct().toList(), day);
		return works.stream().filter((work) -> held.get(work.departmentId()) == Responsibility.ENDED).toList();
	}

}
