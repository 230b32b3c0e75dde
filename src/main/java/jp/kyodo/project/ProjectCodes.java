package jp.kyodo.project;

import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers new projects: K00001, K00002. Numbers that somebody brought along are passed
 * over.
 */
@Component
public class ProjectCodes {

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

	/** Words that stand in the addresses of the pages in place of a code. */
	private static final Set<String> RESERVED = Set.of("new", "publish", "import", "export", "list");

	private final JdbcClient jdbc;

	ProjectCodes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The next code that no project has.
	 */
	public String next() {
		while (true) {
			String code = "K%05d"
				.formatted(this.jdbc.sql("SELECT nextval('project_code_seq')").query(Long.class).single());
			boolean taken = this.jdbc.sql("SELECT EXISTS (SELECT FROM project WHERE code = :code)")
				.param("code", code)
				.query(Boolean.class)
				.single();
			if (!taken) {
				return code;
			}
		}
	}

	/**
	 * Whether a code is written as one: letters, digits, {@code _} and {@code -}, 1 to 40
	 * characters, beginning with a letter or digit, and no word of the addresses.
	 */
	public static boolean isWritten(String code) {
		return CODE.matcher(code).matches() && !RESERVED.contains(code);
	}

}
