package jp.kyodo.evaluation.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import jp.kyodo.evaluation.YearEndSettlements;
import jp.kyodo.evaluation.YearEndSettlements.OpenEstimate;
import jp.kyodo.evaluation.YearEndSettlements.SettleYear;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The estimates that wait to be settled, by department, and the page on which a
 * department enters what was spent.
 */
@Controller
@RequestMapping("/staff/settlements")
class SettlementController {

	private final YearEndSettlements settlements;

	private final DepartmentQueries departments;

	private final ChangeAttempts attempts;

	private final Clock clock;

	SettlementController(YearEndSettlements settlements, DepartmentQueries departments, ChangeAttempts attempts,
			Clock clock) {
		this.settlements = settlements;
		this.departments = departments;
		this.attempts = attempts;
		this.clock = clock;
	}

	@GetMapping
	String list(StaffMember staff, Model model) {
		model.addAttribute("page", new SettlementListPage(SettlementLink.of(this.settlements.shownTo(staff), names())));
		return "evaluation/settlements";
	}

	@GetMapping("/{year}/{department}")
	String enter(@PathVariable FiscalYear year, @PathVariable String department, StaffMember staff, Model model) {
		DepartmentName name = department(department);
		requireEntering(staff, name);
		return show(year, name, staff, Map.of(), FieldMessages.none(), model);
	}

	@PostMapping("/{year}/{department}")
	String settle(@PathVariable FiscalYear year, @PathVariable String department,
			@RequestParam Map<String, String> typed, StaffMember staff, Model model, RedirectAttributes redirect) {
		DepartmentName name = department(department);
		requireEntering(staff, name);
		int[] settled = new int[1];
		ChangeOutcome outcome = this.attempts.attempt(typed.get("formToken"),
				() -> settled[0] = this.settlements.settle(read(year, name, typed, staff)));
		if (outcome.isDone()) {
			Flash.success(redirect, "evaluation-years.settled", year, settled[0]);
			return "redirect:/staff/settlements";
		}
		return show(year, name, staff, typed, outcome.errors(), model);
	}

	private static SettleYear read(FiscalYear year, DepartmentName department, Map<String, String> typed,
			StaffMember staff) {
		ChangeCheck check = new ChangeCheck("evaluation-years.field.");
		Map<String, Yen> amounts = new LinkedHashMap<>();
		typed.forEach((field, text) -> {
			if (field.startsWith("settled-") && !text.isBlank()) {
				Yen yen = yen(check, field, text);
				if (yen != null) {
					amounts.put(field.substring("settled-".length()), yen);
				}
			}
		});
		String reason = check.text("reason", typed.get("reason"), 1000);
		check.that(!reason.isEmpty(), "reason", "web.change.required", check.label("reason"));
		check.done();
		return new SettleYear(staff, year, department.id(), amounts, reason);
	}

	private static @Nullable Yen yen(ChangeCheck check, String field, String text) {
		BigDecimal thousands = check.number(field, text);
		if (thousands == null) {
			return null;
		}
		try {
			Yen yen = Yen.ofThousands(thousands);
			check.that(!yen.isNegative(), field, "budget.refused.negative");
			return yen;
		}
		catch (IllegalArgumentException ex) {
			check.that(false, field, "budget.refused.thousands");
			return null;
		}
	}

	private String show(FiscalYear year, DepartmentName department, StaffMember staff, Map<String, String> typed,
			FieldMessages errors, Model model) {
		List<SettlementPage.Row> rows = this.settlements.of(staff, year, department.id())
			.stream()
			.map((estimate) -> row(estimate, typed))
			.toList();
		model.addAttribute("page",
				new SettlementPage(year, department, rows, typed.getOrDefault("reason", ""), errors));
		return "evaluation/settlement";
	}

	private static SettlementPage.Row row(OpenEstimate estimate, Map<String, String> typed) {
		String field = "settled-" + estimate.key();
		return new SettlementPage.Row(field, estimate, typed.getOrDefault(field, ""));
	}

	private void requireEntering(StaffMember staff, DepartmentName department) {
		if (!staff.has(Role.PLANNING) && !staff.hasIn(Role.EDITOR, department.id())) {
			throw new ForbiddenException("evaluation.problem.step-forbidden.EDITOR");
		}
	}

	private DepartmentName department(String code) {
		OptionalLong id = this.departments.idOf(code);
		if (id.isEmpty()) {
			throw new NotFoundException("organization.department.unknown");
		}
		return names().get(id.getAsLong());
	}

	private Map<Long, DepartmentName> names() {
		return this.departments.namesIn(FiscalYear.of(LocalDate.now(this.clock)));
	}

	/**
	 * The list of what waits to be settled.
	 */
	record SettlementListPage(List<SettlementLink> settlements) {

	}

	/**
	 * The estimates of one year and department.
	 */
	record SettlementPage(FiscalYear year, DepartmentName department, List<Row> rows, String reason,
			FieldMessages errors) {

		/**
		 * One estimate with what was typed beside it.
		 */
		record Row(String field, OpenEstimate estimate, String typed) {

		}

	}

}
