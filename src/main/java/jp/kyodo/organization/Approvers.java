package jp.kyodo.organization;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whether somebody else can approve: nobody approves what they have handed in
 * themselves while another approver is there.
 */
@Component
@Transactional(readOnly = true)
public class Approvers {

	private final JdbcClient jdbc;

	private final DepartmentQueries departments;

	private final Clock clock;

	Approvers(JdbcClient jdbc, DepartmentQueries departments, Clock clock) {
		this.jdbc = jdbc;
		this.departments = departments;
		this.clock = clock;
	}

	/**
	 * Whether somebody else than that person can approve for a department today.
	 */
	public boolean hasOtherThan(long staffId, long departmentId) {
		LocalDate today = LocalDate.now(this.clock);
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT FROM staff_assignment s JOIN staff_account a ON a.id = s.staff_id AND a.enabled
				WHERE s.role = 'APPROVER' AND s.staff_id <> :staff AND s.department_id = ANY (:departments)
					AND s.valid_from <= :today AND (s.valid_until IS NULL OR s.valid_until >= :today))
				""")
			.param("staff", staffId)
			.param("departments", new Long[] { departmentId, this.departments.answeringFor(departmentId, today) })
			.param("today", today)
			.query(Boolean.class)
			.single();
	}

}
