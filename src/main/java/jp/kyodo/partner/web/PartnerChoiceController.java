package jp.kyodo.partner.web;

import jp.kyodo.partner.PartnerSuggestions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Answers while somebody types whom they look for in a form: the same list of partners
 * that the form shows without script.
 */
@Controller
class PartnerChoiceController {

	private final PartnerSuggestions suggestions;

	PartnerChoiceController(PartnerSuggestions suggestions) {
		this.suggestions = suggestions;
	}

	/**
	 * The partners that may be meant.
	 * @param enter whether one that is not known can be entered
	 */
	@GetMapping("/staff/partners/choices")
	String choices(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "false") boolean enter,
			Model model) {
		model.addAttribute("found", this.suggestions.find(q));
		model.addAttribute("mayEnter", enter);
		model.addAttribute("url", null);
		return "partner/choice :: found";
	}

}
