package jp.kyodo.evaluation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.SaveOutcome;
import jp.kyodo.evaluation.SaveSection;
import jp.kyodo.evaluation.SectionBase;
import jp.kyodo.evaluation.SectionConflict;
import jp.kyodo.evaluation.SheetAccess;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.evaluation.SheetSections;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.AutosaveAnswer;
import jp.kyodo.web.Flash;
import jp.kyodo.web.ForbiddenException;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a department fills its sheet in, section by section.
 */
@Controller
@RequestMapping("/staff/sheets/{year}/{code}")
class SheetEntryController {

	/** Parameters of the form that are not fields of the section. */
	private static final List<String> OWN_PARAMETERS = List.of("version", "formToken", "autosave", "_csrf");

	private final SheetQueries queries;

	private final SheetSections sections;

	private final StaffSheetPages pages;

	SheetEntryController(SheetQueries queries, SheetSections sections, StaffSheetPages pages) {
		this.queries = queries;
		this.sections = sections;
		this.pages = pages;
	}

	/**
	 * The entry page for those who can edit the sheet now; everybody else who may read it
	 * sees it as it will be printed.
	 */
	@GetMapping
	String sheet(@PathVariable FiscalYear year, @PathVariable String code, StaffMember staff, Model model) {
		SheetHead head = readable(year, code, staff);
		if (SheetAccess.mayEdit(staff, head)) {
			model.addAttribute("page", this.pages.entry(staff, this.sections.form(staff, head)));
			return "evaluation/entry";
		}
		model.addAttribute("page", this.pages.view(staff, head));
		return "evaluation/view";
	}

	/**
	 * The sheet as it will be printed, for those who are filling it in.
	 */
	@GetMapping("/preview")
	String preview(@PathVariable FiscalYear year, @PathVariable String code, StaffMember staff, Model model) {
		model.addAttribute("page", this.pages.view(staff, readable(year, code, staff)));
		return "evaluation/view";
	}

	@PostMapping("/sections/{key}")
	String save(@PathVariable FiscalYear year, @PathVariable String code, @PathVariable String key,
			@RequestParam Map<String, String> parameters, StaffMember staff, RedirectAttributes redirect) {
		SaveOutcome outcome = this.sections.save(command(year, code, key, parameters, staff));
		if (outcome instanceof SaveOutcome.Saved) {
			Flash.success(redirect, "evaluation.entry.saved");
		}
		else if (outcome instanceof SaveOutcome.NotUsable) {
			Flash.warning(redirect, "evaluation.entry.not-usable");
		}
		else if (outcome instanceof SaveOutcome.Locked locked) {
			Flash.warning(redirect, "evaluation.entry.locked." + locked.state().name());
		}
		else {
			return "redirect:/staff/sheets/{year}/{code}/sections/{key}/conflict";
		}
		return "redirect:/staff/sheets/{year}/{code}#section-" + key;
	}

	/**
	 * What the page sends by itself while somebody types.
	 */
	@PostMapping(path = "/sections/{key}/autosave", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	AutosaveAnswer autosave(@PathVariable FiscalYear year, @PathVariable String code, @PathVariable String key,
			@RequestParam Map<String, String> parameters, StaffMember staff) {
		SaveSection command = command(year, code, key, parameters, staff);
		return this.pages.autosaveAnswer(command, this.sections.save(command));
	}

	/**
	 * Gives up what this person typed into a section and could not save.
	 */
	@PostMapping("/sections/{key}/discard")
	String discard(@PathVariable FiscalYear year, @PathVariable String code, @PathVariable String key,
			StaffMember staff, RedirectAttributes redirect) {
		this.sections.discardDraft(staff, readable(year, code, staff), key);
		Flash.success(redirect, "evaluation.entry.discarded");
		return "redirect:/staff/sheets/{year}/{code}#section-" + key;
	}

	/**
	 * The two texts of a section that two people edited.
	 */
	@GetMapping("/sections/{key}/conflict")
	String conflict(@PathVariable FiscalYear year, @PathVariable String code, @PathVariable String key,
			StaffMember staff, Model model) {
		SheetHead head = readable(year, code, staff);
		return this.sections.conflict(staff, head, key).map((conflict) -> {
			model.addAttribute("page", ConflictPage.of(head, conflict));
			return "evaluation/conflict";
		}).orElse("redirect:/staff/sheets/{year}/{code}#section-" + key);
	}

	/**
	 * Saves what was chosen of two texts.
	 */
	@PostMapping("/sections/{key}/conflict")
	String resolve(@PathVariable FiscalYear year, @PathVariable String code, @PathVariable String key,
			@RequestParam Map<String, String> parameters, StaffMember staff, RedirectAttributes redirect) {
		SheetHead head = readable(year, code, staff);
		SectionConflict conflict = this.sections.conflict(staff, head, key).orElse(null);
		if (conflict == null) {
			return "redirect:/staff/sheets/{year}/{code}#section-" + key;
		}
		Map<String, String> chosen = new HashMap<>(conflict.mine().fields());
		conflict.fields()
			.forEach((field) -> chosen.put(field.name(),
					switch (parameters.getOrDefault("choice." + field.name(), "mine")) {
						case "theirs" -> field.theirs();
						case "merged" -> parameters.getOrDefault("merged." + field.name(), field.mine());
						default -> field.mine();
					}));
		chosen.put("version", parameters.getOrDefault("version", "0"));
		return save(year, code, key, chosen, staff, redirect);
	}

	/**
	 * Who saved and decided what, and when.
	 */
	@GetMapping("/history")
	String history(@PathVariable FiscalYear year, @PathVariable String code, StaffMember staff, Model model) {
		model.addAttribute("page", this.pages.history(readable(year, code, staff)));
		return "evaluation/history";
	}

	private SheetHead readable(FiscalYear year, String code, StaffMember staff) {
		SheetHead head = this.queries.head(year, code);
		if (!SheetAccess.mayRead(staff, head)) {
			throw new ForbiddenException("evaluation.problem.other-department");
		}
		return head;
	}

	private static SaveSection command(FiscalYear year, String code, String key, Map<String, String> parameters,
			StaffMember staff) {
		Map<String, String> typed = new HashMap<>(parameters);
		OWN_PARAMETERS.forEach(typed::remove);
		return new SaveSection(staff, year, code, key, SectionBase.parse(parameters.get("version")), typed);
	}

}
