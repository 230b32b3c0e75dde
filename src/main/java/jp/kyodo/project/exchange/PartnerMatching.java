package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kyodo.partner.PartnerName;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.exchange.Register.KnownPartner;
import jp.kyodo.project.exchange.StagedRow.StagedPartner;
import jp.kyodo.vocabulary.Vocabulary;

/**
 * Finds the partners that the rows of a file name in the register, and remembers those
 * that are to be registered.
 */
final class PartnerMatching {

	private static final int LONGEST_NAME = 200;

	private final FileColumns columns;

	private final ProjectCells cells;

	private final ExchangeTexts texts;

	private final NewPartners newPartners = new NewPartners();

	PartnerMatching(FileColumns columns, ProjectCells cells, ExchangeTexts texts) {
		this.columns = columns;
		this.cells = cells;
		this.texts = texts;
	}

	NewPartners newPartners() {
		return this.newPartners;
	}

	/**
	 * Finds the partners of a row, if it says something about them.
	 */
	void match(ReadRow row, RegisterExtract known) {
		if (row.partners == null) {
			return;
		}
		List<PartnerEntry> entries = new ArrayList<>();
		for (RowPartner partner : row.partners) {
			if (partner.code().isEmpty()) {
				matchByName(row, partner, known, entries);
			}
			else {
				matchByCode(row, partner, known, entries);
			}
		}
		row.entries = entries;
	}

	/**
	 * A partner as it waits to be written.
	 */
	static StagedPartner staged(PartnerEntry entry, Map<String, Long> ids) {
		if (entry.partnerCode().startsWith(ProjectCells.UNREGISTERED)) {
			return new StagedPartner(null, entry.partnerCode().substring(1), entry.name(), entry.roleCode());
		}
		return new StagedPartner(ids.getOrDefault(entry.partnerCode(), 0L), null, entry.name(), entry.roleCode());
	}

	private void matchByCode(ReadRow row, RowPartner partner, RegisterExtract known, List<PartnerEntry> entries) {
		KnownPartner registered = known.partner(partner.code());
		if (registered == null) {
			this.columns.problem(row, ExchangeColumn.PARTNER_CODES,
					this.columns.first(row, ExchangeColumn.PARTNER_CODES), "project-exchange.problem.partner-code",
					partner.code());
			return;
		}
		known.partnerIds().put(registered.code(), registered.id());
		entries.add(new PartnerEntry(registered.code(), partner.name().isEmpty() ? registered.name() : partner.name(),
				partner.roleOrNull()));
		compareTypes(row, registered.name(), registered.types(), partner.types());
	}

	private void matchByName(ReadRow row, RowPartner partner, RegisterExtract known, List<PartnerEntry> entries) {
		String key = PartnerName.key(partner.name());
		List<PartnerReference> sameName = known.partnersNamed(key);
		if (sameName.size() > 1) {
			this.columns.problem(row, ExchangeColumn.PARTNERS, this.columns.first(row, ExchangeColumn.PARTNERS),
					"project-exchange.problem.partners-several", partner.name(),
					sameName.stream().map(PartnerReference::code).collect(Collectors.joining("、")));
		}
		else if (sameName.size() == 1) {
			PartnerReference registered = sameName.get(0);
			known.partnerIds().put(registered.code(), registered.id());
			entries.add(new PartnerEntry(registered.code(), partner.name(), partner.roleOrNull()));
			compareTypes(row, registered.name(), registered.typeCodes(), partner.types());
		}
		else {
			String placeholder = ProjectCells.UNREGISTERED + key;
			known.partnerIds().put(placeholder, 0L);
			entries.add(new PartnerEntry(placeholder, partner.name(), partner.roleOrNull()));
			if (PartnerCell.mayBeSeveral(partner.name())) {
				row.notes().add(this.texts.text("project-exchange.note.one-partner", partner.name()));
			}
			if (partner.name().codePointCount(0, partner.name().length()) <= LONGEST_NAME) {
				NewPartners.Found counts = this.newPartners.add(key, partner.name(), partner.types(), row.number());
				if (!counts.types().containsAll(partner.types())) {
					row.notes()
						.add(this.texts.text("project-exchange.note.new-partner-types", partner.name(),
								labels(counts.types()), labels(partner.types())));
				}
			}
		}
	}

	// the register of partners is not changed by a list of projects
	private void compareTypes(ReadRow row, String name, List<String> registered, List<String> typed) {
		if (!registered.containsAll(typed)) {
			row.notes()
				.add(this.texts.text("project-exchange.note.partner-types", name, labels(registered), labels(typed)));
		}
	}

	private String labels(List<String> types) {
		return this.cells.words(Vocabulary.PARTNER_TYPE, types);
	}

}
