package jp.kyodo.partner;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.organization.RevisionRecord;
import jp.kyodo.organization.StaffMember;

/**
 * Finds partners by the names of long lists and registers those that are missing, by few
 * statements over sets of rows, which write the history too.
 */
@Component
class NamedPartners {

	private static final String HISTORY_COLUMNS = """
			id, code, name, reading, name_key, type_codes, corporate_number, ward_code, field_codes, introduction, website,
			registration_number, registered_on, certified_on, approved_on, approved_until, designated_on, designated_until,
			established_on, ended_on, households, representative, representative_public, address, address_public,
			telephone, telephone_public, email, email_public, note, shown, merged_into
			""";

	private static final String OTHER = "sonota";

	private final PartnerQueries queries;

	private final PartnerCodes codes;

	private final CurrentStaff currentStaff;

	private final JdbcClient jdbc;

	NamedPartners(PartnerQueries queries, PartnerCodes codes, CurrentStaff currentStaff, JdbcClient jdbc) {
		this.queries = queries;
		this.codes = codes;
		this.currentStaff = currentStaff;
		this.jdbc = jdbc;
	}

	/** Lets one registration of names wait for the other. */
	void lock() {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('partner names', 5))")
			.query((row, number) -> true)
			.single();
	}

	Map<String, Long> idsOf(Collection<NamedPartner> partners) {
		Map<String, NamedPartner> byKey = new LinkedHashMap<>();
		partners.forEach((partner) -> byKey.putIfAbsent(PartnerName.key(partner.name()), partner));
		Map<String, List<PartnerReference>> present = this.queries.byNameKeys(byKey.keySet());
		Map<String, NamedPartner> missing = new LinkedHashMap<>(byKey);
		missing.keySet().removeAll(present.keySet());
		Map<String, Long> registered = missing.isEmpty() ? Map.of() : register(missing);
		Map<String, Long> ids = new HashMap<>();
		for (NamedPartner partner : partners) {
			String key = PartnerName.key(partner.name());
			ids.put(partner.name(), registered.containsKey(key) ? registered.get(key)
					: choose(partner.name(), present.getOrDefault(key, List.of())).id());
		}
		return ids;
	}

	/** Of several with the same key the one that is written the same, or the first. */
	private static PartnerReference choose(String name, List<PartnerReference> candidates) {
		return candidates.stream()
			.filter((candidate) -> candidate.name().equals(name.strip()))
			.findFirst()
			.orElseGet(() -> candidates.get(0));
	}

	private Map<String, Long> register(Map<String, NamedPartner> missing) {
		List<String> newCodes = this.codes.next(missing.size());
		int size = missing.size();
		String[] names = new String[size];
		String[] types = new String[size];
		String[] wards = new String[size];
		String[] words = new String[size];
		int index = 0;
		for (NamedPartner partner : missing.values()) {
			names[index] = partner.name().strip();
			types[index] = partner.typeCodes().isEmpty() ? OTHER : String.join(",", partner.typeCodes());
			wards[index] = partner.wardCode();
			words[index] = Partner.searchText(newCodes.get(index),
					PartnerContent.named(names[index], partner.typeCodes(), partner.wardCode()));
			index++;
		}
		Map<String, Long> ids = new HashMap<>();
		this.jdbc
			.sql("""
					INSERT INTO partner (id, code, name, reading, name_key, type_codes, ward_code, field_codes, introduction,
					                     website, registration_number, representative, representative_public, address,
					                     address_public, telephone, telephone_public, email, email_public, note, shown,
					                     search_text, version)
					SELECT nextval('partner_seq'), n.code, n.name, '', n.name_key, string_to_array(n.types, ','), n.ward, '{}', '',
					       '', '', '', false, '', false, '', false, '', false, '', false, n.words, 0
					FROM unnest(:codes, :names, :keys, :types, :wards, :words) AS n (code, name, name_key, types, ward, words)
					RETURNING id, name_key
					""")
			.param("codes", newCodes.toArray(String[]::new))
			.param("names", names)
			.param("keys", missing.keySet().toArray(String[]::new))
			.param("types", types)
			.param("wards", wards)
			.param("words", words)
			.query((row) -> {
				ids.put(row.getString("name_key"), row.getLong("id"));
			});
		keepHistory(ids.values());
		return ids;
	}

	private void keepHistory(Collection<Long> ids) {
		StaffMember staff = this.currentStaff.find().orElse(null);
		this.jdbc.sql("""
				INSERT INTO revision (id, recorded_at, recorded_by, staff_id)
				VALUES (nextval('revision_seq'), now(), :name, :staff)
				""")
			.param("name", (staff != null) ? staff.loginName() : RevisionRecord.SYSTEM)
			.param("staff", (staff != null) ? (Long) staff.id() : null)
			.update();
		this.jdbc
			.sql("INSERT INTO partner_history (" + HISTORY_COLUMNS + ", revision_id, revision_kind) SELECT "
					+ HISTORY_COLUMNS + ", currval('revision_seq'), 0 FROM partner WHERE id = ANY (:ids)")
			.param("ids", ids.toArray(Long[]::new))
			.update();
	}

}
