package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import jp.kyodo.project.ProjectName;
import jp.kyodo.project.ProjectRules;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.RuleContext;
import jp.kyodo.project.exchange.Register.KnownProject;
import jp.kyodo.project.exchange.StagedRow.End;
import jp.kyodo.project.exchange.StagedRow.Present;
import jp.kyodo.project.exchange.StagedRow.StagedPartner;
import jp.kyodo.web.RefusedChangeException.Problem;
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

	private final MessageSource messages;

	private final Register register;

	private final Function<Collection<String>, Map<String, List<PartnerReference>>> partnersByName;

	private final Function<FiscalYear, RuleContext> contexts;

	private final Map<FiscalYear, RuleContext> facts = new HashMap<>();

	private final PartnerMatching partners;

	private final ProjectEnds ends;

	private final Map<String, Integer> firstRows = new HashMap<>();

	private final Map<Integer, Set<Integer>> doubles = new LinkedHashMap<>();

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
		this.messages = messages;
		this.register = register;
		this.partnersByName = partnersByName;
		this.contexts = contexts;
		this.partners = new PartnerMatching(columns, cells, texts);
		this.ends = new ProjectEnds(columns, texts, one.isOfSurvey());
	}

	NewPartners newPartners() {
		return this.partners.newPartners();
	}

	/** The rows that a later row repeats, with the numbers of the later ones. */
	Map<Integer, Set<Integer>> doubles() {
		return this.doubles;
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
		rows.forEach(this::adjustToSurvey);
		RegisterExtract known = new RegisterExtract(rows, this.register, this::department, this.partnersByName);
		rows.stream().filter(this::namesPartners).forEach((row) -> this.partners.match(row, known));
		Map<FiscalYear, RuleContext> withPartners = new HashMap<>();
		return rows.stream()
			.map((row) -> compare(row, known,
					(year) -> withPartners.computeIfAbsent(year, (key) -> facts(key).withPartners(known.partnerIds()))))
			.toList();
	}

	private void adjustToSurvey(ReadRow row) {
		FiscalYear year = this.one.surveyYear();
		if (year == null) {
			return;
		}
		if (row.year != null && !row.year.equals(year)) {
			problem(row, ExchangeColumn.YEAR, "project-exchange.problem.survey-year", String.valueOf(year.value()));
		}
	}

	private @Nullable DepartmentName department(ReadRow row) {
		return (row.year != null) ? facts(row.year).department(row.departmentCode).orElse(null) : null;
	}

	private StagedRow compare(ReadRow row, RegisterExtract known, Function<FiscalYear, RuleContext> rules) {
		if (isLeft(row)) {
			return left(row);
		}
		KnownProject project = identify(row, known);
		if (project != null) {
			this.mentioned.add(project.code());
		}
		if (row.year == null) {
			return error(row);
		}
		this.years.add(row.year);
		ProjectYearView present = (project != null) ? known.present(project, row.year) : null;
		noteDouble(row, project);
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
		checkDepartment(row, department, present);
		checkRules(row, content, rules.apply(year));
		if (department != null) {
			this.departments.add(department.id());
		}
		if (!row.problems().isEmpty() || department == null) {
			return error(row);
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
				&& row.code.isEmpty()) {
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

	private void noteDouble(ReadRow row, @Nullable KnownProject project) {
		String key;
		if (project != null) {
			key = project.code();
		}
		else if (!row.code.isEmpty()) {
			key = row.code;
		}
		else {
			key = "\n" + row.departmentCode + "\n" + ProjectName.key(row.name);
		}
		Integer first = this.firstRows.putIfAbsent(key + "\n" + Objects.requireNonNull(row.year).value(), row.number());
		if (first != null && !row.name.isEmpty()) {
			this.doubles.computeIfAbsent(first, (number) -> new TreeSet<>()).add(row.number());
			problem(row, row.code.isEmpty() ? ExchangeColumn.NAME : ExchangeColumn.CODE,
					"project-exchange.problem.double", String.valueOf(first));
		}
	}

	private StagedRow ending(ReadRow row, @Nullable KnownProject project, @Nullable End end) {
		if (!row.problems().isEmpty() || project == null) {
			return error(row);
		}
		List<FieldChange> changes = new ArrayList<>();
		if (end != null) {
			changes.add(this.ends.change(end, project));
		}
		return new StagedRow(row.number(), (end != null) ? RowKind.ENDED : RowKind.SAME, row.name, row.cells(),
				List.of(), row.notes(), changes, new Present(project.id(), project.version(), null, null),
				project.code(), false, false, end, "ENDED", row.year, null, null, List.of());
	}

	private static @Nullable String decision(ReadRow row, @Nullable KnownProject project) {
		if (row.decision == FixedWord.ENDS) {
			return "ENDED";
		}
		return (project == null || row.decision == FixedWord.ADDED) ? "ADDED" : "GOES_ON";
	}

	private boolean namesPartners(ReadRow row) {
		return !isLeft(row) && !(this.one.isOfSurvey() && row.decision == FixedWord.ENDS);
	}

	private boolean isLeft(ReadRow row) {
		return this.one.isOfSurvey() && row.decision == null
				&& this.columns.first(row, ExchangeColumn.DECISION).isEmpty();
	}

	private void checkDepartment(ReadRow row, @Nullable DepartmentName department, @Nullable ProjectYearView present) {
		Set<Long> allowed = this.one.departments();
		if (allowed == null) {
			return;
		}
		if (department != null && !allowed.contains(department.id())) {
			problem(row, ExchangeColumn.DEPARTMENT, "project-exchange.problem.other-department");
		}
		else if (present != null && !allowed.contains(present.departmentId())) {
			problem(row, ExchangeColumn.CODE, "project-exchange.problem.others-project", present.department());
		}
	}

	private void checkRules(ReadRow row, ProjectContent content, RuleContext rules) {
		for (Problem problem : ProjectRules.check(content, rules)) {
			ExchangeColumn column = RuleFields.column(problem.field());
			// what was said about a cell is not said twice
			if (row.problems().stream().noneMatch((said) -> said.heading().equals(this.columns.heading(column)))) {
				this.columns.tell(row, column, this.columns.first(row, column),
						this.messages.getMessage(problem.messageKey(), problem.arguments().toArray(), Locale.JAPANESE));
			}
		}
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

	private StagedRow left(ReadRow row) {
		return new StagedRow(row.number(), RowKind.LEFT, row.name, row.cells(), List.of(), List.of(), List.of(), null,
				null, false, false, null, null, null, null, null, List.of());
	}

	private StagedRow error(ReadRow row) {
		return new StagedRow(row.number(), RowKind.ERROR, row.name, row.cells(), row.problems(), row.notes(), List.of(),
				null, null, false, false, null, null, row.year, null, null, List.of());
	}

	private void problem(ReadRow row, ExchangeColumn column, String key, Object... arguments) {
		this.columns.problem(row, column, this.columns.first(row, column), key, arguments);
	}

}
