package jp.kyodo.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jp.kyodo.agreement.document.AgreementDocument;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * With whom agreements are published, beside how these partners are registered now: each
 * by the code of the partner and its kinds.
 */
@Component
class PublishedPartners {

	/** Each agreement with its partners as published and as registered. */
	static final String BESIDE_REGISTER = """
			SELECT s.code, s.partners AS published,
				array_agg(coalesce(p.code || ' ' || array_to_string(ARRAY(SELECT t FROM unnest(p.type_codes) AS t
					ORDER BY t), ','), e.entry) ORDER BY e.place) AS present
			FROM published_agreement s
			CROSS JOIN LATERAL unnest(s.partners) WITH ORDINALITY AS e (entry, place)
			LEFT JOIN partner c ON c.code = split_part(e.entry, ' ', 1)
			LEFT JOIN partner p ON p.id = coalesce(c.merged_into, c.id)
			GROUP BY s.code
			""";

	private final JdbcClient jdbc;

	PublishedPartners(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The codes of those whose partners are not registered any more as they were
	 * published, unless it was decided that they stay so. One statement.
	 */
	@Transactional(readOnly = true)
	Set<String> changed() {
		return new TreeSet<>(this.jdbc.sql("""
				SELECT n.code FROM (%s) n LEFT JOIN agreement_as_signed d ON d.code = n.code
				WHERE n.present <> n.published AND n.present IS DISTINCT FROM d.present
				""".formatted(BESIDE_REGISTER)).query(String.class).list());
	}

	/** How the partners of agreements are registered now, by the codes of these. */
	@Transactional(readOnly = true)
	Map<String, List<String>> present(Collection<String> codes) {
		Map<String, List<String>> present = new HashMap<>();
		this.jdbc.sql("SELECT n.code, n.present FROM (%s) n WHERE n.code = ANY (:codes)".formatted(BESIDE_REGISTER))
			.param("codes", codes.toArray(String[]::new))
			.query((row) -> {
				present.put(row.getString("code"), AgreementQueries.texts(row, "present"));
			});
		return present;
	}

	/** Keeps with whom the agreement is published, to be compared with the register. */
	@Transactional
	void keep(AgreementDocument document) {
		this.jdbc.sql("UPDATE published_agreement SET partners = :partners WHERE code = :code")
			.param("partners", document.partners().stream().map(PublishedPartners::entry).toArray(String[]::new))
			.param("code", document.code())
			.update();
	}

	/** The code of a partner and its kinds, in the order of their codes. */
	private static String entry(AgreementDocument.Partner partner) {
		return partner.code() + " "
				+ partner.types().stream().map(AgreementDocument.Named::code).sorted().collect(Collectors.joining(","));
	}

}
