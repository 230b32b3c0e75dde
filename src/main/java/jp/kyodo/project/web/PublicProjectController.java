package jp.kyodo.project.web;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.project.PublishedProjects;
import jp.kyodo.project.PublishedProjects.PublishedProject;
import jp.kyodo.project.PublishedProjects.PublishedProjectList;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * One published project, and the list of a year as a publication, for everybody. Nothing
 * here reads the register.
 */
@Controller
class PublicProjectController {

	private final PublishedProjects projects;

	private final PublicPages pages;

	PublicProjectController(PublishedProjects projects, PublicPages pages) {
		this.projects = projects;
		this.pages = pages;
	}

	@GetMapping("/projects/{year:[0-9]{4}}")
	@Nullable String list(@PathVariable FiscalYear year, @RequestParam(required = false) @Nullable Integer revision,
			ServletWebRequest request, Model model) {
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		PublishedProjectList list = ((revision != null) ? this.projects.list(year, revision) : this.projects.list(year))
			.orElseThrow(() -> new NotFoundException("project.list.not-published", year.toString()));
		model.addAttribute("page",
				new PublicYearPage(list.revision(), list.document(), this.projects.listRevisions(year)));
		return "project/public-year";
	}

	@GetMapping("/projects/{year:[0-9]{4}}/{code}")
	@Nullable String project(@PathVariable FiscalYear year, @PathVariable String code,
			@RequestParam(required = false) @Nullable Integer revision, ServletWebRequest request, Model model) {
		// what it leads to depends on more than the project itself
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		PublishedProject project = ((revision != null) ? this.projects.revision(year, code, revision)
				: this.projects.current(year, code))
			.orElseThrow(() -> new NotFoundException("project.not-published", code, year.toString()));
		model.addAttribute("page",
				new PublicProjectPage(project.revision(), project.document(), this.projects.years(code),
						this.projects.shownPartners(project.document()),
						this.projects.isIssueShown(project.document())));
		return "project/public-project";
	}

	@GetMapping("/projects/{year:[0-9]{4}}/{code}/revisions")
	String revisions(@PathVariable FiscalYear year, @PathVariable String code, Model model) {
		PublishedProject project = this.projects.current(year, code)
			.orElseThrow(() -> new NotFoundException("project.not-published", code, year.toString()));
		model.addAttribute("page", new ProjectRevisionsPage(project.document(), this.projects.revisions(year, code)));
		return "project/revisions";
	}

}
