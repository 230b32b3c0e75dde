package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectCodes;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectContentBuilder;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.RuleContext;
import jp.kyodo.project.exchange.Register.KnownProject;
import jp.kyodo.project.exchange.StagedRow.End;
import jp.kyodo.project.exchange.StagedRow.Present;
import jp.kyodo.project.exchange.StagedRow.StagedPartner;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * Compares the rows of one file with the register, some hundred at a time, and remembers
 * what concerns several of them.
 */
final class Comparison {

	private final ProjectImport one;

	private final FileColumns columns;

	private final ProjectCells cells;

	private final ExchangeTexts texts;

	private final Register register;

	private final Function<Collection<String>, Map<String, List<PartnerReference>>> partnersByName;

	private final Function<FiscalYear, RuleContext> contexts;

	private final Map<FiscalYear, RuleContext> facts = new HashMap<>();

	private final PartnerMatching partners;

	private final ProjectEnds ends;

	private final RowChecks checks;

	private final DoubledRows doubles;

	private final Set<String> newCodes = new HashSet<>();

	private final Set<String> mentioned = new HashSet<>();

	private final Set<Long> departments = new TreeSet<>();

	private final Set<FiscalYear> years = new TreeSet<>();

	Comparison(ProjectImport one, FileColumns columns, ProjectCells cells, ExchangeTexts texts, MessageSource messages,
			Register register, Function<Collection<String>, Map<String, List<PartnerReference>>> partnersByName,
			Function<FiscalYear, RuleContext> contexts) {
		this.one = one;
		this.columns = columns;
		this.cells = cells;
		this.texts = texts;
		this.register = register;
		this.partnersByName = partnersByName;
		this.contexts = contexts;
		this.partners = new PartnerMatching(columns, cells, texts);
		this.checks = new RowChecks(one, columns, messages, this::facts);
		this.doubles = new DoubledRows(columns);
		this.ends = new ProjectEnds(columns, texts, one.isOfSurvey());
	}

	NewPartners newPartners() {
		return this.partners.newPartners();
	}

	/** The rows that a later row repeats, with the numbers of the later ones. */
	Map<Integer, Set<Integer>> doubles() {
		return this.doubles.all();
	}

	Set<String> mentioned() {
		return this.mentioned;
	}

	Set<Long> departments() {
		return this.departments;
	}

	Set<FiscalYear> years() {
		return this.years;
	}

	RuleContext facts(FiscalYear year) {
		return this.facts.computeIfAbsent(year, this.contexts);
	}

	List<StagedRow> compare(List<ReadRow> rows) {
		rows.forEach(this.checks::checkSurveyYear);
		RegisterExtract known = new RegisterExtract(rows, this.register, this::department, this.partnersByName,
				this.one.isOfSurvey());
		rows.stream()
			.filter((row) -> !this.one.isOfSurvey() || row.decision != FixedWord.ENDS)
			.forEach((row) -> this.partners.match(row, known));
		Map<FiscalYear, RuleContext> withPartners = new HashMap<>();
		return rows.stream()
			.map((row) -> compare(row, known,
					(year) -> withPartners.computeIfAbsent(year, (key) -> facts(key).withPartners(known.partnerIds()))))
			.toList();
	}

	private @Nullable DepartmentName department(ReadRow row) {
		return (row.year != null) ? facts(row.year).department(row.departmentCode).orElse(null) : null;
	}

	private StagedRow compare(ReadRow row, RegisterExtract known, Function<FiscalYear, RuleContext> rules) {
		if (row.isRemark) {
			return StagedRow.remark(row);
		}
		if (isUndecided(row)) {
			return undecided(row, known);
		}
		KnownProject project = identify(row, known);
		if (project != null) {
			this.mentioned.add(project.code());
		}
		if (row.year == null) {
			return StagedRow.error(row);
		}
		this.years.add(row.year);
		ProjectYearView present = (project != null) ? known.present(project, row.year) : null;
		this.doubles.note(row, project);
		this.checks.checkOwner(row, project, known);
		End end = this.ends.of(row, project, present);
		if (row.decision == FixedWord.ENDS && present == null) {
			row.problems()
				.subList(row.identityProblems, row.problems().size())
				.removeIf((problem) -> !problem.heading().equals(this.columns.heading(ExchangeColumn.END_REASON))
						&& !problem.heading().equals(this.columns.heading(ExchangeColumn.CODE))
						&& !problem.heading().equals(this.columns.heading(ExchangeColumn.YEAR)));
			return ending(row, project, end);
		}
		return compareContent(row, project, present, end, known, rules);
	}

