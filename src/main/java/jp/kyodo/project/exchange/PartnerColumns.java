package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the partners of a row from all columns of a file that tell of them: names, codes,
 * kinds and roles side by side. What one cell with names says is told by
 * {@link PartnerCell}.
 */
final class PartnerColumns {

	private final FileColumns columns;

	private final WordCells words;

	private final ExchangeTexts texts;

	PartnerColumns(FileColumns columns, WordCells words, ExchangeTexts texts) {
		this.columns = columns;
		this.words = words;
		this.texts = texts;
	}

	/**
	 * Reads the partners of a row, if the file has a column for them.
	 */
	void read(ReadRow row) {
		if (!this.columns.has(ExchangeColumn.PARTNERS) && !this.columns.has(ExchangeColumn.PARTNER_CODES)) {
			return;
		}
		List<String> names = names(row);
		List<String> codes = CellList.split(this.columns.text(row, ExchangeColumn.PARTNER_CODES));
		List<String> roles = CellList.split(this.columns.text(row, ExchangeColumn.PARTNER_ROLES));
		List<String> marked = this.words.marked(row, ExchangeColumn.PARTNER_TYPES);
		List<String> types = CellList.split(types(row));
		int count = Math.max(names.size(), codes.size());
		if (roles.size() > count || (codes.size() > names.size() && !names.isEmpty())) {
			ExchangeColumn column = (roles.size() > count) ? ExchangeColumn.PARTNER_ROLES
					: ExchangeColumn.PARTNER_CODES;
			this.columns.problem(row, column, this.columns.text(row, column), "project-exchange.problem.beside",
					String.valueOf(names.size()));
		}
		if (types.size() > count && count == 1) {
			types = List.of(String.join("＋", types));
		}
		else if (types.size() > count) {
			row.notes().add(this.texts.text("project-exchange.note.types-beside"));
			types = List.of();
		}
		List<String> ownRoles = CellValues.beside(roles, count);
		List<String> ownTypes = CellValues.beside(types, count);
		List<RowPartner> partners = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			String name = (index < names.size()) ? bare(row, names.get(index)) : "";
			String code = (index < codes.size()) ? CellValues.code(codes.get(index)) : "";
			if (code.isEmpty() && name.length() == 1 && this.texts.fixed("TRUTH", name).isPresent()) {
				this.columns.problem(row, ExchangeColumn.PARTNERS, name, "project-exchange.problem.mark-as-partner");
			}
			else if (!name.isEmpty() || !code.isEmpty()) {
				List<String> role = this.words.codesOf(row, ExchangeColumn.PARTNER_ROLES, ownRoles.get(index));
				List<String> kinds = marked.isEmpty()
						? this.words.codesOf(row, ExchangeColumn.PARTNER_TYPES, ownTypes.get(index)) : marked;
				partners.add(new RowPartner(name, code, kinds, role.isEmpty() ? "" : role.get(0)));
			}
		}
		row.partners = partners;
	}

	// marks in columns of their own are those of all partners of the row
	private String types(ReadRow row) {
		return this.columns.places(ExchangeColumn.PARTNER_TYPES)
			.stream()
			.filter((place) -> this.columns.use(place).marked().isEmpty())
			.map((place) -> this.columns.at(row, place))
			.collect(Collectors.joining("、"));
	}

	private String bare(ReadRow row, String name) {
		String bare = PartnerCell.bare(name);
		if (!bare.equals(name)) {
			row.notes().add(this.texts.text("project-exchange.note.more-partners", name, bare));
		}
		return bare;
	}

	private List<String> names(ReadRow row) {
		List<String> names = new ArrayList<>();
		for (int place : this.columns.places(ExchangeColumn.PARTNERS)) {
			String cell = this.columns.at(row, place);
			if (!this.words.isNothing(cell)) {
				names.addAll(PartnerCell.split(cell));
			}
		}
		return names;
	}

}
