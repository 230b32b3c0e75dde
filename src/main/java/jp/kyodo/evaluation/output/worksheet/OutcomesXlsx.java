package jp.kyodo.evaluation.output.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jp.kyodo.evaluation.document.OutcomesBlock;
import jp.kyodo.evaluation.document.TextList;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.CellStyle;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The outcome indicators below one another, each with its figures, its judgement, causes
 * and response.
 */
@Component
class OutcomesXlsx implements XlsxBlock<OutcomesBlock> {

	private static final CellStyle LABEL = CellStyle.HEADING.withBold(false);

	private static final int THIRDS = 3;

	private final SheetTexts texts;

	OutcomesXlsx(SheetTexts texts) {
		this.texts = texts;
	}

	@Override
	public Class<OutcomesBlock> blockType() {
		return OutcomesBlock.class;
	}

	@Override
	public int write(OutcomesBlock block, FormGrid grid, int row) {
		int next = grid.bar(row, block.title(), (block.judgementNote() != null) ? block.judgementNote() : "");
		if (block.outcomes().isEmpty()) {
			return grid.nothing(next);
		}
		for (OutcomesBlock.Outcome outcome : block.outcomes()) {
			next = write(block, outcome, grid, next);
		}
		return next;
	}

	private int write(OutcomesBlock block, OutcomesBlock.Outcome outcome, FormGrid grid, int row) {
		OutcomesBlock.Series series = outcome.series();
		grid.sheet()
			.cell(row, 0, FormGrid.LAST, this.texts.of("evaluation-outcome.title", outcome.position(), outcome.name()),
					CellStyle.HEADING);
		int next = row + 1;
		next = line(grid, next, "evaluation-outcome.explanation", outcome.about().explanation());
		next = line(grid, next, "evaluation-outcome.source", outcome.about().source());
		next = line(grid, next, "evaluation-outcome.formula", formula(outcome));
		next = line(grid, next, "evaluation-outcome.method.title", outcome.about().method());
		next = line(grid, next, "evaluation-outcome.rationale", outcome.about().rationale());
		next = line(grid, next, "evaluation-outcome.baseline", baselines(series));
		next = line(grid, next, "evaluation-outcome.targets",
				series.targets().stream().map(OutcomesBlock.Target::label).collect(Collectors.joining("　")));
		next = line(grid, next, "evaluation-outcome.target-rationale", outcome.about().targetRationale());
		next = line(grid, next, "evaluation-outcome.breaks",
				series.breaks()
					.stream()
					.map((broken) -> this.texts.of("evaluation-outcome.break", broken.from().toString(), broken.label(),
							broken.reason()))
					.collect(Collectors.joining("\n")));
		next = figures(block, outcome, grid, next);
		next = line(grid, next, "evaluation-outcome.reason", outcome.judged().reason());
		next = text(grid, next, outcome.causes());
		return text(grid, next, outcome.response());
	}

	/** Actual value, whether the target is reached, the judgement; below it why. */
	private int figures(OutcomesBlock block, OutcomesBlock.Outcome outcome, FormGrid grid, int row) {
		OutcomesBlock.Judged judged = outcome.judged();
		List<String> labels = List.of(this.texts.of("evaluation-outcome.actual"),
				this.texts.of("evaluation-outcome.achieved"), block.judgementName());
		List<String> values = List.of(judged.actualLabel(), judged.reachedLabel(),
				(judged.sign() + " " + judged.label()).strip());
		for (int index = 0; index < THIRDS; index++) {
			int from = FormGrid.start(0, FormGrid.LAST, index, THIRDS);
			int to = FormGrid.start(0, FormGrid.LAST, index + 1, THIRDS) - 1;
			grid.sheet().cell(row, from, to, labels.get(index), LABEL);
			grid.sheet().cell(row + 1, from, to, values.get(index), FormGrid.CENTERED);
		}
		grid.sheet().cell(row + 2, 0, FormGrid.LAST, judged.sentence(), CellStyle.TEXT);
		return row + 3;
	}

	private static String formula(OutcomesBlock.Outcome outcome) {
		List<String> lines = new ArrayList<>();
		if (!outcome.about().formula().isBlank()) {
			lines.add(outcome.about().formula());
		}
		outcome.series().divisions().forEach((division) -> lines.add(division.label()));
		return String.join("\n", lines);
	}

	private String baselines(OutcomesBlock.Series series) {
		return series.baselines()
			.stream()
			.map((baseline) -> baseline.reason().isBlank() ? baseline.label()
					: this.texts.of("evaluation-outcome.baseline.revised", baseline.label(), baseline.reason()))
			.collect(Collectors.joining(" → "));
	}

	private int line(FormGrid grid, int row, String key, @Nullable String text) {
		if (text == null || text.isBlank()) {
			return row;
		}
		return grid.beside(row, this.texts.of(key), (at) -> {
			grid.sheet().cell(at, FormGrid.CONTENT, FormGrid.LAST, text, CellStyle.TEXT);
			return at + 1;
		});
	}

	private static int text(FormGrid grid, int row, TextList text) {
		return grid.beside(row, text.title(), (at) -> grid.lines(at, FormGrid.CONTENT, FormGrid.LAST, text.marked()));
	}

}
