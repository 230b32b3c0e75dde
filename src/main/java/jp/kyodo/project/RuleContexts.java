package jp.kyodo.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the rules for projects compare with, in four statements.
 */
@Component
@Transactional(readOnly = true)
public class RuleContexts {

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final JdbcClient jdbc;

	RuleContexts(Vocabularies vocabularies, DepartmentQueries departments, JdbcClient jdbc) {
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.jdbc = jdbc;
	}

	/**
	 * What projects of a year are compared with, with those partners.
	 * @param partnerCodes codes that projects name; unknown ones are left out
	 */
	public RuleContext of(FiscalYear year, Collection<String> partnerCodes) {
		Map<String, DepartmentName> byCode = new LinkedHashMap<>();
		this.departments.selectableIn(year).forEach((department) -> byCode.put(department.code(), department));
		Map<String, Set<String>> programsByIssue = new HashMap<>();
		Set<String> programs = new HashSet<>();
		this.jdbc.sql("""
				SELECT i.code AS issue, g.code AS program
				FROM policy_issue i
				LEFT JOIN program_place s ON s.policy_issue_id = i.id
				FULL JOIN program g ON g.id = s.program_id
				""").query((row) -> {
			@Nullable String issue = row.getString("issue");
			@Nullable String program = row.getString("program");
			if (issue != null) {
				programsByIssue.computeIfAbsent(issue, (code) -> new HashSet<>());
			}
			if (program != null) {
				programs.add(program);
				if (issue != null) {
					programsByIssue.get(issue).add(program);
				}
			}
		});
		return new RuleContext(year, this.vocabularies.all(), byCode, programsByIssue, programs,
				partnerIds(partnerCodes));
	}

	/**
	 * What projects of a year are compared with, without any partners.
	 */
	public RuleContext of(FiscalYear year) {
		return of(year, Set.of());
	}

	private Map<String, Long> partnerIds(Collection<String> codes) {
		Map<String, Long> ids = new HashMap<>();
		if (codes.isEmpty()) {
			return ids;
		}
		this.jdbc
			.sql("SELECT code, coalesce(merged_into, id) AS id FROM partner WHERE code = ANY (CAST(:codes AS text[]))")
			.param("codes", codes.toArray(String[]::new))
			.query((row) -> {
				ids.put(row.getString("code"), row.getLong("id"));
			});
		return ids;
	}

}
