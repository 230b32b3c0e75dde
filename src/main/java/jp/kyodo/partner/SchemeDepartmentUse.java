package jp.kyodo.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.kyodo.organization.AffectedWork;
import jp.kyodo.organization.DepartmentChange;
import jp.kyodo.organization.DepartmentUse;
import jp.kyodo.organization.Handover;
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
		this.responsibilities.before(revision, "membership_scheme", "department_id")
			.forEach(
					(id, department) -> this.schemes.findById(id).ifPresent((scheme) -> scheme.answeredBy(department)));
		this.schemes.flush();
	}

	@Override
	public List<UnownedWork> unownedOn(LocalDate day) {
		return this.responsibilities
			.leftBehind(this.jdbc.sql("SELECT code, name, department_id FROM membership_scheme ORDER BY code")
				.query((row, number) -> new UnownedWork(KIND, row.getString("name"),
						"/staff/partners/memberships/" + row.getString("code"), row.getLong("department_id")))
				.list(), day);
	}

}
