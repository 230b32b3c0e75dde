package jp.kyodo.agreement.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import jp.kyodo.agreement.ChangedPartners;
import jp.kyodo.agreement.PartnersAsSigned.Decision;
import jp.kyodo.agreement.document.AgreementDocument;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows which published agreements have partners that were registered otherwise since,
 * and publishes them again together or leaves them as they were signed.
 */
@Controller
@RequestMapping("/staff/agreements/changed-partners")
class ChangedPartnersController {

	private final ChangedPartners partners;

	private final AgreementPages pages;

	private final AgreementWords words;

	private final ChangeAttempts attempts;

	ChangedPartnersController(ChangedPartners partners, AgreementPages pages, AgreementWords words,
			ChangeAttempts attempts) {
		this.partners = partners;
		this.pages = pages;
		this.words = words;
		this.attempts = attempts;
	}

	@GetMapping
	String confirm(StaffMember staff, Model model) {
		this.pages.requirePublishing(staff);
		model.addAttribute("page",
				page(null, this.words.text("agreement.changed-partners.reason"), ChangeOutcome.none()));
		return "agreement/changed-partners";
	}

	@PostMapping
	String publish(@RequestParam(defaultValue = "") List<String> codes,
			@RequestParam(required = false) @Nullable String seen, @RequestParam(defaultValue = "") String reason,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff, Model model,
			RedirectAttributes redirect) {
		this.pages.requirePublishing(staff);
		AtomicInteger published = new AtomicInteger();
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> published.set(this.partners.publish(codes, FormVersion.read(seen), reason, staff)));
		if (outcome.isDone()) {
			Flash.success(redirect, "agreement.changed-partners.done", published.get());
			return "redirect:/staff/agreements";
		}
		model.addAttribute("page", page(codes, reason, outcome));
		return "agreement/changed-partners";
	}

	@PostMapping("/leave")
	String leaveAsSigned(@RequestParam(defaultValue = "") List<String> codes,
			@RequestParam(required = false) @Nullable String seen, @RequestParam(defaultValue = "") String reason,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff, Model model,
			RedirectAttributes redirect) {
		this.pages.requirePublishing(staff);
		AtomicInteger left = new AtomicInteger();
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> left.set(this.partners.leaveAsSigned(codes, FormVersion.read(seen), staff)));
		if (outcome.isDone()) {
			Flash.success(redirect, "agreement.as-signed.done", left.get());
			return "redirect:/staff/agreements/changed-partners";
		}
		model.addAttribute("page", page(codes, reason, outcome));
		return "agreement/changed-partners";
	}

	@PostMapping("/take-back")
	String takeBack(@RequestParam(defaultValue = "") String code,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff,
			RedirectAttributes redirect) {
		this.pages.requirePublishing(staff);
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> this.partners.takeBack(code));
		if (outcome.isDone()) {
			Flash.success(redirect, "agreement.as-signed.taken-back");
		}
		else {
			Flash.warning(redirect, "agreement.not-done", outcome.firstError());
		}
		return "redirect:/staff/agreements/changed-partners";
	}

	/** Without a choice all are chosen. */
	private ChangedPartnersPage page(@Nullable List<String> chosen, String reason, ChangeOutcome outcome) {
		List<ChangedPartners.Change> changes = this.partners.changes();
		Set<String> codes = (chosen != null) ? new LinkedHashSet<>(chosen)
				: changes.stream().map(ChangedPartners.Change::code).collect(Collectors.toSet());
		Map<String, Decision> before = this.partners.decidedBefore(changes)
			.stream()
			.collect(Collectors.toMap(Decision::code, (decision) -> decision));
		return new ChangedPartnersPage(
				changes.stream()
					.map((change) -> row(change, codes.contains(change.code()), before.get(change.code())))
					.toList(),
				this.partners.codes().size(),
				this.partners.left().stream().map((left) -> row(left.change(), false, left.decision())).toList(),
				ChangedPartners.stamp(changes), reason, outcome);
	}

	private Row row(ChangedPartners.Change change, boolean chosen, @Nullable Decision decision) {
		List<String> before = lines(change.before().document());
		List<String> after = lines(change.after());
		return new Row(change.code(), change.before().document().title(), without(before, after),
				without(after, before), chosen, decision);
	}

	/** Who stands on both sides has not changed. */
	private static List<String> without(List<String> lines, List<String> others) {
		return lines.stream().filter((line) -> !others.contains(line)).toList();
	}

	private List<String> lines(AgreementDocument document) {
		return document.partners()
			.stream()
			.map((partner) -> this.words.text("agreement.changed-partners.partner", partner.name(), partner.code(),
					partner.types().stream().map(AgreementDocument.Named::name).collect(Collectors.joining("、"))))
			.toList();
	}

	/**
	 * What would be published again.
	 *
	 * @param rows the agreements
	 * @param all how many there are, those included that are not shown
	 * @param left those that stay as they were signed
	 * @param seen tells what was looked at
	 */
	record ChangedPartnersPage(List<Row> rows, int all, List<Row> left, int seen, String reason,
			ChangeOutcome outcome) {
	}

	/**
	 * An agreement with those of its partners that have changed, as they are published
	 * and as they are registered now.
	 *
	 * @param decision who decided that it stays as it was signed, or null; where it is
	 * offered again the partners were registered otherwise once more since
	 */
	record Row(String code, String title, List<String> before, List<String> after, boolean chosen,
			@Nullable Decision decision) {
	}

}
