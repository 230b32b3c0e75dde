package jp.kyodo.evaluation;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the shipped form in force for the plans of tests.
 */
@TestComponent
public class RoundFixture {

	private final JdbcClient jdbc;

	RoundFixture(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes a version of the form for a plan.
	 * @return its key
	 */
	public long putFormInForce(String planCode, int version) {
		return this.jdbc.sql("""
				INSERT INTO form_definition
					(id, code, version_no, name, plan_code, from_year, to_year, definition, created_at)
				SELECT nextval('form_definition_seq'), 'form-' || lower(:plan), :version, name, :plan, 2011, 2013,
					definition || jsonb_build_object('version', CAST(:version AS int)), created_at
				FROM form_definition WHERE code = 'sheet-2011' ORDER BY version_no LIMIT 1
				RETURNING id
				""").param("plan", planCode).param("version", version).query(Long.class).single();
	}

}
