package jp.kyodo.publication.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows the accessibility policy and how far it is met.
 */
@Controller
class AccessibilityController {

	@GetMapping("/accessibility")
	String show() {
		return "publication/accessibility";
	}

}
