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

import org.springframework.stereotype.Component;

/**
 * Takes partners into the form of a project, and enters those that are new.
 */
@Component
class PartnerChoices {

	private static final int LONGEST_NAME = 200;

	private final PartnerQueries partners;

	private final PartnerService service;

	PartnerChoices(PartnerQueries partners, PartnerService service) {
		this.partners = partners;
		this.service = service;
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

}