	private StagedRow compareContent(ReadRow row, @Nullable KnownProject project, @Nullable ProjectYearView present,
			@Nullable End end, RegisterExtract known, Function<FiscalYear, RuleContext> rules) {
		FiscalYear year = Objects.requireNonNull(row.year);
		ProjectContentBuilder builder = base(row, project, present, year, known);
		row.applyTo(builder);
		if (row.addsForms && present != null) {
			addForms(builder, present.content());
		}
		List<StagedPartner> partners = new ArrayList<>();
		Map<String, Long> ids = known.partnerIds();
		if (row.entries != null) {
			builder.partners(row.entries);
		}
		ProjectContent content = builder.build();
		for (PartnerEntry partner : content.partners()) {
			partners.add(PartnerMatching.staged(partner, ids));
		}
		DepartmentName department = facts(year).department(content.departmentCode()).orElse(null);
		this.checks.checkDepartment(row, department);
		this.checks.checkRules(row, content, rules.apply(year));
		if (department != null) {
			this.departments.add(department.id());
		}
		if (!row.problems().isEmpty() || department == null) {
			return StagedRow.error(row);
		}
		List<FieldChange> changes = (present != null) ? changes(year, present.content(), content) : new ArrayList<>();
		if (end != null) {
			changes.add(this.ends.change(end, project));
		}
		boolean samePartners = present != null && present.content().partners().equals(content.partners());
		boolean writesYear = present == null || !present.content().equals(content);
		RowKind kind = kind(row, project, present, writesYear, end);
		Present stands = (project != null) ? new Present(project.id(), project.version(),
				(present != null) ? present.projectYearId() : null, (present != null) ? present.version() : null)
				: null;
		String code = (project != null) ? project.code() : (row.code.isEmpty() ? null : row.code);
		return new StagedRow(row.number(), kind, content.name(), row.cells(), List.of(), row.notes(), changes, stands,
				code, writesYear, writesYear && !samePartners, end, decision(row, project), year, content,
				department.id(), samePartners ? List.of() : partners);
	}

	// lists of one form each: a project may stand in several of them
	private static void addForms(ProjectContentBuilder builder, ProjectContent present) {
		Set<String> forms = new LinkedHashSet<>(present.formCodes());
		forms.addAll(builder.build().formCodes());
		builder.formCodes(List.copyOf(forms)).formOther(present.formOther());
	}

	private RowKind kind(ReadRow row, @Nullable KnownProject project, @Nullable ProjectYearView present,
			boolean writesYear, @Nullable End end) {
		if (project == null) {
			boolean first = row.code.isEmpty() || this.newCodes.add(row.code);
			return first ? RowKind.NEW : RowKind.YEAR;
		}
		if (present == null) {
			return RowKind.YEAR;
		}
		if (end != null && end.lastYear() != null) {
			return RowKind.ENDED;
		}
		return (writesYear || end != null) ? RowKind.CHANGED : RowKind.SAME;
	}

	private ProjectContentBuilder base(ReadRow row, @Nullable KnownProject project, @Nullable ProjectYearView present,
			FiscalYear year, RegisterExtract known) {
		if (present != null) {
			return present.content().change();
		}
		ProjectYearView before = (project != null) ? known.before(project, year) : null;
		if (before != null) {
			return before.content().carriedOverTo(year).change();
		}
		return ProjectContent.of(row.name, row.departmentCode);
	}

