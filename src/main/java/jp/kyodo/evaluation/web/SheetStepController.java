package jp.kyodo.evaluation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jp.kyodo.evaluation.SheetAccess;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.evaluation.SheetStateException;
import jp.kyodo.evaluation.SheetStep;
import jp.kyodo.evaluation.SheetWorkflow;
import jp.kyodo.evaluation.SheetWorkflow.Refusal;
import jp.kyodo.evaluation.TakeStep;
import jp.kyodo.evaluation.section.Finding;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.FormTokens;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The confirmation pages of the work-flow: what is missing or odd, and the step itself.
 */
@Controller
@RequestMapping("/staff/sheets/{year}/{code}/steps/{step}")
class SheetStepController {

	private final SheetQueries queries;

	private final SheetWorkflow workflow;

	private final StaffSheetPages pages;

	private final FormTokens tokens;

	private final MessageSource messages;

	SheetStepController(SheetQueries queries, SheetWorkflow workflow, StaffSheetPages pages, FormTokens tokens,
			MessageSource messages) {
		this.queries = queries;
		this.workflow = workflow;
		this.pages = pages;
		this.tokens = tokens;
		this.messages = messages;
	}

	@GetMapping
	String confirm(@PathVariable FiscalYear year, @PathVariable String code, @PathVariable String step,
			StaffMember staff, Model model) {
		SheetStep asked = step(step);
		SheetHead head = this.queries.head(year, code);
		model.addAttribute("page", page(staff, head, asked, "", List.of()));
		return "evaluation/step";
	}

	@PostMapping
	String take(@PathVariable FiscalYear year, @PathVariable String code, @PathVariable String step, StepForm form,
			StaffMember staff, Model model, RedirectAttributes redirect) {
		SheetStep asked = step(step);
		List<Refusal> refusals = new ArrayList<>();
		this.tokens.once(form.formToken(), () -> refusals
			.addAll(this.workflow.take(new TakeStep(staff, year, code, asked, form.expectedContent(), form.reason()))));
		if (!refusals.isEmpty()) {
			model.addAttribute("page", page(staff, this.queries.head(year, code), asked,
					(form.reason() != null) ? form.reason() : "", refusals));
			return "evaluation/step";
		}
		Flash.success(redirect, "evaluation.step.done." + asked.name());
		return "redirect:/staff/sheets/{year}/{code}";
	}

	private StepPage page(StaffMember staff, SheetHead head, SheetStep step, String reason, List<Refusal> refusals) {
		if (!SheetAccess.mayRead(staff, head)) {
			throw new ForbiddenException("evaluation.problem.other-department");
		}
		if (!SheetAccess.mayTake(staff, step, head)) {
			throw step.startsFrom(head.state())
					? new ForbiddenException("evaluation.problem.step-forbidden." + step.role().name())
					: new SheetStateException(head.state());
		}
		List<Finding> findings = step.needsCompleteSheet() ? this.workflow.findings(head) : List.of();
		FieldMessages errors = FieldMessages.none();
		for (Refusal refusal : refusals) {
			boolean aboutReason = refusal == Refusal.REASON_MISSING || refusal == Refusal.REASON_TOO_LONG;
			errors = errors.with(aboutReason ? "reason" : "",
					this.messages.getMessage(refusal.messageKey(), null, Locale.JAPANESE));
		}
		return new StepPage(this.pages.bar(staff, head), step, links(findings, true), links(findings, false), reason,
				errors);
	}

	private static List<StepPage.Item> links(List<Finding> findings, boolean blocking) {
		return findings.stream()
			.filter((finding) -> finding.blocks() == blocking)
			.map((finding) -> new StepPage.Item(finding.message(), FieldIds.of(finding.sectionKey(), finding.field())))
			.toList();
	}

	private static SheetStep step(String path) {
		return SheetStep.of(path).orElseThrow(() -> new NotFoundException("evaluation.problem.no-step", path));
	}

	/**
	 * What the confirmation page sends.
	 */
	record StepForm(@Nullable String formToken, @Nullable String contentVersion, @Nullable String reason) {

		int expectedContent() {
			return (this.contentVersion != null && this.contentVersion.matches("[0-9]{1,9}"))
					? Integer.parseInt(this.contentVersion) : -1;
		}

	}

}
