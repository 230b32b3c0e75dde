package jp.kyodo.partner.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jp.kyodo.partner.ChangeMembership;
import jp.kyodo.partner.JoinScheme;
import jp.kyodo.partner.MembershipLine;
import jp.kyodo.partner.MembershipQueries;
import jp.kyodo.partner.MembershipService;
import jp.kyodo.partner.MembershipYear;
import jp.kyodo.partner.PartnerAccess;
import jp.kyodo.partner.SchemeView;
import jp.kyodo.partner.choice.ChosenPartner;
import jp.kyodo.partner.choice.ChosenPartners;
import jp.kyodo.partner.choice.PartnerStep;
import jp.kyodo.partner.choice.PartnerSteps;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormVersion;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows who takes part in something, counts them as of any day, and notes who joins and
 * leaves.
 */
@Controller
class MembershipController {

	private static final String FIELDS = "partner.scheme.field.";

	private final MembershipService service;

	private final MembershipQueries queries;

	private final PartnerAccess access;

	private final PartnerSteps steps;

	private final ChangeAttempts attempts;

	private final Clock clock;

	MembershipController(MembershipService service, MembershipQueries queries, PartnerAccess access, PartnerSteps steps,
			ChangeAttempts attempts, Clock clock) {
		this.service = service;
		this.queries = queries;
		this.access = access;
		this.steps = steps;
		this.attempts = attempts;
		this.clock = clock;
	}

	@GetMapping("/staff/partners/memberships/{scheme}")
	String show(@PathVariable("scheme") String code, @RequestParam(required = false) @Nullable String asOf,
			Model model) {
		return show(code, asOf, JoinForm.empty(), PartnerStep.of(ChosenPartners.none()), ChangeOutcome.none(), model);
	}

