package jp.kyodo.evaluation.output.worksheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.CellStyle;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The indicators side by side, each with its years.
 */
@Component
class IndicatorsXlsx implements XlsxBlock<IndicatorsBlock> {

	/** So many fit beside each other; more go below. */
	private static final int SIDE_BY_SIDE = 3;

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
		for (int index = 0; index < block.indicators().size(); index += SIDE_BY_SIDE) {
			List<IndicatorsBlock.Indicator> beside = block.indicators()
				.subList(index, Math.min(index + SIDE_BY_SIDE, block.indicators().size()));
			next = writeBeside(beside, grid, next);
		}
		return next;
	}

	private int writeBeside(List<IndicatorsBlock.Indicator> indicators, FormGrid grid, int row) {
		int years = indicators.stream().mapToInt((indicator) -> indicator.values().size()).max().orElse(0);
		for (int index = 0; index < indicators.size(); index++) {
			Part part = new Part(grid, FormGrid.start(0, FormGrid.LAST, index, indicators.size()),
					FormGrid.start(0, FormGrid.LAST, index + 1, indicators.size()) - 1);
			write(indicators.get(index), part, row, years);
		}
		// name, explanation, direction, heading, years, remarks
		return row + 5 + years;
	}

	private void write(IndicatorsBlock.Indicator indicator, Part part, int row, int years) {
		part.across(row, title(indicator), CellStyle.HEADING);
		part.across(row + 1, this.texts.of("evaluation-output.labelled",
				this.texts.of("evaluation.indicator.explanation"), indicator.explanation()), CellStyle.TEXT);
		part.across(row + 2, this.texts.of("evaluation-output.labelled",
				this.texts.of("evaluation.indicator.direction"), indicator.direction()), CellStyle.TEXT);
		part.text(row + 3, 0, this.texts.of("evaluation.table.year"), LABEL);
		part.text(row + 3, 1, this.texts.of("evaluation.indicator.plan"), LABEL);
		part.text(row + 3, 2, this.texts.of("evaluation.indicator.actual"), LABEL);
		part.text(row + 3, 3, this.texts.of("evaluation.indicator.unit"), LABEL);
		for (int index = 0; index < years; index++) {
			if (index < indicator.values().size()) {
				write(indicator, indicator.values().get(index), part, row + 4 + index);
			}
			else {
				part.across(row + 4 + index, "", CellStyle.TEXT);
			}
		}
		part.across(row + 4 + years, remarks(indicator), CellStyle.NOTE.withBorder(true));
	}

	private static void write(IndicatorsBlock.Indicator indicator, IndicatorsBlock.YearValue values, Part part,
			int row) {
		part.text(row, 0, String.valueOf(values.year().value()), FormGrid.CENTERED);
		part.number(row, 1, values.plan(), indicator.decimals());
		part.number(row, 2, values.actual(), indicator.decimals());
		part.text(row, 3, indicator.unit(), FormGrid.CENTERED);
	}

	private String title(IndicatorsBlock.Indicator indicator) {
		return this.texts.of("evaluation.indicator.title", indicator.position(), indicator.name());
	}

	/** Why values are missing, notes, and the sentence that says how the year went. */
	private String remarks(IndicatorsBlock.Indicator indicator) {
		List<String> remarks = new ArrayList<>();
		for (IndicatorsBlock.YearValue values : indicator.values()) {
			String year = String.valueOf(values.year().value());
			if (values.planMissing() != null) {
				remarks.add(this.texts.of("evaluation.indicator.remark.plan", year, values.planMissing()));
			}
			if (values.actualMissing() != null) {
				remarks.add(this.texts.of("evaluation.indicator.remark.actual", year, values.actualMissing()));
			}
			if (values.note() != null) {
				remarks.add(this.texts.of("evaluation.indicator.remark.note", year, values.note()));
			}
		}
		if (!indicator.reading().isEmpty()) {
			remarks.add(indicator.reading());
		}
		return String.join("\n", remarks);
	}

	/**
	 * The columns of one indicator, divided into four.
	 */
	private record Part(FormGrid grid, int from, int to) {

		private static final int QUARTERS = 4;

		void across(int row, String text, CellStyle style) {
			this.grid.sheet().cell(row, this.from, this.to, text, style);
		}

		void text(int row, int quarter, String text, CellStyle style) {
			this.grid.sheet().cell(row, start(quarter), start(quarter + 1) - 1, text, style);
		}

		void number(int row, int quarter, @Nullable BigDecimal value, int decimals) {
			this.grid.number(row, start(quarter), start(quarter + 1) - 1, value, decimals);
		}

		private int start(int quarter) {
			return FormGrid.start(this.from, this.to, quarter, QUARTERS);
		}

	}

}
