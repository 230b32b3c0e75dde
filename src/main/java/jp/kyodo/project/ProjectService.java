package jp.kyodo.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the register of projects, one project-year at a time. Who may do that is decided
 * by the caller ({@link ProjectAccess}).
 */
@Service
@Transactional
public class ProjectService {

	private final ProjectRepository projects;

	private final ProjectYearRepository years;

	private final RuleContexts contexts;

	private final ProjectQueries queries;

	private final ListedPartnerHistory history;

	private final ProjectCodes codes;

	private final DepartmentQueries departments;

	private final ProjectPictures pictures;

	private final ProjectYearLocks locks;

	ProjectService(ProjectRepository projects, ProjectYearRepository years, RuleContexts contexts,
			ProjectQueries queries, ListedPartnerHistory history, ProjectCodes codes, DepartmentQueries departments,
			ProjectPictures pictures, ProjectYearLocks locks) {
		this.projects = projects;
		this.years = years;
		this.contexts = contexts;
		this.queries = queries;
		this.history = history;
		this.codes = codes;
		this.departments = departments;
		this.pictures = pictures;
		this.locks = locks;
	}

	/**
	 * Adds a project with its first year.
	 * @return its code
	 * @throws RefusedChangeException if the code is taken or a rule is broken
	 */
	public String add(AddProject command) {
		return add(command, facts(command.year(), command.content()));
	}

	/**
	 * Adds several projects, and further years of them. What the rules compare with is
	 * read once for each year.
	 */
	public void addAll(List<AddProject> projects, List<AddProjectYear> furtherYears) {
		Map<FiscalYear, Set<String>> partners = new HashMap<>();
		Stream
			.concat(projects.stream().map((each) -> Map.entry(each.year(), each.content())),
					furtherYears.stream().map((each) -> Map.entry(each.year(), each.content())))
			.forEach((each) -> partners.computeIfAbsent(each.getKey(), (year) -> new HashSet<>())
				.addAll(partnerCodes(each.getValue())));
		Map<FiscalYear, RuleContext> facts = new HashMap<>();
		partners.forEach((year, codes) -> facts.put(year, this.contexts.of(year, codes)));
		projects.forEach((each) -> add(each, facts.get(each.year())));
		furtherYears.forEach((each) -> addYear(each, facts.get(each.year())));
	}

	private String add(AddProject command, RuleContext facts) {
		ChangeCheck check = new ChangeCheck(ProjectRules.LABELS);
		String code = (command.code() != null) ? check.code("code", command.code()) : this.codes.next();
		check.that(ProjectCodes.isWritten(code), "code", "project.refused.code", code);
		check.that(this.projects.findByCode(code).isEmpty(), "code", "project.refused.code-taken", code);
		check.complete(() -> {
			ProjectRules.refuseUnlessKept(command.content(), facts);
			return code;
		});
		Project project = this.projects.saveAndFlush(new Project(code));
		begin(project, command.year(), command.content(), facts);
		return code;
	}

	/**
	 * Describes a known project for one more year.
	 */
	public void addYear(AddProjectYear command) {
		addYear(command, facts(command.year(), command.content()));
	}

	private void addYear(AddProjectYear command, RuleContext facts) {
		Project project = project(command.projectCode());
		refuseUnlessNew(project, command.year());
		ProjectRules.refuseUnlessKept(command.content(), facts);
		begin(project, command.year(), command.content(), facts);
	}

	/**
	 * Changes what a project is in a year.
	 */
	public void change(ChangeProjectYear command) {
		Project project = project(command.projectCode());
		ProjectYear year = year(project, command.year());
		StaleChangeException.refuseUnlessCurrent("project " + project.code() + " of " + command.year(),
				command.version(), year.version());
		RuleContext facts = facts(command.year(), command.content());
		ProjectRules.refuseUnlessKept(command.content(), facts);
		List<ListedPartner> before = year.partners();
		this.locks.refuseIfLocked(year.departmentId(), command.year());
		year.describe(command.content(), facts);
		this.locks.refuseIfLocked(year.departmentId(), command.year());
		this.years.flush();
		this.history.record(year.id(), before, year.partners());
	}