	@PostMapping("/staff/partners/memberships/{scheme}/join")
	String join(@PathVariable("scheme") String code, JoinForm form,
			@RequestParam MultiValueMap<String, String> parameters, Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		ChosenPartners chosen = ChosenPartners.read(parameters);
		Optional<PartnerStep> step = this.steps.step(chosen, parameters);
		if (step.isPresent()) {
			return show(code, null, form, step.get(), this.steps.outcome(step.get()), model);
		}
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.service.join(form.toCommand(code, chosen)));
		if (!outcome.isDone()) {
			return show(code, null, form, PartnerStep.of(chosen), outcome, model);
		}
		Flash.success(redirect,
				(chosen.rows().size() == 1) ? "partner.membership.joined" : "partner.membership.joined.all",
				chosen.rows().get(0).name(), chosen.rows().size());
		redirect.addAttribute("scheme", code);
		return "redirect:/staff/partners/memberships/{scheme}";
	}

	@GetMapping("/staff/partners/memberships/{scheme}/{id}")
	String edit(@PathVariable("scheme") String code, @PathVariable long id, Model model) {
		this.access.requireChange();
		MembershipLine line = line(code, id);
		return show(line, MembershipForm.of(line), ChangeOutcome.none(), model);
	}

	@PostMapping("/staff/partners/memberships/{scheme}/{id}")
	String change(@PathVariable("scheme") String code, @PathVariable long id, MembershipForm form, Model model,
			RedirectAttributes redirect) {
		this.access.requireChange();
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.service.change(form.toCommand(code, id)));
		if (!outcome.isDone()) {
			MembershipLine line = line(code, id);
			return show(line, outcome.isOvertaken() ? form.basedOn(line) : form, outcome, model);
		}
		Flash.success(redirect, "partner.membership.saved");
		redirect.addAttribute("scheme", code);
		return "redirect:/staff/partners/memberships/{scheme}";
	}

	@PostMapping("/staff/partners/memberships/{scheme}/{id}/remove")
	String remove(@PathVariable("scheme") String code, @PathVariable long id,
			@RequestParam(required = false) @Nullable String version,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.access.requireChange();
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.service.remove(code, id, FormVersion.read(version)));
		if (outcome.isDone()) {
			Flash.success(redirect, "partner.membership.removed");
		}
		else {
			Flash.warning(redirect, "partner.membership.not-removed");
		}
		redirect.addAttribute("scheme", code);
		return "redirect:/staff/partners/memberships/{scheme}";
	}

	private String show(String code, @Nullable String asOf, JoinForm form, PartnerStep joining, ChangeOutcome outcome,
			Model model) {
		LocalDate today = LocalDate.now(this.clock);
		SchemeView scheme = this.queries.scheme(code)
			.orElseThrow(() -> new NotFoundException("partner.scheme.not-found", code));
		CountedDay asked = CountedDay.read(asOf, today);
		model.addAttribute("page",
				new MembershipPage(scheme, asked, this.queries.count(code, asked.day()),
						this.queries.years(code, today), this.queries.ofScheme(code), form, joining, outcome,
						this.access.mayChange(), this.access.mayPlan()));
		return "partner/memberships";
	}

	private static String show(MembershipLine line, MembershipForm form, ChangeOutcome outcome, Model model) {
		model.addAttribute("page", new MembershipFormPage(line, form, outcome));
		return "partner/membership";
	}

	private MembershipLine line(String code, long id) {
		return this.queries.ofScheme(code)
			.stream()
			.filter((line) -> line.id() == id)
			.findFirst()
			.orElseThrow(() -> new NotFoundException("partner.membership.not-found"));
	}

	/**
	 * Who takes part in something.
	 *
	 * @param asOf the day as of which is counted
	 * @param count how many take part on that day
	 * @param joining the partners of the form that notes who joins
	 */
	record MembershipPage(SchemeView scheme, CountedDay asOf, int count, List<MembershipYear> years,
			List<MembershipLine> lines, JoinForm form, PartnerStep joining, ChangeOutcome outcome, boolean mayChange,
			boolean mayPlan) {
	}

	/**
	 * The form of one record.
	 */
	record MembershipFormPage(MembershipLine line, MembershipForm form, ChangeOutcome outcome) {
	}

	/**
	 * What is typed about partners that join, beside who they are.
	 */
	record JoinForm(@Nullable String joinedOn, @Nullable String formToken) {

		static JoinForm empty() {
			return new JoinForm("", null);
		}

		JoinScheme toCommand(String scheme, ChosenPartners chosen) {
			ChangeCheck check = new ChangeCheck(FIELDS).inOrder("partners", "joinedOn");
			check.that(!chosen.isEmpty(), "partners", "partner.refused.nobody-joins");
			LocalDate day = PartnerForm.day(check, "joinedOn", this.joinedOn);
			check.required("joinedOn", day);
			check.done();
			return new JoinScheme(scheme, chosen.rows().stream().map(ChosenPartner::code).toList(),
					Objects.requireNonNull(day));
		}

	}

	/**
	 * What is typed about joining and leaving.
	 */
	record MembershipForm(@Nullable String joinedOn, @Nullable String leftOn, @Nullable String leavingReason,
			@Nullable String version, @Nullable String formToken) {

		static MembershipForm of(MembershipLine line) {
			return new MembershipForm(PartnerForm.typed(line.joinedOn()), PartnerForm.typed(line.leftOn()),
					line.leavingReason(), String.valueOf(line.version()), null);
		}

		MembershipForm basedOn(MembershipLine line) {
			return new MembershipForm(this.joinedOn, this.leftOn, this.leavingReason, String.valueOf(line.version()),
					null);
		}

		ChangeMembership toCommand(String scheme, long id) {
			ChangeCheck check = new ChangeCheck(FIELDS).inOrder("joinedOn", "leftOn", "leavingReason");
			LocalDate joined = PartnerForm.day(check, "joinedOn", this.joinedOn);
			LocalDate left = PartnerForm.day(check, "leftOn", this.leftOn);
			return check.complete(() -> new ChangeMembership(scheme, id, joined, left,
					PartnerForm.text(this.leavingReason), FormVersion.read(this.version)));
		}

	}

}
