package jp.kyodo.partner.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.partner.MembershipQueries;
import jp.kyodo.partner.MembershipService;
import jp.kyodo.partner.PartnerAccess;
import jp.kyodo.partner.SchemeView;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Difference;
import jp.kyodo.web.Flash;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Sets up what partners can join, such as かわさきコンパクト.
 */
@Controller
class SchemeController {

	private final MembershipService service;

	private final MembershipQueries queries;

	private final DepartmentQueries departments;

	private final PartnerAccess access;

	private final ChangeAttempts attempts;

	private final Clock clock;

	SchemeController(MembershipService service, MembershipQueries queries, DepartmentQueries departments,
			PartnerAccess access, ChangeAttempts attempts, Clock clock) {
		this.service = service;
		this.queries = queries;
		this.departments = departments;
		this.access = access;
		this.attempts = attempts;
		this.clock = clock;
	}

	@GetMapping("/staff/partners/memberships")
	String list(Model model) {
		model.addAttribute("page", new SchemeListPage(this.queries.schemes(), this.access.mayPlan()));
		return "partner/schemes";
	}

	@GetMapping("/staff/partners/memberships/new")
	String blank(Model model) {
		this.access.requirePlanning();
		return show(SchemeForm.empty(), null, ChangeOutcome.none(), List.of(), model);
	}

	@PostMapping("/staff/partners/memberships/new")
	String create(SchemeForm form, Model model, RedirectAttributes redirect) {
		this.access.requirePlanning();
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.service.create(form.toCommand(PartnerForm.text(form.schemeCode()), this::departmentId)));
		if (!outcome.isDone()) {
			return show(form, null, outcome, List.of(), model);
		}
		Flash.success(redirect, "partner.scheme.saved", PartnerForm.text(form.schemeName()));
		redirect.addAttribute("scheme", PartnerForm.text(form.schemeCode()).strip());
		return "redirect:/staff/partners/memberships/{scheme}";
	}

	@GetMapping("/staff/partners/memberships/{scheme}/edit")
	String edit(@PathVariable("scheme") String code, Model model) {
		this.access.requirePlanning();
		SchemeView scheme = scheme(code);
		return show(SchemeForm.of(scheme, departmentCode(scheme)), scheme, ChangeOutcome.none(), List.of(), model);
	}

	@PostMapping("/staff/partners/memberships/{scheme}/edit")
	String change(@PathVariable("scheme") String code, SchemeForm form, Model model, RedirectAttributes redirect) {
		this.access.requirePlanning();
		scheme(code);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.service.change(form.toCommand(code, this::departmentId)));
		if (outcome.isDone()) {
			Flash.success(redirect, "partner.scheme.saved", PartnerForm.text(form.schemeName()));
			redirect.addAttribute("scheme", code);
			return "redirect:/staff/partners/memberships/{scheme}";
		}
		SchemeView scheme = scheme(code);
		if (outcome.isOvertaken()) {
			return show(form.basedOn(scheme), scheme, outcome, differences(form, scheme), model);
		}
		return show(form, scheme, outcome, List.of(), model);
	}

	private List<Difference> differences(SchemeForm form, SchemeView scheme) {
		return Difference.among(Difference.of("partner.scheme.field.schemeName", form.schemeName(), scheme.name()),
				Difference.of("partner.scheme.field.description", form.description(), scheme.description()),
				Difference.of("partner.scheme.field.department", form.department(), departmentCode(scheme)));
	}

	private String show(SchemeForm form, @Nullable SchemeView scheme, ChangeOutcome outcome,
			List<Difference> differences, Model model) {
		model.addAttribute("page", new SchemeFormPage(form, scheme, outcome, differences, departmentChoices(scheme)));
		return "partner/scheme-form";
	}

	private List<Choice> departmentChoices(@Nullable SchemeView scheme) {
		List<DepartmentName> present = this.departments.existingToday();
		Stream<DepartmentName> ended = (scheme != null)
				? Stream.of(name(scheme)).filter((own) -> present.stream().noneMatch((name) -> name.id() == own.id()))
				: Stream.empty();
		return Stream.concat(ended, present.stream())
			.map((department) -> new Choice(department.code(), department.path()))
			.toList();
	}

	private long departmentId(String code) {
		return this.departments.idOf(code).orElse(0);
	}

	private String departmentCode(SchemeView scheme) {
		return name(scheme).code();
	}

	private DepartmentName name(SchemeView scheme) {
		FiscalYear year = FiscalYear.of(LocalDate.now(this.clock));
		return this.departments.namesIn(year).get(scheme.departmentId());
	}

	private SchemeView scheme(String code) {
		return this.queries.scheme(code).orElseThrow(() -> new NotFoundException("partner.scheme.not-found", code));
	}

	/**
	 * What can be joined.
	 */
	record SchemeListPage(List<SchemeView> schemes, boolean mayChange) {
	}

	/**
	 * The form of something that partners join; without {@code scheme} it is a new one.
	 */
	record SchemeFormPage(SchemeForm form, @Nullable SchemeView scheme, ChangeOutcome outcome,
			List<Difference> differences, List<Choice> departments) {
	}

}
