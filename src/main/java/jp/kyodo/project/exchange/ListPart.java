package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.exchange.Register.KnownProject;

/**
 * Some project-years of a list with all that their cells need, so that the cells can be
 * made while the next ones are read.
 */
final class ListPart {

	private static final List<ExchangeColumn> COLUMNS = ExchangeColumn.written();

	private final List<ProjectYearView> views;

	private final Map<String, KnownProject> ends;

	private final Map<String, String> partnerTypes;

	private final ProjectCells cells;

	/**
	 * Puts it together.
	 * @param views the project-years
	 * @param ends the projects that end in them, by code
	 * @param partnerTypes the kinds of their partners as they are written, by code
	 * @param cells writes the cells
	 */
	ListPart(List<ProjectYearView> views, Map<String, KnownProject> ends, Map<String, String> partnerTypes,
			ProjectCells cells) {
		this.views = views;
		this.ends = ends;
		this.partnerTypes = partnerTypes;
		this.cells = cells;
	}

	/**
	 * The cells by column.
	 */
	List<Map<ExchangeColumn, String>> cells() {
		return this.views.stream().map(this::cells).toList();
	}

	/**
	 * The cells in the order in which they are written. Numbers are written as numbers,
	 * so that they can be added up.
	 */
	List<List<?>> rows() {
		List<List<?>> rows = new ArrayList<>(this.views.size());
		for (ProjectYearView view : this.views) {
			Map<ExchangeColumn, String> cells = cells(view);
			List<Object> row = new ArrayList<>(COLUMNS.size());
			for (ExchangeColumn column : COLUMNS) {
				String cell = cells.getOrDefault(column, "");
				boolean number = (column.isMoney() || column == ExchangeColumn.YEAR) && !cell.isEmpty();
				row.add(number ? (Object) Long.valueOf(cell) : cell);
			}
			rows.add(row);
		}
		return rows;
	}

	private Map<ExchangeColumn, String> cells(ProjectYearView view) {
		Map<ExchangeColumn, String> cells = this.cells.cells(view.year(), view.content());
		cells.put(ExchangeColumn.CODE, view.code());
		List<PartnerEntry> partners = view.content().partners();
		List<String> types = new ArrayList<>(partners.size());
		for (PartnerEntry partner : partners) {
			types.add(this.partnerTypes.getOrDefault(partner.partnerCode(), ""));
		}
		cells.put(ExchangeColumn.PARTNER_TYPES, ProjectCells.beside(types));
		KnownProject end = view.year().equals(view.endedYear()) ? this.ends.get(view.code()) : null;
		if (end != null) {
			cells.put(ExchangeColumn.DECISION, this.cells.ends());
			cells.put(ExchangeColumn.END_REASON, end.endReason());
		}
		return cells;
	}

}
