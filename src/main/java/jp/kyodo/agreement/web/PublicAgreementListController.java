package jp.kyodo.agreement.web;

import jp.kyodo.publication.PublicPages;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The list of published agreements for everybody, with its counts as of any day.
 */
@Controller
class PublicAgreementListController {

	private final PublicAgreementPages agreements;

	private final PublicPages pages;

	PublicAgreementListController(PublicAgreementPages agreements, PublicPages pages) {
		this.agreements = agreements;
		this.pages = pages;
	}

	@GetMapping("/agreements")
	@Nullable String list(@RequestParam MultiValueMap<String, String> parameters, ServletWebRequest request, Model model) {
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		model.addAttribute("page", this.agreements.list(parameters));
		return "agreement/public-list";
	}

}
