package jp.kyodo.evaluation.design.web;

import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jp.kyodo.evaluation.design.ChangePart;
import jp.kyodo.evaluation.design.DraftChanges;
import jp.kyodo.evaluation.design.DraftOutcome;
import jp.kyodo.evaluation.design.FormDraft;
import jp.kyodo.evaluation.design.FormDrafts;
import jp.kyodo.evaluation.design.ItemOperation;
import jp.kyodo.evaluation.design.PropertyReader.TypedFields;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.Flash;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages on which the head of a draft and its parts are filled in.
 */
@Controller
@RequestMapping("/admin/forms/drafts/{id:\\d{1,18}}")
class DraftPartController {

	private static final String VIEW = "evaluation/design/part";

	private static final String BACK = "back";

	private final FormDrafts drafts;

	private final DraftChanges changes;

	private final PartPages pages;

	DraftPartController(FormDrafts drafts, DraftChanges changes, PartPages pages) {
		this.drafts = drafts;
		this.changes = changes;
		this.pages = pages;
	}

	@GetMapping("/head")
	String head(@PathVariable long id, @RequestParam(defaultValue = "false") String check, StaffMember staff,
			Model model) {
		return show(id, "", "", check, staff, model);
	}

	@GetMapping("/{list:[a-zA-Z]+}/{part:p\\d{1,9}}")
	String part(@PathVariable long id, @PathVariable String list, @PathVariable String part,
			@RequestParam(defaultValue = "false") String check, StaffMember staff, Model model) {
		return show(id, list, part, check, staff, model);
	}

	private String show(long id, String list, String part, String check, StaffMember staff, Model model) {
		Planning.require(staff);
		FormDraft draft = this.drafts.get(id);
		ObjectNode shown = list.isEmpty() ? draft.tree().head()
				: draft.tree()
					.part(list, part)
					.orElseThrow(() -> new NotFoundException("evaluation-design.problem.no-part"));
		model.addAttribute("page", page(draft, list, shown, check.equals("true")));
		return VIEW;
	}

	private PartPage page(FormDraft draft, String list, ObjectNode shown, boolean missing) {
		return list.isEmpty() ? this.pages.head(draft, shown, missing) : this.pages.part(draft, list, shown, missing);
	}

	@PostMapping("/head")
	String saveHead(@PathVariable long id, @RequestParam(defaultValue = "0") String version,
			@RequestParam(required = false) @Nullable String operation, HttpServletRequest request, StaffMember staff,
			Model model, RedirectAttributes redirect) {
		return save(id, "", "", version, operation, request, staff, model, redirect);
	}

	@PostMapping("/{list:[a-zA-Z]+}/{part:p\\d{1,9}}")
	String savePart(@PathVariable long id, @PathVariable String list, @PathVariable String part,
			@RequestParam(defaultValue = "0") String version,
			@RequestParam(required = false) @Nullable String operation, HttpServletRequest request, StaffMember staff,
			Model model, RedirectAttributes redirect) {
		return save(id, list, part, version, operation, request, staff, model, redirect);
	}

	private String save(long id, String list, String part, String version, @Nullable String operation,
			HttpServletRequest request, StaffMember staff, Model model, RedirectAttributes redirect) {
		Planning.require(staff);
		ItemOperation inside = ItemOperation.parse(operation).orElse(null);
		DraftOutcome outcome = this.changes
			.change(new ChangePart(staff, id, DraftVersion.parse(version), list, part, fields(request), inside));
		if (outcome instanceof DraftOutcome.Overtaken overtaken) {
			model.addAttribute("page", this.pages.overtaken(page(overtaken.draft(), list, overtaken.typed(), false),
					page(overtaken.draft(), list, overtaken.present(), false), overtaken));
			return VIEW;
		}
		String base = "redirect:/admin/forms/drafts/" + id;
		if (outcome instanceof DraftOutcome.Gone gone) {
			Flash.warning(redirect, "evaluation-design.part.gone", gone.by());
			return base;
		}
		Flash.success(redirect, "evaluation-design.part.saved");
		if (BACK.equals(operation)) {
			return base + (part.isEmpty() ? "" : "#part-" + part);
		}
		return base + (part.isEmpty() ? "/head" : "/" + list + "/" + part)
				+ ((inside != null) ? "#" + PropertyField.id(inside.shownAfter(fields(request))) : "");
	}

	private static TypedFields fields(HttpServletRequest request) {
		return new TypedFields() {

			@Override
			public boolean has(String name) {
				return request.getParameter(name) != null;
			}

			@Override
			public List<String> texts(String name) {
				String[] values = request.getParameterValues(name);
				return (values != null) ? Arrays.asList(values) : List.of();
			}

		};
	}

}