	/**
	 * Begins a year with what the project was in the last year before: what it is, but
	 * not what came of it. A department that has ended since is followed by its only
	 * successor. Nothing is checked: what no longer keeps the rules is told when somebody
	 * saves it.
	 */
	public void carryOver(CarryOver command) {
		Project project = project(command.projectCode());
		refuseUnlessNew(project, command.toYear());
		ProjectYearView before = this.queries.latestBefore(project.code(), command.toYear())
			.orElseThrow(() -> RefusedChangeException.of("year", "project.refused.nothing-to-carry-over"));
		ProjectContent content = before.content().carriedOverTo(command.toYear());
		RuleContext facts = facts(command.toYear(), content);
		ProjectYear year = new ProjectYear(project, command.toYear(), content,
				facts.withEveryDepartment(this.departments.namesIn(command.toYear()).values()));
		year.answeredBy(this.departments.answeringFor(before.departmentId(), command.toYear().lastDay()));
		this.locks.refuseIfLocked(year.departmentId(), command.toYear());
		this.years.saveAndFlush(year);
		this.history.record(year.id(), List.of(), year.partners());
	}

	/**
	 * Takes a year out of the register; with its last year the project goes too, and its
	 * code is never given again. What was published of it stays and is withdrawn with the
	 * next publication of the year's list.
	 */
	public void removeYear(RemoveProjectYear command) {
		Project project = project(command.projectCode());
		ProjectYear year = year(project, command.year());
		StaleChangeException.refuseUnlessCurrent("project " + project.code() + " of " + command.year(),
				command.version(), year.version());
		this.locks.refuseIfLocked(year.departmentId(), command.year());
		this.queries.refuseIfSurveyed(project.id(), command.year());
		this.history.record(year.id(), year.partners(), List.of());
		this.pictures.removeAll(year.id());
		this.years.delete(year);
		this.years.flush();
		if (!this.years.existsByProjectId(project.id()) && !this.queries.isSurveyed(project.id())) {
			this.projects.delete(project);
			this.projects.flush();
		}
	}

	/**
	 * Records that a project has come to its end.
	 */
	public void end(EndProject command) {
		Project project = project(command.code());
		ChangeCheck check = new ChangeCheck(ProjectRules.LABELS);
		String reason = check.text("endReason", command.reason(), 1_000);
		check.required("endReason", reason.isEmpty() ? null : reason);
		check.that(!this.years.existsByProjectIdAndFiscalYearGreaterThan(project.id(), command.lastYear().value()),
				"lastYear", "project.refused.years-after-end", command.lastYear().toString());
		check.done();
		refuseIfAnswered(project, command.lastYear());
		project.end(command.lastYear(), reason);
		this.projects.flush();
	}

	/**
	 * Takes back that a project has ended.
	 */
	public void reopen(ReopenProject command) {
		Project project = project(command.code());
		FiscalYear lastYear = project.endedYear();
		if (lastYear != null) {
			refuseIfAnswered(project, lastYear);
		}
		project.reopen();
		this.projects.flush();
	}

	/** That a project has ended is part of the answer to the next year's survey. */
	private void refuseIfAnswered(Project project, FiscalYear lastYear) {
		FiscalYear next = lastYear.plus(1);
		this.queries.latestBefore(project.code(), next)
			.ifPresent((last) -> this.locks
				.refuseIfLocked(this.departments.answeringFor(last.departmentId(), next.lastDay()), next));
	}

	private void begin(Project project, FiscalYear year, ProjectContent content, RuleContext facts) {
		ProjectYear begun = new ProjectYear(project, year, content, facts);
		this.locks.refuseIfLocked(begun.departmentId(), year);
		this.years.saveAndFlush(begun);
		this.history.record(begun.id(), List.of(), begun.partners());
	}

	private void refuseUnlessNew(Project project, FiscalYear year) {
		project.refuseUnlessGoingOnIn(year);
		if (this.years.findByProjectIdAndFiscalYear(project.id(), year.value()).isPresent()) {
			throw RefusedChangeException.of("year", "project.refused.year-exists", project.code(), year.toString());
		}
	}

	private RuleContext facts(FiscalYear year, ProjectContent content) {
		return this.contexts.of(year, partnerCodes(content));
	}

	private static List<String> partnerCodes(ProjectContent content) {
		return content.partners().stream().map(PartnerEntry::partnerCode).toList();
	}

	private Project project(String code) {
		return this.projects.findByCode(code).orElseThrow(() -> new NotFoundException("project.not-found", code));
	}

	private ProjectYear year(Project project, FiscalYear year) {
		return this.years.findByProjectIdAndFiscalYear(project.id(), year.value())
			.orElseThrow(() -> new NotFoundException("project.year-not-found", project.code(), year.toString()));
	}

}
