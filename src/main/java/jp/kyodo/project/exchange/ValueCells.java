package jp.kyodo.project.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import jp.kyodo.project.ProjectContentBuilder;
import jp.kyodo.project.ProjectCount;
import org.jspecify.annotations.Nullable;

/**
 * Understands the cells of one file that hold a single value: a text, a choice, a day, an
 * amount of money, or numbers of something.
 */
final class ValueCells {

	private final FileColumns columns;

	private final WordCells words;

	private final ExchangeTexts texts;

	ValueCells(FileColumns columns, WordCells words, ExchangeTexts texts) {
		this.columns = columns;
		this.words = words;
		this.texts = texts;
	}

	void text(ReadRow row, ExchangeColumn column, BiConsumer<ProjectContentBuilder, String> change) {
		if (this.columns.has(column)) {
			String text = this.columns.text(row, column);
			row.sets((content) -> change.accept(content, text));
		}
	}

	void code(ReadRow row, ExchangeColumn column, BiConsumer<ProjectContentBuilder, String> change) {
		if (this.columns.has(column)) {
			String code = CellValues.code(this.columns.text(row, column));
			row.sets((content) -> change.accept(content, code));
		}
	}

	void fixed(ReadRow row, ExchangeColumn column, BiConsumer<ProjectContentBuilder, @Nullable FixedWord> change) {
		if (!this.columns.has(column)) {
			return;
		}
		String cell = this.columns.text(row, column);
		String list = (column == ExchangeColumn.PROPOSED_BY || column == ExchangeColumn.ORIGIN) ? column.name()
				: "TRUTH";
		Optional<FixedWord> word = cell.isEmpty() ? Optional.empty() : this.texts.fixed(list, cell);
		if (word.isEmpty() && !this.words.isNothing(cell)) {
			this.columns.problem(row, column, cell, "project-exchange.problem.choice",
					String.join("、", this.texts.choices(list)));
			return;
		}
		row.sets((content) -> change.accept(content, word.orElse(null)));
	}

	/**
	 * Reads both days from one cell.
	 */
	void period(ReadRow row) {
		if (!this.columns.has(ExchangeColumn.PERIOD)) {
			return;
		}
		String cell = this.columns.text(row, ExchangeColumn.PERIOD);
		Optional<PeriodCell.Span> span = PeriodCell.read(cell, row.year);
		if (span.isEmpty() && !this.words.isNothing(cell)) {
			if (this.texts.fixed("TIME", cell).isEmpty()) {
				this.columns.problem(row, ExchangeColumn.PERIOD, cell, "project-exchange.problem.period");
				return;
			}
			row.notes().add(this.texts.text("project-exchange.note.no-days", cell));
		}
		LocalDate first = span.map(PeriodCell.Span::first).orElse(null);
		LocalDate last = span.map(PeriodCell.Span::last).orElse(null);
		row.sets((content) -> content.startsOn(first).endsOn(last));
	}

	/**
	 * Reads a day.
	 * @param side which day is meant where the cell names a month or a year
	 */
	void day(ReadRow row, ExchangeColumn column, Function<PeriodCell.Span, @Nullable LocalDate> side,
			BiConsumer<ProjectContentBuilder, @Nullable LocalDate> change) {
		if (!this.columns.has(column)) {
			return;
		}
		String cell = this.columns.text(row, column);
		Optional<LocalDate> day = cell.isEmpty() ? Optional.empty()
				: CellValues.day(cell).or(() -> PeriodCell.read(cell, row.year).map(side));
		if (day.isEmpty() && !this.words.isNothing(cell)) {
			CellValues.dayOfNumber(cell)
				.ifPresentOrElse((likely) -> this.columns.problem(row, column, cell,
						"project-exchange.problem.day-number", likely),
						() -> this.columns.problem(row, column, cell, "project-exchange.problem.day"));
			return;
		}
		row.sets((content) -> change.accept(content, day.orElse(null)));
	}

	void money(ReadRow row, ExchangeColumn column, BiConsumer<ProjectContentBuilder, @Nullable Long> change) {
		if (!this.columns.has(column)) {
			return;
		}
		int unit = this.columns.use(this.columns.places(column).get(0)).unit();
		String cell = this.columns.text(row, column);
		Optional<Long> amount = cell.isEmpty() ? Optional.empty() : CellValues.yen(cell, unit);
		if (amount.isEmpty() && !this.words.isNothing(cell)) {
			this.columns.problem(row, column, cell, "project-exchange.problem.money");
			return;
		}
		row.sets((content) -> change.accept(content, amount.orElse(null)));
	}

	void counts(ReadRow row) {
		if (!this.columns.has(ExchangeColumn.COUNTS)) {
			return;
		}
		List<ProjectCount> counts = new ArrayList<>();
		for (String part : CellList.split(this.columns.text(row, ExchangeColumn.COUNTS))) {
			Optional<ProjectCount> count = CellValues.count(part);
			if (count.isPresent()) {
				counts.add(labelled(count.get()));
			}
			else if (!this.words.isNothing(part)) {
				this.columns.problem(row, ExchangeColumn.COUNTS, part, "project-exchange.problem.count");
			}
		}
		row.sets((content) -> content.counts(counts));
	}

	// 参加者数 above 約100人 says what was counted
	private ProjectCount labelled(ProjectCount count) {
		String heading = this.columns.heading(ExchangeColumn.COUNTS);
		boolean says = count.label().isEmpty() && !this.texts.isOurs(heading, ExchangeColumn.COUNTS);
		return says ? new ProjectCount(Headings.lower(heading), count.value()) : count;
	}

}
