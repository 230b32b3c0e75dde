package jp.kyodo.project.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kyodo.partner.NamedPartner;
import jp.kyodo.partner.PartnerName;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.PartnerService;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.web.ProjectForm.PartnerRow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds partners for the form of a project, and enters those that are new.
 */
@Component
class PartnerChoices {

	private static final int SHOWN = 20;

	private static final int LONGEST_NAME = 200;

	private final JdbcClient jdbc;

	private final PartnerQueries partners;

	private final PartnerService service;

	PartnerChoices(JdbcClient jdbc, PartnerQueries partners, PartnerService service) {
		this.jdbc = jdbc;
		this.partners = partners;
		this.service = service;
	}

	/**
	 * Partners whose names contain something, those that are called so first; at most 20.
	 */
	@Transactional(readOnly = true)
	public List<Hit> search(String words) {
		String key = PartnerName.key(words.strip());
		if (key.isEmpty() || key.length() > LONGEST_NAME) {
			return List.of();
		}
		return this.jdbc
			.sql("""
					SELECT p.code, p.name, coalesce((SELECT string_agg(t.label, '、' ORDER BY t.sort_order) FROM vocabulary_term t
						WHERE t.list = 'PARTNER_TYPE' AND t.code = ANY (p.type_codes)), '') AS types
					FROM partner p
					WHERE p.merged_into IS NULL AND (p.name_key LIKE :like OR upper(p.code) = upper(:code))
					ORDER BY p.name_key = :key DESC, p.name_key LIKE :start DESC, p.name, p.code LIMIT :most
					""")
			.param("like", "%" + escaped(key) + "%")
			.param("start", escaped(key) + "%")
			.param("code", words.strip())
			.param("key", key)
			.param("most", SHOWN)
			.query((row, number) -> new Hit(row.getString("code"), row.getString("name"), row.getString("types")))
			.list();
	}

	PartnerRow row(String code) {
		return this.partners.find(code)
			.map((partner) -> new PartnerRow(partner.code(), partner.name(), "", ""))
			.orElseGet(() -> new PartnerRow(code, "", "", ""));
	}

	/**
	 * The partners of the rows of a form. New ones are entered into the register, unless
	 * somebody is called so already.
	 */
	List<PartnerEntry> entries(List<PartnerRow> rows) {
		List<NamedPartner> unknown = rows.stream()
			.filter((row) -> row.isNew() && !row.name().isBlank() && row.name().strip().length() <= LONGEST_NAME)
			.map((row) -> new NamedPartner(row.name().strip(), row.type().isEmpty() ? List.of() : List.of(row.type()),
					null))
			.toList();
		Map<String, Long> ids = unknown.isEmpty() ? Map.of() : this.service.registerNamed(unknown);
		Map<Long, String> codes = this.partners.byIds(ids.values())
			.values()
			.stream()
			.collect(Collectors.toMap(PartnerReference::id, PartnerReference::code));
		List<PartnerEntry> entries = new ArrayList<>();
		for (PartnerRow row : rows) {
			Long id = ids.get(row.name().strip());
			String code = row.isNew() && id != null ? codes.get(id) : row.code();
			entries.add(new PartnerEntry(code, row.name(), row.role()));
		}
		return entries;
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	/**
	 * A partner that was found.
	 */
	record Hit(String code, String name, String types) {
	}

}
