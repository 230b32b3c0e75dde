package jp.kyodo.project;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Offices;
import jp.kyodo.partner.PartnerName;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts partners, wards and projects of their own into the registers, so that tests can
 * share a database. Imported together with {@link Offices}.
 */
@TestComponent
@Import(Offices.class)
public class ProjectFixture {

	public static final FiscalYear Y2012 = new FiscalYear(2012);

	public static final FiscalYear Y2013 = new FiscalYear(2013);

	public static final FiscalYear Y2014 = new FiscalYear(2014);

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final JdbcClient jdbc;

	private final Offices offices;

	private final DepartmentQueries departments;

	private final ProjectService projects;

	ProjectFixture(JdbcClient jdbc, Offices offices, DepartmentQueries departments, ProjectService projects) {
		this.jdbc = jdbc;
		this.offices = offices;
		this.departments = departments;
		this.projects = projects;
	}

	/** A department at the top of the tree; returns its key. */
	public long department(String name) {
		return this.offices.department(name);
	}

	/** The code of a department. */
	public String codeOf(long departmentId) {
		return Objects.requireNonNull(this.departments.namesIn(Y2013).get(departmentId)).code();
	}

	/** A partner (市民活動団体); returns its code. */
	public String partner(String name) {
		String code = "T%04d".formatted(NUMBER.incrementAndGet());
		this.jdbc
			.sql("""
					INSERT INTO partner (id, code, name, reading, name_key, type_codes, field_codes, introduction, website,
						registration_number, representative, representative_public, address, address_public, telephone,
						telephone_public, email, email_public, note, shown, version)
					VALUES (nextval('partner_seq'), :code, :name, '', :key, '{shimin-dantai}', '{}', '', '', '', '', false, '',
						false, '', false, '', false, '', true, 0)
					""")
			.param("code", code)
			.param("name", name)
			.param("key", PartnerName.key(name))
			.update();
		return code;
	}

	/** A ward, known once. */
	public String ward() {
		this.jdbc.sql("""
				INSERT INTO vocabulary_term (id, list, code, label, definition, aliases, sort_order, from_year, version)
				VALUES (nextval('vocabulary_term_seq'), 'WARD', '14131', '川崎区', '', '{}', 10, 1972, 0)
				ON CONFLICT DO NOTHING
				""").update();
		return "14131";
	}

	/** Content that keeps all rules. */
	public ProjectContentBuilder content(String name, long departmentId) {
		return ProjectContent.of(name, codeOf(departmentId))
			.formCodes(List.of("kyosai"))
			.fieldCodes(List.of("machizukuri"))
			.partners(List.of(new PartnerEntry(partner("見本の会" + NUMBER.get()), "見本の会", "kyosai")));
	}

	/** A project of 2013; returns its code. */
	public String project(String name, long departmentId) {
		return this.projects.add(new AddProject(Y2013, content(name, departmentId).build(), null));
	}

}
