package jp.kyodo.evaluation.design.web;

import jp.kyodo.evaluation.design.DraftChanges;
import jp.kyodo.evaluation.design.DraftOutcome;
import jp.kyodo.evaluation.design.FormShapes;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormTokens;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Adds parts to a draft, and moves, copies and removes them.
 */
@Controller
@RequestMapping("/admin/forms/drafts/{id:\\d{1,18}}/{list:[a-zA-Z]+}")
class DraftOrderController {

	private final DraftChanges changes;

	private final FormTokens tokens;

	DraftOrderController(DraftChanges changes, FormTokens tokens) {
		this.changes = changes;
		this.tokens = tokens;
	}

	@PostMapping
	String add(@PathVariable long id, @PathVariable String list, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String after,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff,
			RedirectAttributes redirect) {
		Planning.require(staff);
		if (list.equals(FormShapes.SECTIONS) && kind.isEmpty()) {
			Flash.warning(redirect, "evaluation-design.add.kind.missing");
			return "redirect:/admin/forms/drafts/{id}#list-" + list;
		}
		String[] added = new String[1];
		this.tokens.once(formToken, () -> added[0] = this.changes.add(id, list, kind, name, after, staff));
		if (added[0] == null) {
			return "redirect:/admin/forms/drafts/{id}";
		}
		Flash.success(redirect, "evaluation-design.part.added");
		return "redirect:/admin/forms/drafts/{id}/{list}/" + added[0];
	}

	@PostMapping("/{part}/order")
	String order(@PathVariable long id, @PathVariable String list, @PathVariable String part,
			@RequestParam(defaultValue = "") String action, @RequestParam(defaultValue = "0") String version,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff,
			RedirectAttributes redirect) {
		Planning.require(staff);
		DraftOutcome[] outcome = new DraftOutcome[1];
		this.tokens.once(formToken, () -> outcome[0] = switch (action) {
			case "up" -> this.changes.move(id, list, part, -1, staff);
			case "down" -> this.changes.move(id, list, part, 1, staff);
			case "duplicate" -> this.changes.duplicate(id, list, part, staff);
			case "remove" -> this.changes.remove(id, DraftVersion.parse(version), list, part, staff);
			default -> new DraftOutcome.Saved(part);
		});
		if (outcome[0] instanceof DraftOutcome.Gone gone) {
			Flash.warning(redirect, "evaluation-design.part.gone", gone.by());
			return "redirect:/admin/forms/drafts/{id}";
		}
		if (outcome[0] instanceof DraftOutcome.Overtaken overtaken) {
			Flash.warning(redirect, "evaluation-design.part.not-removed", overtaken.draft().savedBy());
		}
		else if (action.equals("remove")) {
			Flash.success(redirect, "evaluation-design.part.removed");
			return "redirect:/admin/forms/drafts/{id}#list-" + list;
		}
		String shown = (outcome[0] instanceof DraftOutcome.Saved saved) ? saved.partId() : part;
		return "redirect:/admin/forms/drafts/{id}#part-" + shown;
	}

}
