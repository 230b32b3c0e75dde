package jp.kyodo.project.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.intake.RefusedFileException;
import jp.kyodo.intake.TableFile;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.project.exchange.ImportMapping.Complete;
import jp.kyodo.project.exchange.ImportMapping.Defaults;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.web.ConflictException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes lists of projects from a file into the register: received, mapped, compared in
 * the background, and only then written, all or nothing.
 */
@Service
public class ProjectImports {

	private final ImportRepository imports;

	private final ImportFiles files;

	private final ExchangeTexts texts;

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final Scheduler scheduler;

	private final Clock clock;

	ProjectImports(ImportRepository imports, ImportFiles files, ExchangeTexts texts, Vocabularies vocabularies,
			DepartmentQueries departments, Scheduler scheduler, Clock clock) {
		this.imports = imports;
		this.files = files;
		this.texts = texts;
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Receives a file of the planning section. What its columns are is guessed, or
	 * remembered from a file with the same headings.
	 * @throws jp.kyodo.intake.RefusedFileException if it is harmful or holds no list
	 */
	@Transactional
	public UUID receive(Path file, String fileName, StaffMember staff) {
		return receive(file, fileName, staff, null, null);
	}

	/**
	 * Receives the answer of a department to the survey of a year, and begins to compare
	 * it.
	 * @throws jp.kyodo.intake.RefusedFileException if it is harmful or holds no list, or
	 * the same column twice: nobody is asked which one counts
	 */
	@Transactional
	public UUID receiveAnswer(Path file, String fileName, StaffMember staff, FiscalYear year, long departmentId) {
		UUID id = receive(file, fileName, staff, year, departmentId);
		check(id);
		return id;
	}

	@Transactional(readOnly = true)
	public Optional<ProjectImport> find(UUID id) {
		return this.imports.find(id);
	}

	/**
	 * Whether the server that works on an import has fallen silent. Another one, or the
	 * same after its restart, goes on by itself.
	 */
	@Transactional(readOnly = true)
	public boolean isSilent(ProjectImport one) {
		return one.state().isUnderWay() && this.imports.isSilent(one.id());
	}

	/**
	 * The imports of a person, the newest first.
	 */
	@Transactional(readOnly = true)
	public List<ProjectImport> latestOf(StaffMember staff, long offset, int size) {
		return this.imports.latestOf(staff.id(), offset, size);
	}

	/**
	 * How many imports a person has.
	 */
	@Transactional(readOnly = true)
	public long countOf(StaffMember staff) {
		return this.imports.countOf(staff.id());
	}

	/**
	 * Looks for the headings in another row or worksheet.
	 * @param sheet the place of the worksheet, from 0; one that the file does not have
	 * becomes the nearest
	 * @param headingRow row number, from 1, likewise
	 * @throws ConflictException if the import is being compared or written already
	 */
	@Transactional
	public void look(UUID id, int sheet, int headingRow) {
		ProjectImport one = this.imports.find(id).orElseThrow();
		ImportMapping guessed = this.files.read(id, one.fileName(),
				(file) -> guess().guess(file, one.fileName(), Math.min(Math.max(0, sheet), file.sheets().size() - 1),
						Math.min(Math.max(1, headingRow), MappingGuess.FIRST_ROWS)));
		refuseUnless(this.imports.map(id,
				(one.mapping().sheet() == guessed.sheet()) ? recalled(guessed) : recalledForSheet(guessed)));
	}

	/**
	 * Begins to read another worksheet of a file that was sent, with the columns as they
	 * were explained for one with the same headings. Worksheets are read one after the
	 * other: what stands in several of them, such as a project in the list of each of its
	 * forms, is compared with what the one before has left.
	 * @param sheet the place of the worksheet, from 0
	 * @return the import of that worksheet, the earlier one if there is any that has not
	 * failed
	 * @throws jp.kyodo.intake.RefusedFileException if the worksheet holds no list
	 * @throws ConflictException if the file has no such worksheet, or is the answer of a
	 * department
	 */
	@Transactional
	public UUID readSheet(UUID id, int sheet, StaffMember staff) {
		ProjectImport one = this.imports.find(id).orElseThrow();
		refuseUnless(!one.isOfSurvey() && sheet >= 0 && sheet < one.mapping().sheets().size());
		ProjectImport earlier = sheetsOfFile(one).get(sheet);
		if (earlier != null && earlier.state() != ImportState.FAILED) {
			return earlier.id();
		}
		ImportMapping mapping = this.files.read(id, one.fileName(),
				(file) -> guess().guess(file, one.fileName(), sheet, 0));
		UUID next = UUID.randomUUID();
		add(next, recalledForSheet(mapping), one.fileName(), one.encoding(), staff, null, null);
		this.imports.share(id, next);
		return next;
	}

	/**
	 * The worksheets of a file that were read, by their place: the latest import of each.
	 */
	@Transactional(readOnly = true)
	public Map<Integer, ProjectImport> sheetsOfFile(ProjectImport one) {
		Map<Integer, ProjectImport> sheets = new TreeMap<>();
		this.imports.ofSameFile(one.id()).forEach((read) -> sheets.putIfAbsent(read.mapping().sheet(), read));
		return sheets;
	}

	/**
	 * When the columns of a file with the same headings were last explained, before this
	 * one came.
	 */
	@Transactional(readOnly = true)
	public Optional<Instant> recalledFrom(ProjectImport one) {
		return this.imports.layoutUsedAt(guess().headingsKey(one.mapping().headings()))
			.filter((used) -> used.isBefore(one.createdAt()));
	}

	/**
	 * The worksheets of a file.
	 */
	@Transactional(readOnly = true)
	public List<String> sheets(ProjectImport one) {
		return this.files.read(one.id(), one.fileName(), TableFile::sheets);
	}

	/**
	 * Says what the columns of a file are, remembers it for files with the same headings,
	 * and begins to compare.
	 */
	@Transactional
	public void map(UUID id, List<ColumnUse> uses, Defaults defaults, Complete complete) {
		ProjectImport one = this.imports.find(id).orElseThrow();
		ImportMapping mapping = one.mapping().with(uses, defaults, complete);
		refuseUnless(this.imports.map(id, mapping));
		this.imports.rememberLayout(guess().headingsKey(mapping.headings()), mapping);
		check(id);
	}

	/**
	 * Says what words mean that stand in no list, and begins to compare anew.
	 */
	@Transactional
	public void explain(UUID id, Map<String, Map<String, String>> meanings) {
		ProjectImport one = this.imports.find(id).orElseThrow();
		ImportMapping mapping = one.mapping().withWords(meanings);
		refuseUnless(this.imports.map(id, mapping));
		if (!one.isOfSurvey()) {
			this.imports.rememberLayout(guess().headingsKey(mapping.headings()), mapping);
		}
		check(id);
	}

	/**
	 * Begins to compare a file with the register in the background.
	 */
	@Transactional
	public void check(UUID id) {
		ProjectImport one = this.imports.find(id).orElseThrow();
		refuseUnless(one.state().isOpen() && this.imports.queue(id, one.state(), ImportState.CHECKING));
		schedule(id);
	}

	/**
	 * Begins to write a file that was compared into the register, in the background.
	 * Asked for twice it is written once.
	 */
	@Transactional
	public void apply(UUID id) {
		ProjectImport one = this.imports.find(id).orElseThrow();
		if (one.state() == ImportState.APPLYING || one.state() == ImportState.APPLIED) {
			return;
		}
		refuseUnless(one.tally().isFlawless() && one.tally().changesAnything()
				&& this.imports.queue(id, ImportState.CHECKED, ImportState.APPLYING));
		schedule(id);
	}

	private UUID receive(Path file, String fileName, StaffMember staff, @Nullable FiscalYear year,
			@Nullable Long departmentId) {
		UUID id = UUID.randomUUID();
		this.files.read(file, fileName, (table) -> {
			ImportMapping mapping = guess().guess(table, fileName);
			if (year != null && departmentId != null) {
				String code = this.departments.namesIn(year).get(departmentId).code();
				refuseDoubledColumns(mapping);
				mapping = mapping.with(mapping.uses(), new Defaults(year.value(), code, "", ""), Complete.NOTHING);
			}
			else {
				mapping = recalled(mapping);
			}
			add(id, mapping, shortened(fileName), table.encoding(), staff, year, departmentId);
			return true;
		});
		this.files.store(id, file);
		return id;
	}

	private void add(UUID id, ImportMapping mapping, String fileName, String encoding, StaffMember staff,
			@Nullable FiscalYear year, @Nullable Long departmentId) {
		if (mapping.samples().isEmpty()) {
			throw new RefusedFileException("project-exchange.refused.no-rows");
		}
		Instant now = this.clock.instant();
		this.imports.add(new ProjectImport(id, ImportState.MAPPING, 0, fileName, encoding, staff.id(),
				staff.loginName(), (departmentId != null) ? Set.of(departmentId) : null, year, departmentId, mapping,
				null, 0, 0, ImportTally.NONE, "", now, null, now.plus(ImportRepository.KEPT)));
	}

	private void refuseDoubledColumns(ImportMapping mapping) {
		Map<ExchangeColumn, Integer> places = new EnumMap<>(ExchangeColumn.class);
		for (int place = 0; place < mapping.headings().size(); place++) {
			String heading = mapping.headings().get(place);
			ExchangeColumn column = heading.isEmpty() ? null : this.texts.column(heading).orElse(null);
			Integer first = (column != null) ? places.putIfAbsent(column, place) : null;
			if (first != null && mapping.uses().get(place).column() == null) {
				throw new RefusedFileException("project-exchange.refused.doubled", heading,
						FileColumns.columnName(first), FileColumns.columnName(place));
			}
		}
	}

	private ImportMapping recalled(ImportMapping guessed) {
		return this.imports.findLayout(guess().headingsKey(guessed.headings())).map(guessed::recalling).orElse(guessed);
	}

	/**
	 * What was said for all rows of one worksheet need not hold for another one: each may
	 * be about another form, ward or department.
	 */
	private ImportMapping recalledForSheet(ImportMapping guessed) {
		ImportMapping recalled = recalled(guessed);
		Defaults own = guessed.defaults();
		return recalled.with(recalled.uses(),
				new Defaults(recalled.defaults().year(), own.departmentCode(), own.wardCode(), own.formCode()),
				recalled.complete());
	}

	private MappingGuess guess() {
		return new MappingGuess(this.texts, this.vocabularies.all());
	}

	private static void refuseUnless(boolean changed) {
		if (!changed) {
			throw new ConflictException("project-exchange.refused.moved-on");
		}
	}

	private static String shortened(String fileName) {
		String name = fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
		return (name.codePointCount(0, name.length()) > 200) ? name.substring(0, name.offsetByCodePoints(0, 200))
				: name;
	}

	private void schedule(UUID id) {
		this.scheduler.schedule(ExchangeConfiguration.STEP.instance(id + "@" + UUID.randomUUID()).build(),
				this.clock.instant());
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				ProjectImports.this.scheduler.triggerCheckForDueExecutions();
			}

		});
	}

}
