package jp.kyodo.evaluation.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.text.CircledNumbers;
import org.jspecify.annotations.Nullable;

/**
 * The programs of a policy issue with what they shall do year by year, and what they did
 * in the year that is evaluated. A target that spans several years is one target.
 *
 * @param headings the headings of the table
 * @param columns the years of the table; the last one may stand for all that follow
 * @param resultTitle heading of what was done, such as 2011年度実施結果
 * @param gradeTitle heading of the grade, or {@code null} where none is given
 * @param scaleCode code of the rating scale, or {@code null}
 * @param changesTitle heading of what changed around the programs
 */
public record TargetsBlock(String key, String title, Headings headings, List<YearColumn> columns, String resultTitle,
		@Nullable String gradeTitle, @Nullable String scaleCode, String changesTitle,
		List<Program> programs) implements SheetBlock, MarkedTexts {

	public TargetsBlock {
		columns = List.copyOf(columns);
		programs = List.copyOf(programs);
	}

	@Override
	public List<String> texts() {
		return this.programs.stream()
			.flatMap((program) -> Stream.concat(program.result().stream(), program.changes().stream()))
			.toList();
	}

	@Override
	public TargetsBlock withTexts(List<String> texts) {
		Iterator<String> next = texts.iterator();
		List<Program> marked = this.programs.stream()
			.map((program) -> program.withTexts(program.result().stream().map((text) -> next.next()).toList(),
					program.changes().stream().map((text) -> next.next()).toList()))
			.toList();
		return new TargetsBlock(this.key, this.title, this.headings, this.columns, this.resultTitle, this.gradeTitle,
				this.scaleCode, this.changesTitle, marked);
	}

	@Override
	public Stream<String> searchableTexts() {
		return Stream.concat(this.programs.stream()
			.flatMap((program) -> Stream.concat(Stream.of(program.name(), program.explanation()),
					program.targets().stream().map(Target::text))),
				texts().stream());
	}

	/**
	 * The targets of a program as rows of the table. Targets that follow each other in
	 * time share a row, those of the same years share a cell.
	 * @return at least one row; every row fills all columns
	 */
	public List<Row> rows(Program program) {
		List<Row> rows = new ArrayList<>();
		List<Cell> row = new ArrayList<>();
		int filled = 0;
		for (Target target : program.targets()) {
			int from = column(target.from());
			int to = (target.to() != null) ? column(target.to()) : this.columns.size() - 1;
			Cell last = row.isEmpty() ? null : row.get(row.size() - 1);
			if (last != null && last.from() == from && last.to() == to) {
				row.set(row.size() - 1, last.with(target));
				continue;
			}
			if (from < filled) {
				rows.add(complete(row, filled));
				row = new ArrayList<>();
				filled = 0;
			}
			if (filled < from) {
				row.add(new Cell(filled, from - 1, List.of()));
			}
			row.add(new Cell(from, to, List.of(target)));
			filled = to + 1;
		}
		rows.add(complete(row, filled));
		return rows;
	}

	private Row complete(List<Cell> cells, int filled) {
		List<Cell> all = new ArrayList<>(cells);
		if (filled < this.columns.size()) {
			all.add(new Cell(filled, this.columns.size() - 1, List.of()));
		}
		return new Row(all);
	}

	/** The place of a year among the columns; years outside stand at the nearer end. */
	private int column(FiscalYear year) {
		int place = year.value() - this.columns.get(0).year().value();
		return Math.max(0, Math.min(place, this.columns.size() - 1));
	}

	/**
	 * The headings of the table.
	 *
	 * @param program above the names of the programs, such as 施策計画名
	 * @param currentState above how things stood when the plan was made
	 * @param targets above the years
	 */
	public record Headings(String program, String currentState, String targets) {

	}

	/**
	 * A column of the table.
	 *
	 * @param year the year
	 * @param onward whether it stands for the year and all that follow (以降)
	 */
	public record YearColumn(FiscalYear year, boolean onward) {

	}

	/**
	 * One program.
	 *
	 * @param repeated whether it is shown here again (再掲) and judged elsewhere
	 * @param inCharge a note on who does it, such as 各区; may be empty
	 * @param currentState how things stood when the plan was made
	 * @param result what was done, as ordered bullets
	 * @param grade code of the grade, or {@code null}
	 * @param sign what is printed for it; empty where there is none
	 * @param label what it means in words
	 * @param changes what changed around it and what is open, as ordered bullets
	 */
	public record Program(String code, String name, boolean repeated, String explanation, String inCharge,
			List<String> currentState, List<Target> targets, List<String> result, @Nullable String grade, String sign,
			String label, List<String> changes) {

		public Program {
			currentState = List.copyOf(currentState);
			targets = List.copyOf(targets);
			result = List.copyOf(result);
			changes = List.copyOf(changes);
		}

		Program withTexts(List<String> result, List<String> changes) {
			return new Program(this.code, this.name, this.repeated, this.explanation, this.inCharge, this.currentState,
					this.targets, result, this.grade, this.sign, this.label, changes);
		}

	}

	/**
	 * A target.
	 *
	 * @param items its parts, printed as ①②③
	 * @param from first year
	 * @param to last year, or {@code null} when it goes on after the plan
	 */
	public record Target(String text, List<String> items, FiscalYear from, @Nullable FiscalYear to) {

		public Target {
			items = List.copyOf(items);
		}

		/**
		 * Its parts with their numbers in front.
		 */
		public List<String> numberedItems() {
			return CircledNumbers.before(this.items);
		}

	}

	/**
	 * A row of the table.
	 */
	public record Row(List<Cell> cells) {

	}

	/**
	 * A cell of the table.
	 *
	 * @param from its first column, from 0
	 * @param to its last column
	 * @param targets what stands in it; nothing in a gap
	 */
	public record Cell(int from, int to, List<Target> targets) {

		public int span() {
			return this.to - this.from + 1;
		}

		Cell with(Target target) {
			List<Target> all = new ArrayList<>(this.targets);
			all.add(target);
			return new Cell(this.from, this.to, List.copyOf(all));
		}

	}

}
