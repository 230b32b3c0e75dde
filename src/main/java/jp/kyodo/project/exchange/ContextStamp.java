package jp.kyodo.project.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.vocabulary.Vocabularies;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whether what rows were checked against has changed since: words, departments,
 * policy issues and programs.
 */
@Component
class ContextStamp {

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final JdbcClient jdbc;

	ContextStamp(Vocabularies vocabularies, DepartmentQueries departments, JdbcClient jdbc) {
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.jdbc = jdbc;
	}

	String of(Collection<FiscalYear> years) {
		StringBuilder everything = new StringBuilder();
		this.vocabularies.all().forEach((list, terms) -> everything.append(list).append(terms.all()));
		new TreeSet<>(years).forEach((year) -> everything.append(year).append(this.departments.selectableIn(year)));
		everything.append(this.jdbc.sql("""
				SELECT (SELECT md5(string_agg(code, ' ' ORDER BY code)) FROM policy_issue),
					(SELECT md5(string_agg(code, ' ' ORDER BY code)) FROM program),
					(SELECT md5(string_agg(program_id || ':' || policy_issue_id, ' ' ORDER BY id)) FROM program_place)
				""").query().singleRow());
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest(everything.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
