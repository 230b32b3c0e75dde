package jp.kyodo.partner;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.kyodo.vocabulary.TermUse;
import jp.kyodo.vocabulary.Vocabulary;

/**
 * Keeps words from being deleted that partners refer to, or ever did.
 */
@Component
class PartnerTermUse implements TermUse {

	private final JdbcClient jdbc;

	PartnerTermUse(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean refersTo(Vocabulary vocabulary, String code) {
		return switch (vocabulary) {
			case WARD -> exists("ward_code = :code", code);
			case FIELD -> exists(":code = ANY (field_codes)", code);
			case PARTNER_TYPE -> exists(":code = ANY (type_codes)", code);
			default -> false;
		};
	}

	private boolean exists(String condition, String code) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM partner_history WHERE " + condition + ")")
			.param("code", code)
			.query(Boolean.class)
			.single();
	}

}
