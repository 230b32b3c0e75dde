package jp.kyodo.project.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.project.ProjectAccess;
import jp.kyodo.project.ProjectFilter;
import jp.kyodo.project.ProjectLines;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Flash;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Years;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lists the projects that a person may read. Without a year that of the latest projects
 * is shown.
 */
@Controller
class ProjectListController {

	private static final int PAGE_SIZE = 50;

	private static final List<String> STATES = List.of("NOT_STARTED", "DRAFT", "SUBMITTED", "APPROVED", "ACCEPTED");

	private final ProjectQueries queries;

	private final ProjectAccess access;

	private final DepartmentQueries departments;

	private final Vocabularies vocabularies;

	private final Years years;

	private final ProjectEntryDrafts drafts;

	private final MessageSource messages;

	private final Clock clock;

	ProjectListController(ProjectQueries queries, ProjectAccess access, DepartmentQueries departments,
			Vocabularies vocabularies, Years years, ProjectEntryDrafts drafts, MessageSource messages, Clock clock) {
		this.queries = queries;
		this.access = access;
		this.departments = departments;
		this.vocabularies = vocabularies;
		this.years = years;
		this.drafts = drafts;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/staff/projects")
	String list(@RequestParam(required = false) @Nullable String year, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String department, @RequestParam(defaultValue = "") String state,
			@RequestParam(required = false) @Nullable String page, Model model) {
		List<FiscalYear> known = this.queries.years();
		FiscalYear asked = (year != null) ? this.years.read(year) : (known.isEmpty() ? null : known.get(0));
		Set<Long> readable = this.access.readable();
		FiscalYear names = (asked != null) ? asked : FiscalYear.of(LocalDate.now(this.clock));
		List<DepartmentName> offered = this.departments.selectableIn(names)
			.stream()
			.filter((name) -> readable == null || readable.contains(name.id()))
			.toList();
		Long departmentId = offered.stream()
			.filter((name) -> name.code().equals(department))
			.map(DepartmentName::id)
			.findFirst()
			.orElse(null);
		String shownState = STATES.contains(state) ? state : "";
		ProjectLines found = this.queries.list(
				new ProjectFilter(asked, departmentId, q, shownState.isEmpty() ? null : shownState, readable),
				PageRequestParameter.parse(page), PAGE_SIZE);
		model.addAttribute("page",
				new ProjectListPage(found.lines(), found.paging(), (asked != null) ? asked.toString() : "",
						(departmentId != null) ? department : "", q, shownState,
						this.years.choices(ProjectYearChoices.with(known, asked)),
						offered.stream().map((name) -> new Choice(name.code(), name.path())).toList(), states(),
						this.vocabularies.of(Vocabulary.FORM), this.access.mayAdd(), this.access.mayPlan(),
						this.drafts.unsaved()));
		return "project/list";
	}

	/**
	 * Gives up something that this person has begun, also where they may not enter any
	 * more.
	 */
	@PostMapping("/staff/projects/unsaved/discard")
	String discard(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String year,
			@RequestParam(defaultValue = "") String draft, RedirectAttributes redirect) {
		FiscalYear of = this.years.read(year);
		if (code.isEmpty()) {
			this.drafts.dropNew(draft);
		}
		else if (of != null) {
			this.drafts.drop(code, of);
		}
		Flash.success(redirect, "web.kept.discarded");
		return "redirect:/staff/projects";
	}

	private List<Choice> states() {
		return STATES.stream()
			.map((state) -> new Choice(state,
					this.messages.getMessage("project.survey-state." + state, null, Locale.JAPANESE)))
			.toList();
	}

}