	private @Nullable KnownProject identify(ReadRow row, RegisterExtract known) {
		if (row.departmentCode.isEmpty() && this.columns.first(row, ExchangeColumn.DEPARTMENT).isEmpty()
				&& row.departmentHeading.isEmpty() && row.code.isEmpty()) {
			problem(row, ExchangeColumn.DEPARTMENT, "project-exchange.problem.no-department");
		}
		KnownProject project = known.project(row);
		if (!row.code.isEmpty()) {
			if (project == null && !ProjectCodes.isWritten(row.code)) {
				problem(row, ExchangeColumn.CODE, "project-exchange.problem.code");
			}
			return project;
		}
		Set<String> codes = known.codesByName(row);
		if (codes.size() > 1) {
			problem(row, ExchangeColumn.CODE, "project-exchange.problem.several-named", String.join("、", codes));
		}
		else if (project != null) {
			row.notes().add(this.texts.text("project-exchange.note.named", project.code()));
		}
		return project;
	}

	private StagedRow ending(ReadRow row, @Nullable KnownProject project, @Nullable End end) {
		if (!row.problems().isEmpty() || project == null) {
			return StagedRow.error(row);
		}
		List<FieldChange> changes = new ArrayList<>();
		if (end != null) {
			changes.add(this.ends.change(end, project));
		}
		return StagedRow.ending(row, project, end, changes);
	}

	private static @Nullable String decision(ReadRow row, @Nullable KnownProject project) {
		if (row.decision == FixedWord.ENDS) {
			return "ENDED";
		}
		return (project == null || row.decision == FixedWord.ADDED) ? "ADDED" : "GOES_ON";
	}

	private boolean isUndecided(ReadRow row) {
		return this.one.isOfSurvey() && row.decision == null
				&& this.columns.first(row, ExchangeColumn.DECISION).isEmpty();
	}

	/**
	 * A row without a decision is passed over if it is as it was handed out. Whatever was
	 * typed in it must not be lost unnoticed.
	 */
	private StagedRow undecided(ReadRow row, RegisterExtract known) {
		KnownProject project = known.project(row);
		if (project != null && row.year != null && row.unreadable().isEmpty() && row.endReason.isEmpty()) {
			ProjectYearView present = known.present(project, row.year);
			ProjectYearView before = known.before(project, row.year);
			if ((present != null && says(row, row.year, present.content()))
					|| (before != null && says(row, row.year, before.content().carriedOverTo(row.year)))) {
				return StagedRow.left(row, project.code(), this.texts.text("project-exchange.note.left"));
			}
		}
		problem(row, ExchangeColumn.DECISION, "project-exchange.problem.undecided");
		return StagedRow.error(row);
	}

	/**
	 * Tells whether a row says the same as a content, in its meaning or, where it is not
	 * understood, in its words.
	 */
	private boolean says(ReadRow row, FiscalYear year, ProjectContent content) {
		if (row.problems().isEmpty()) {
			ProjectContentBuilder builder = content.change();
			row.applyTo(builder);
			if (row.entries != null) {
				builder.partners(row.entries);
			}
			return builder.build().equals(content);
		}
		return this.cells.cells(year, content)
			.entrySet()
			.stream()
			.allMatch((cell) -> !this.columns.has(cell.getKey())
					|| this.columns.text(row, cell.getKey()).equals(cell.getValue().strip()));
	}

	private List<FieldChange> changes(FiscalYear year, ProjectContent before, ProjectContent after) {
		List<FieldChange> changes = new ArrayList<>();
		if (before.equals(after)) {
			return changes;
		}
		Map<ExchangeColumn, String> old = this.cells.cells(year, before);
		this.cells.cells(year, after).forEach((column, cell) -> {
			if (!cell.equals(old.get(column))) {
				changes.add(new FieldChange(this.texts.heading(column), old.get(column), cell));
			}
		});
		return changes;
	}

	private void problem(ReadRow row, ExchangeColumn column, String key, Object... arguments) {
		this.columns.problem(row, column, this.columns.first(row, column), key, arguments);
	}

}
