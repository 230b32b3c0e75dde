package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.intake.TableFile;
import jp.kyodo.intake.TableRow;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.project.RuleContexts;
import jp.kyodo.project.exchange.ImportMapping.Complete;
import jp.kyodo.project.exchange.Register.KnownProject;
import jp.kyodo.vocabulary.CanonicalForm;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The dry run: reads a file row by row, compares it with the register and stages what
 * would change. Changes nothing else, and may begin anew at any time.
 */
@Component
class ImportCheck {

	private static final int CHUNK = 500;

	private static final String NARROW = "CP932";

	private static final Pattern LOST = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}]\\?(?!$)|\\?\\p{IsHan}");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ImportFiles files;

	private final ImportRepository imports;

	private final Staging staging;

	private final Register register;

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final PartnerQueries partners;

	private final RuleContexts contexts;

	private final ContextStamp stamp;

	private final ExchangeTexts texts;

	private final MessageSource messages;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	ImportCheck(ImportFiles files, ImportRepository imports, Staging staging, Register register,
			Vocabularies vocabularies, DepartmentQueries departments, PartnerQueries partners, RuleContexts contexts,
			ContextStamp stamp, ExchangeTexts texts, MessageSource messages, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.files = files;
		this.imports = imports;
		this.staging = staging;
		this.register = register;
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.partners = partners;
		this.contexts = contexts;
		this.stamp = stamp;
		this.texts = texts;
		this.messages = messages;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Compares a whole file.
	 */
	void check(ProjectImport one, ImportProgress progress) {
		this.transaction.executeWithoutResult((status) -> {
			this.imports.hold(one);
			this.staging.clear(one.id());
		});
		Map<Vocabulary, Terms> terms = this.vocabularies.all();
		UnknownWords unknown = new UnknownWords();
		FileColumns columns = new FileColumns(one.mapping(), this.texts);
		RowReader reader = new RowReader(one.mapping(), columns, new KnownWords(terms, this.departments, one.mapping()),
				this.texts, unknown, otherForm(terms.get(Vocabulary.FORM)));
		Comparison comparison = new Comparison(one, columns, new ProjectCells(terms, this.departments, this.texts),
				this.texts, this.messages, this.register, this.partners::byNameKeys, this.contexts::of);
		Chunks chunks = new Chunks(one, reader, comparison, progress);
		this.files.read(one.id(), one.fileName(), (file) -> {
			ListRows list = new ListRows(one.mapping(), one.isOfSurvey(), chunks);
			file.read(one.mapping().sheet(), list);
			list.end();
			return true;
		});
		chunks.flush();
		this.transaction.executeWithoutResult((status) -> finish(one, comparison, unknown, chunks.struck));
	}

	/**
	 * The code of the form その他, or nothing if the city has none.
	 */
	static String otherForm(Terms forms) {
		return forms.all()
			.stream()
			.filter((term) -> CanonicalForm.OTHER.name().equals(term.canonical()))
			.map(Term::code)
			.findFirst()
			.orElse("");
	}

	private void finish(ProjectImport one, Comparison comparison, UnknownWords unknown, int struck) {
		markDoubles(one.id(), comparison.doubles());
		this.staging.addPartners(one.id(), comparison.newPartners().all());
		this.staging.addWords(one.id(), unknown.all());
		int lacking = endUnmentioned(one, comparison);
		Map<String, Integer> rows = new TreeMap<>();
		this.jdbc.sql("SELECT kind, count(*) AS number FROM project_import_row WHERE import_id = :id GROUP BY kind")
			.param("id", one.id())
			.query((row) -> {
				rows.put(row.getString("kind"), row.getInt("number"));
			});
		int noted = this.jdbc
			.sql("SELECT count(*) FROM project_import_row WHERE import_id = :id AND notes <> '[]'::jsonb")
			.param("id", one.id())
			.query(Integer.class)
			.single();
		ImportTally tally = new ImportTally(rows, comparison.newPartners().all().size(), unknown.all().size(), noted,
				lacking, struck);
		if (!this.imports.checked(one, tally, this.stamp.of(comparison.years()))) {
			throw new ImportStoppedException("Import " + one.id() + " was taken over by another node");
		}
	}

	private void markDoubles(UUID id, Map<Integer, Set<Integer>> doubles) {
		doubles.forEach((first, others) -> {
			String rows = others.stream().map(String::valueOf).collect(Collectors.joining("、"));
			RowProblem problem = new RowProblem("", "", "", this.texts.text("project-exchange.problem.double", rows));
			this.jdbc.sql("""
					UPDATE project_import_row SET kind = 'ERROR', problems = problems || :problem::jsonb
					WHERE import_id = :id AND row_number = :row
					""")
				.param("id", id)
				.param("row", first)
				.param("problem", JSON.writeValueAsString(List.of(problem)))
				.update();
		});
	}

	/**
	 * Ends what a complete list lacks, if its rows are of one year.
	 * @return how many projects the register has for that year and the file lacks
	 */
	private int endUnmentioned(ProjectImport one, Comparison comparison) {
		if (comparison.years().size() != 1) {
			return 0;
		}
		FiscalYear year = comparison.years().iterator().next();
		Complete complete = one.mapping().complete();
		Collection<Long> of = (complete == Complete.CITY) ? null : comparison.departments();
		if (complete != Complete.NOTHING && !one.isOfSurvey() && one.departments() == null) {
			List<StagedRow> ending = new ArrayList<>();
			String reason = this.messages.getMessage("project-exchange.absent.reason",
					new Object[] { year.value() + "" }, Locale.JAPANESE);
			for (KnownProject project : this.register.unmentioned(year, of, comparison.mentioned())) {
				ending.add(ending(project, reason, -(ending.size() + 1), year));
			}
			this.staging.add(one.id(), ending);
		}
		return this.register.lacking(year, of, comparison.mentioned());
	}

	private StagedRow ending(KnownProject project, String reason, int number, FiscalYear year) {
		String ended = this.texts.text("project-exchange.change.ended", String.valueOf(project.lastYear()), reason);
		FieldChange change = new FieldChange(this.texts.heading(ExchangeColumn.DECISION),
				this.texts.written(FixedWord.GOES_ON), ended);
		return new StagedRow(number, RowKind.ENDED, project.name(), List.of(), List.of(),
				List.of(this.texts.text("project-exchange.note.absent")), List.of(change),
				new StagedRow.Present(project.id(), project.version(), null, null), project.code(), false, false,
				new StagedRow.End(Objects.requireNonNull(project.lastYear()), reason), "ENDED", year, null, null,
				List.of());
	}

	/**
	 * Takes the rows of a file and hands them on some hundred at a time.
	 */
	private final class Chunks implements ListRows.Sink {

		private static final int LONGEST_TITLE = 60;

		private final ProjectImport one;

		private final RowReader reader;

		private final Comparison comparison;

		private final ImportProgress progress;

		private List<ReadRow> rows = new ArrayList<>();

		private int done;

		private int struck;

		Chunks(ProjectImport one, RowReader reader, Comparison comparison, ImportProgress progress) {
			this.one = one;
			this.reader = reader;
			this.comparison = comparison;
			this.progress = progress;
		}

		@Override
		public void project(TableRow row, String department, List<Integer> further) {
			ReadRow read = this.reader.read(row, department, further);
			if (mayHaveLost(row)) {
				read.notes().add(ImportCheck.this.texts.text("project-exchange.note.lost"));
			}
			if (row.hidden()) {
				read.notes().add(ImportCheck.this.texts.text("project-exchange.note.hidden"));
			}
			if (!row.struck().isEmpty()) {
				read.notes()
					.add(ImportCheck.this.texts.text("project-exchange.note.struck",
							String.join("、", row.struckNames())));
			}
			add(read);
		}

		// Excel writes ? for what Shift_JIS lacks, without a word
		private boolean mayHaveLost(TableRow row) {
			return this.one.encoding().equals(NARROW)
					&& row.cells().stream().anyMatch((cell) -> cell.indexOf('?') >= 0 && LOST.matcher(cell).find());
		}

		@Override
		public void remark(TableRow row, ListRows.Remark remark) {
			this.struck += (remark == ListRows.Remark.STRUCK) ? 1 : 0;
			ReadRow read = new ReadRow(row);
			read.isRemark = true;
			read.name = row.cells()
				.stream()
				.map(String::strip)
				.filter((cell) -> !cell.isEmpty())
				.findFirst()
				.map((cell) -> cell.substring(0, Math.min(LONGEST_TITLE, cell.length())))
				.orElse("");
			read.notes().add(ImportCheck.this.texts.text("project-exchange.remark." + remark.name()));
			add(read);
		}

		private void add(ReadRow row) {
			this.rows.add(row);
			if (this.rows.size() == CHUNK) {
				flush();
			}
		}

		void flush() {
			if (this.rows.isEmpty()) {
				return;
			}
			List<StagedRow> staged = this.comparison.compare(this.rows);
			this.done += staged.size();
			ImportCheck.this.transaction.executeWithoutResult((status) -> {
				ImportCheck.this.imports.hold(this.one);
				ImportCheck.this.staging.add(this.one.id(), staged);
			});
			this.progress.record(this.done, 0);
			this.rows = new ArrayList<>();
		}

	}

}
