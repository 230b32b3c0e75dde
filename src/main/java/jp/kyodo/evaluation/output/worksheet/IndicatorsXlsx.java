package jp.kyodo.evaluation.output.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.CellStyle;

import org.springframework.stereotype.Component;

/**
 * The indicators side by side, each with its years.
 */
@Component
class IndicatorsXlsx implements XlsxBlock<IndicatorsBlock> {

	private static final CellStyle LABEL = CellStyle.HEADING.withBold(false);

	private final SheetTexts texts;

	IndicatorsXlsx(SheetTexts texts) {
		this.texts = texts;
	}

	@Override
	public Class<IndicatorsBlock> blockType() {
		return IndicatorsBlock.class;
	}

	@Override
	public int write(IndicatorsBlock block, FormGrid grid, int row) {
		int next = grid.bar(row, block.title(), "");
		if (block.indicators().isEmpty()) {
			return grid.nothing(next);
		}
		int beside = block.sideBySide();
		for (int index = 0; index < block.indicators().size(); index += beside) {
			List<IndicatorsBlock.Indicator> line = block.indicators()
				.subList(index, Math.min(index + beside, block.indicators().size()));
			next = writeBeside(block, line, grid, next);
		}
		return next;
	}

	private int writeBeside(IndicatorsBlock block, List<IndicatorsBlock.Indicator> indicators, FormGrid grid, int row) {
		int years = indicators.stream().mapToInt((indicator) -> indicator.values().size()).max().orElse(0);
		for (int index = 0; index < indicators.size(); index++) {
			Part part = new Part(grid, FormGrid.start(0, FormGrid.LAST, index, indicators.size()),
					FormGrid.start(0, FormGrid.LAST, index + 1, indicators.size()) - 1, block.layout());
			write(block, indicators.get(index), part, row, years);
		}
		// name, explanation, direction, heading, years, remarks
		return row + 5 + years;
	}

	private void write(IndicatorsBlock block, IndicatorsBlock.Indicator indicator, Part part, int row, int years) {
		part.across(row, title(indicator), CellStyle.HEADING);
		part.across(row + 1, this.texts.of("evaluation-output.labelled",
				this.texts.of("evaluation.indicator.explanation"), indicator.explanation()), CellStyle.TEXT);
		part.across(row + 2, this.texts.of("evaluation-output.labelled",
				this.texts.of("evaluation.indicator.direction"), indicator.direction()), CellStyle.TEXT);
		for (int column = 0; column < block.layout().size(); column++) {
			part.text(row + 3, column, heading(block.layout().get(column)), LABEL);
		}
		List<List<IndicatorsBlock.Cell>> rows = indicator.rows();
		for (int index = 0; index < years; index++) {
			if (index < rows.size()) {
				part.cells(row + 4 + index, rows.get(index), index == 0, rows.size());
			}
			else {
				part.across(row + 4 + index, "", CellStyle.TEXT);
			}
		}
		part.across(row + 4 + years, remarks(indicator, block.has("NOTE")), CellStyle.NOTE.withBorder(true));
	}

	private String heading(IndicatorsBlock.Column column) {
		return column.label().isEmpty() ? this.texts.of(column.messageKey()) : column.label();
	}

	private String title(IndicatorsBlock.Indicator indicator) {
		return this.texts.of("evaluation.indicator.title", indicator.position(), indicator.name());
	}

	/** Why values are missing, notes, and the sentence that says how the year went. */
	private String remarks(IndicatorsBlock.Indicator indicator, boolean notesInColumn) {
		List<String> remarks = new ArrayList<>();
		for (IndicatorsBlock.YearValue values : indicator.values()) {
			String year = String.valueOf(values.year().value());
			if (values.planMissing() != null) {
				remarks.add(this.texts.of("evaluation.indicator.remark.plan", year, values.planMissing()));
			}
			if (values.actualMissing() != null) {
				remarks.add(this.texts.of("evaluation.indicator.remark.actual", year, values.actualMissing()));
			}
			if (values.note() != null && !notesInColumn) {
				remarks.add(this.texts.of("evaluation.indicator.remark.note", year, values.note()));
			}
		}
		if (!indicator.reading().isEmpty()) {
			remarks.add(indicator.reading());
		}
		return String.join("\n", remarks);
	}

	/**
	 * The part of the grid that one indicator has, divided among its columns.
	 */
	private record Part(FormGrid grid, int from, int to, List<IndicatorsBlock.Column> columns) {

		void across(int row, String text, CellStyle style) {
			this.grid.sheet().cell(row, this.from, this.to, text, style);
		}

		void text(int row, int column, String text, CellStyle style) {
			this.grid.sheet().cell(row, start(column), start(column + 1) - 1, text, style);
		}

		void cells(int row, List<IndicatorsBlock.Cell> cells, boolean first, int years) {
			for (int column = 0; column < cells.size(); column++) {
				IndicatorsBlock.Cell cell = cells.get(column);
				if (this.columns.get(column).spanning()) {
					if (first) {
						this.grid.sheet()
							.area(row, row + years - 1, start(column), start(column + 1) - 1, cell.text(),
									CellStyle.TEXT);
					}
				}
				else if (cell.decimals() != null) {
					this.grid.number(row, start(column), start(column + 1) - 1, cell.value(), cell.decimals());
				}
				else {
					text(row, column, Objects.requireNonNullElse(cell.text(), ""),
							this.columns.get(column).wide() ? CellStyle.TEXT : FormGrid.CENTERED);
				}
			}
		}

		private int start(int column) {
			return FormGrid.start(this.from, this.to, weight(column), weight(this.columns.size()));
		}

		private int weight(int columnsBefore) {
			return this.columns.subList(0, columnsBefore).stream().mapToInt(IndicatorsBlock.Column::weight).sum();
		}

	}

}
