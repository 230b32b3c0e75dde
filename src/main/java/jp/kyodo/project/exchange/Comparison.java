package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.partner.PartnerName;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectCodes;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectContentBuilder;
import jp.kyodo.project.ProjectName;
import jp.kyodo.project.ProjectRules;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.RuleContext;
import jp.kyodo.project.exchange.Register.KnownPartner;
import jp.kyodo.project.exchange.Register.KnownProject;
import jp.kyodo.project.exchange.Register.NameKey;
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

	private final RowReader reader;

	private final ProjectCells cells;

	private final ExchangeTexts texts;

	private final MessageSource messages;

	private final Register register;

	private final Function<Collection<String>, Map<String, List<PartnerReference>>> partnersByName;

	private final Function<FiscalYear, RuleContext> contexts;

	private final Map<FiscalYear, RuleContext> facts = new HashMap<>();

	private final NewPartners newPartners = new NewPartners();

	private final Map<String, Integer> firstRows = new HashMap<>();

	private final Map<Integer, Set<Integer>> doubles = new LinkedHashMap<>();

	private final Set<String> newCodes = new HashSet<>();

	private final Set<String> mentioned = new HashSet<>();

	private final Set<Long> departments = new TreeSet<>();

	private final Set<FiscalYear> years = new TreeSet<>();

	Comparison(ProjectImport one, RowReader reader, ProjectCells cells, ExchangeTexts texts, MessageSource messages,
			Register register, Function<Collection<String>, Map<String, List<PartnerReference>>> partnersByName,
			Function<FiscalYear, RuleContext> contexts) {
		this.one = one;
		this.reader = reader;
		this.cells = cells;
		this.texts = texts;
		this.messages = messages;
		this.register = register;
		this.partnersByName = partnersByName;
		this.contexts = contexts;
	}

	NewPartners newPartners() {
		return this.newPartners;
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
		Known known = lookUp(rows);
		rows.forEach((row) -> findPartners(row, known));
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

	private Known lookUp(List<ReadRow> rows) {
		Set<String> codes = new LinkedHashSet<>();
		Map<FiscalYear, Set<String>> namesByYear = new HashMap<>();
		Set<String> partnerCodes = new LinkedHashSet<>();
		Set<String> partnerKeys = new LinkedHashSet<>();
		for (ReadRow row : rows) {
			if (!row.code.isEmpty()) {
				codes.add(row.code);
			}
			else if (row.year != null && !row.name.isEmpty()) {
				namesByYear.computeIfAbsent(row.year, (year) -> new LinkedHashSet<>()).add(ProjectName.key(row.name));
			}
			for (RowPartner partner : Objects.requireNonNullElse(row.partners, List.<RowPartner>of())) {
				if (!partner.code().isEmpty()) {
					partnerCodes.add(partner.code());
				}
				else {
					partnerKeys.add(PartnerName.key(partner.name()));
				}
			}
		}
		Map<NameKey, Set<String>> named = new HashMap<>();
		namesByYear.forEach((year, keys) -> named.putAll(this.register.named(year, keys)));
		named.values().forEach(codes::addAll);
		Map<String, KnownProject> projects = this.register.projects(codes);
		Map<FiscalYear, Set<String>> codesByYear = new HashMap<>();
		for (ReadRow row : rows) {
			KnownProject project = project(row, projects, named);
			if (project != null && row.year != null) {
				codesByYear.computeIfAbsent(row.year, (year) -> new LinkedHashSet<>()).add(project.code());
			}
		}
		Map<FiscalYear, Map<String, ProjectYearView>> years = new HashMap<>();
		Map<FiscalYear, Map<String, ProjectYearView>> before = new HashMap<>();
		codesByYear.forEach((year, of) -> {
			Map<String, ProjectYearView> present = this.register.years(year, of);
			years.put(year, present);
			before.put(year,
					this.register.yearsBefore(year, of.stream().filter((code) -> !present.containsKey(code)).toList()));
		});
		years.values().forEach((of) -> addPartners(of, partnerCodes));
		before.values().forEach((of) -> addPartners(of, partnerCodes));
		Map<String, KnownPartner> partners = this.register.partners(partnerCodes);
		Map<String, Long> ids = new HashMap<>();
		partners.values().forEach((partner) -> ids.put(partner.code(), partner.id()));
		return new Known(projects, named, years, before, partners,
				partnerKeys.isEmpty() ? Map.of() : this.partnersByName.apply(partnerKeys), ids);
	}

	private static void addPartners(Map<String, ProjectYearView> views, Set<String> codes) {
		views.values()
			.forEach((view) -> view.content().partners().forEach((partner) -> codes.add(partner.partnerCode())));
	}

	private @Nullable KnownProject project(ReadRow row, Map<String, KnownProject> projects,
			Map<NameKey, Set<String>> named) {
		if (!row.code.isEmpty()) {
			return projects.get(row.code);
		}
		Set<String> codes = codesByName(row, named);
		return (codes.size() == 1) ? projects.get(codes.iterator().next()) : null;
	}

	private Set<String> codesByName(ReadRow row, Map<NameKey, Set<String>> named) {
		DepartmentName department = department(row);
		if (row.year == null || department == null || row.name.isEmpty()) {
			return Set.of();
		}
		return named.getOrDefault(new NameKey(row.year, department.id(), ProjectName.key(row.name)), Set.of());
	}

	private @Nullable DepartmentName department(ReadRow row) {
		return (row.year != null) ? facts(row.year).department(row.departmentCode).orElse(null) : null;
	}

	private StagedRow compare(ReadRow row, Known known, Function<FiscalYear, RuleContext> rules) {
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
		ProjectYearView present = (project != null) ? known.years().getOrDefault(row.year, Map.of()).get(project.code())
				: null;
		noteDouble(row, project);
		End end = end(row, project, present);
		if (row.decision == FixedWord.ENDS && present == null) {
			row.problems()
				.subList(row.identityProblems, row.problems().size())
				.removeIf((problem) -> !problem.heading().equals(headingOf(ExchangeColumn.END_REASON))
						&& !problem.heading().equals(headingOf(ExchangeColumn.CODE))
						&& !problem.heading().equals(headingOf(ExchangeColumn.YEAR)));
			return ending(row, project, end);
		}
		return compareContent(row, project, present, end, known, rules);
	}

	private StagedRow compareContent(ReadRow row, @Nullable KnownProject project, @Nullable ProjectYearView present,
			@Nullable End end, Known known, Function<FiscalYear, RuleContext> rules) {
		FiscalYear year = Objects.requireNonNull(row.year);
		ProjectContentBuilder builder = base(row, project, present, year, known);
		row.applyTo(builder);
		if (row.addsForms && present != null) {
			// lists of one form each: the project stands in several of them
			Set<String> forms = new LinkedHashSet<>(present.content().formCodes());
			forms.addAll(builder.build().formCodes());
			builder.formCodes(List.copyOf(forms)).formOther(present.content().formOther());
		}
		List<StagedPartner> partners = new ArrayList<>();
		Map<String, Long> ids = known.partnerIds();
		if (row.entries != null) {
			builder.partners(row.entries);
		}
		ProjectContent content = builder.build();
		for (PartnerEntry partner : content.partners()) {
			partners.add(staged(partner, ids));
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
			changes.add(change(end, project));
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
			FiscalYear year, Known known) {
		if (present != null) {
			return present.content().change();
		}
		ProjectYearView before = (project != null) ? known.before().getOrDefault(year, Map.of()).get(project.code())
				: null;
		if (before != null) {
			return before.content().carriedOverTo(year).change();
		}
		return ProjectContent.of(row.name, row.departmentCode);
	}

	private @Nullable KnownProject identify(ReadRow row, Known known) {
		if (row.departmentCode.isEmpty() && this.reader.cell(row, ExchangeColumn.DEPARTMENT).isEmpty()
				&& row.departmentHeading.isEmpty() && row.code.isEmpty()) {
			problem(row, ExchangeColumn.DEPARTMENT, "project-exchange.problem.no-department");
		}
		KnownProject project = project(row, known.projects(), known.named());
		if (!row.code.isEmpty()) {
			if (project == null && !ProjectCodes.isWritten(row.code)) {
				problem(row, ExchangeColumn.CODE, "project-exchange.problem.code");
			}
			return project;
		}
		Set<String> codes = codesByName(row, known.named());
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

	private @Nullable End end(ReadRow row, @Nullable KnownProject project, @Nullable ProjectYearView present) {
		int year = Objects.requireNonNull(row.year).value();
		if (row.decision == FixedWord.ENDS) {
			if (project == null) {
				problem(row, ExchangeColumn.CODE, "project-exchange.problem.ends-unknown");
				return null;
			}
			if (this.one.isOfSurvey() && present != null) {
				problem(row, ExchangeColumn.DECISION, "project-exchange.problem.survey-end");
			}
			if (row.endReason.isEmpty()) {
				problem(row, ExchangeColumn.END_REASON, "project-exchange.problem.no-reason");
			}
			else if (row.endReason.codePointCount(0, row.endReason.length()) > 1000) {
				problem(row, ExchangeColumn.END_REASON, "project-exchange.problem.long-reason");
			}
			if (project.lastYear() != null && project.lastYear() > year) {
				problem(row, ExchangeColumn.YEAR, "project-exchange.problem.years-after",
						String.valueOf(project.lastYear()));
			}
			Integer last = (present != null || project.lastYear() == null) ? Integer.valueOf(year) : project.lastYear();
			End end = new End(last, row.endReason);
			return end.equals(new End(project.endedYear(), project.endReason())) ? null : end;
		}
		if (project != null && project.endedYear() != null && project.endedYear() < year) {
			if (row.decision == FixedWord.GOES_ON || row.decision == FixedWord.CHANGES) {
				row.notes().add(this.texts.text("project-exchange.note.reopened"));
				return new End(null, "");
			}
			problem(row, ExchangeColumn.CODE, "project-exchange.problem.ended", String.valueOf(project.endedYear()));
		}
		return null;
	}

	private StagedRow ending(ReadRow row, @Nullable KnownProject project, @Nullable End end) {
		if (!row.problems().isEmpty() || project == null) {
			return error(row);
		}
		List<FieldChange> changes = new ArrayList<>();
		if (end != null) {
			changes.add(change(end, project));
		}
		return new StagedRow(row.number(), (end != null) ? RowKind.ENDED : RowKind.SAME, row.name, row.cells(),
				List.of(), row.notes(), changes, new Present(project.id(), project.version(), null, null),
				project.code(), false, false, end, "ENDED", row.year, null, null, List.of());
	}

	private FieldChange change(End end, @Nullable KnownProject project) {
		return new FieldChange(this.texts.heading(ExchangeColumn.DECISION),
				(project != null && project.endedYear() != null) ? ended(project.endedYear(), project.endReason())
						: this.texts.written(FixedWord.GOES_ON),
				(end.lastYear() != null) ? ended(end.lastYear(), end.reason()) : this.texts.written(FixedWord.GOES_ON));
	}

	private String ended(int lastYear, String reason) {
		return this.texts.text("project-exchange.change.ended", String.valueOf(lastYear), reason);
	}

	private static @Nullable String decision(ReadRow row, @Nullable KnownProject project) {
		if (row.decision == FixedWord.ENDS) {
			return "ENDED";
		}
		return (project == null || row.decision == FixedWord.ADDED) ? "ADDED" : "GOES_ON";
	}

	private void findPartners(ReadRow row, Known known) {
		List<RowPartner> named = row.partners;
		if (named == null || isLeft(row) || (this.one.isOfSurvey() && row.decision == FixedWord.ENDS)) {
			return;
		}
		Map<String, Long> ids = known.partnerIds();
		List<PartnerEntry> entries = new ArrayList<>();
		for (RowPartner partner : named) {
			String role = partner.role().isEmpty() ? null : partner.role();
			if (!partner.code().isEmpty()) {
				KnownPartner registered = known.partners().get(partner.code());
				if (registered == null) {
					problem(row, ExchangeColumn.PARTNER_CODES, "project-exchange.problem.partner-code", partner.code());
					continue;
				}
				ids.put(registered.code(), registered.id());
				entries.add(new PartnerEntry(registered.code(),
						partner.name().isEmpty() ? registered.name() : partner.name(), role));
				continue;
			}
			String key = PartnerName.key(partner.name());
			List<PartnerReference> sameName = known.partnersByName().getOrDefault(key, List.of());
			if (sameName.size() > 1) {
				problem(row, ExchangeColumn.PARTNERS, "project-exchange.problem.partners-several", partner.name(),
						String.join("、", sameName.stream().map(PartnerReference::code).toList()));
			}
			else if (sameName.size() == 1) {
				PartnerReference registered = sameName.get(0);
				ids.put(registered.code(), registered.id());
				entries.add(new PartnerEntry(registered.code(), partner.name(), role));
			}
			else {
				String placeholder = ProjectCells.UNREGISTERED + key;
				ids.put(placeholder, 0L);
				entries.add(new PartnerEntry(placeholder, partner.name(), role));
				if (partner.name().codePointCount(0, partner.name().length()) <= 200) {
					this.newPartners.add(key, partner.name(), partner.types(), row.number());
				}
			}
		}
		row.entries = entries;
	}

	private boolean isLeft(ReadRow row) {
		return row.isRemark || this.one.isOfSurvey() && row.decision == null
				&& this.reader.cell(row, ExchangeColumn.DECISION).isEmpty();
	}

	private static StagedPartner staged(PartnerEntry entry, Map<String, Long> ids) {
		if (entry.partnerCode().startsWith(ProjectCells.UNREGISTERED)) {
			return new StagedPartner(null, entry.partnerCode().substring(1), entry.name(), entry.roleCode());
		}
		return new StagedPartner(ids.getOrDefault(entry.partnerCode(), 0L), null, entry.name(), entry.roleCode());
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
			if (column == ExchangeColumn.FORM_OTHER && row.asksForOther) {
				continue;
			}
			// what was said about a cell is not said twice
			if (row.problems().stream().noneMatch((said) -> said.heading().equals(headingOf(column)))) {
				this.reader.problem(row, column, this.reader.cell(row, column),
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
		return new StagedRow(row.number(), RowKind.LEFT, row.name, row.cells(), List.of(), row.notes(), List.of(), null,
				null, false, false, null, null, null, null, null, List.of());
	}

	private StagedRow error(ReadRow row) {
		return new StagedRow(row.number(), RowKind.ERROR, row.name, row.cells(), row.problems(), row.notes(), List.of(),
				null, null, false, false, null, null, row.year, null, null, List.of());
	}

	private void problem(ReadRow row, ExchangeColumn column, String key, Object... arguments) {
		this.reader.problem(row, column, this.reader.cell(row, column), this.texts.text(key, arguments));
	}

	private String headingOf(ExchangeColumn column) {
		return this.reader.headingOf(column);
	}

	/**
	 * What the register knows about some rows.
	 *
	 * @param partnerIds keys of the partners that the rows name, filled while they are
	 * compared
	 */
	private record Known(Map<String, KnownProject> projects, Map<NameKey, Set<String>> named,
			Map<FiscalYear, Map<String, ProjectYearView>> years, Map<FiscalYear, Map<String, ProjectYearView>> before,
			Map<String, KnownPartner> partners, Map<String, List<PartnerReference>> partnersByName,
			Map<String, Long> partnerIds) {
	}

}
