package jp.kyodo.publication.web;

import jp.kyodo.publication.PublicPages;
import jp.kyodo.publication.PublicationQueries;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Shows citizens where they are, what is new and where to go.
 */
@Controller
class HomeController {

	private static final int NEWEST = 6;

	private final PublicationQueries publications;

	private final PublicPages publicPages;

	private final DocumentLines lines;

	HomeController(PublicationQueries publications, PublicPages publicPages, DocumentLines lines) {
		this.publications = publications;
		this.publicPages = publicPages;
		this.lines = lines;
	}

	@GetMapping("/")
	@Nullable String show(ServletWebRequest request, Model model) {
		if (this.publicPages.isListUnchanged(request)) {
			return null;
		}
		model.addAttribute("page",
				new HomePage(this.publications.newest(NEWEST).stream().map(this.lines::of).toList()));
		return "publication/home";
	}

}
