package jp.kyodo.agreement;

import jp.kyodo.vocabulary.TermUse;
import jp.kyodo.vocabulary.Vocabulary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps words from being deleted that agreements refer to, or ever did.
 */
@Component
class AgreementTermUse implements TermUse {

	private final JdbcClient jdbc;

	AgreementTermUse(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean refersTo(Vocabulary vocabulary, String code) {
		return switch (vocabulary) {
			case WARD -> exists("ward_codes", code);
			case FIELD -> exists("field_codes", code);
			default -> false;
		};
	}

	private boolean exists(String column, String code) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM agreement_history WHERE :code = ANY (" + column + "))")
			.param("code", code)
			.query(Boolean.class)
			.single();
	}

}
