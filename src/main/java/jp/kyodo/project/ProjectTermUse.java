package jp.kyodo.project;

import jp.kyodo.vocabulary.TermUse;
import jp.kyodo.vocabulary.Vocabulary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps words from being deleted that projects refer to, or ever did.
 */
@Component
class ProjectTermUse implements TermUse {

	private final JdbcClient jdbc;

	ProjectTermUse(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean refersTo(Vocabulary vocabulary, String code) {
		return switch (vocabulary) {
			case WARD -> exists("project_year_history WHERE :code = ANY (ward_codes)", code);
			case FIELD -> exists("project_year_history WHERE :code = ANY (field_codes)", code);
			case FORM -> exists("project_year_history WHERE :code = ANY (form_codes)", code);
			case INVOLVEMENT -> exists("project_year_history WHERE :code = ANY (involvement_codes)", code);
			case PRINCIPLE -> exists("project_year_history WHERE :code = ANY (principle_codes)", code);
			case PARTNER_ROLE -> exists("project_partner_history WHERE role_code = :code", code);
			case PARTNER_TYPE -> false;
		};
	}

	private boolean exists(String rows, String code) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM " + rows + ")")
			.param("code", code)
			.query(Boolean.class)
			.single();
	}

}
