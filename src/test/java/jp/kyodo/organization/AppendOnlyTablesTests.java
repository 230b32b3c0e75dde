package jp.kyodo.organization;

import java.util.List;

import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class AppendOnlyTablesTests {

	/** Tables that by their name keep what was, or that stand in a list of their own. */
	private static final String MEANT_TO_BE = """
			SELECT c.relname FROM pg_class c
			WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
			  AND (c.relname ~ '_(history|version|event|revision|transition)$'
			    OR c.relname IN ('revision', 'form_definition'))
			  AND c.relname <> 'flyway_schema_history'
			ORDER BY c.relname
			""";

	/** Tables that refuse something, and whether they refuse all that takes rows away. */
	private static final String PROTECTED = """
			SELECT c.relname FROM pg_trigger t
			JOIN pg_class c ON c.oid = t.tgrelid
			WHERE t.tgfoid = 'refuse_change'::regproc AND t.tgenabled = 'O' AND NOT t.tgisinternal
			GROUP BY c.relname
			HAVING (bit_or(t.tgtype::integer) & (8 + 16 + 32) = 8 + 16 + 32) = ?
			ORDER BY c.relname
			""";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void refuseEveryStatementThatTakesRowsAway() {
		List<String> tables = completelyProtected();

		assertThat(tables).contains("sheet_section_version", "sheet_event", "form_definition", "published_revision",
				"amount_transition", "revision", "policy_issue_history");
		for (String table : tables) {
			for (String statement : List.of("DELETE FROM " + table, "TRUNCATE " + table + " CASCADE")) {
				assertThatExceptionOfType(DataAccessException.class).as(statement)
					.isThrownBy(() -> this.jdbc.sql(statement).update())
					.havingRootCause()
					.withMessageContaining("are history and are never changed or deleted");
			}
		}
	}

	@Test
	void areAllProtectedCompletely() {
		assertThat(halfProtected()).as("tables with refuse_change() that lack DELETE, UPDATE or TRUNCATE").isEmpty();
		assertThat(completelyProtected()).containsAll(meantToBe());
	}

	@Test
	void areNoticedWhereTheProtectionIsForgotten() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("CREATE TABLE forgotten_history (id bigint)").update();
			this.jdbc.sql("CREATE TABLE half (id bigint)").update();
			this.jdbc.sql("""
					CREATE TRIGGER half_append_only BEFORE UPDATE OR DELETE ON half
					FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
					""").update();

			assertThat(meantToBe()).contains("forgotten_history");
			assertThat(completelyProtected()).doesNotContain("forgotten_history", "half");
			assertThat(halfProtected()).containsExactly("half");
			status.setRollbackOnly();
		});
	}

	private List<String> meantToBe() {
		return this.jdbc.sql(MEANT_TO_BE).query(String.class).list();
	}

	private List<String> completelyProtected() {
		return this.jdbc.sql(PROTECTED).param(true).query(String.class).list();
	}

	private List<String> halfProtected() {
		return this.jdbc.sql(PROTECTED).param(false).query(String.class).list();
	}

}
