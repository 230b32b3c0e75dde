package jp.kyodo.agreement.web;

import java.util.List;

import jp.kyodo.agreement.AgreementDetail;
import jp.kyodo.agreement.AgreementDetail.Achievement;
import jp.kyodo.agreement.AgreementService;
import jp.kyodo.agreement.RecordAchievements;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.FiscalYearFormatException;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.text.Bullets;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Difference;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormVersion;
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
 * Records what was done under an agreement, year by year.
 */
@Controller
@RequestMapping("/staff/agreements/{code}/achievements")
class AchievementController {

	private final AgreementPages pages;

	private final AgreementService agreements;

	private final ChangeAttempts attempts;

	AchievementController(AgreementPages pages, AgreementService agreements, ChangeAttempts attempts) {
		this.pages = pages;
		this.agreements = agreements;
		this.attempts = attempts;
	}

	/** Leads to the form of a year that was typed. */
	@GetMapping
	String choose(@PathVariable String code, @RequestParam(defaultValue = "") String year, StaffMember staff,
			RedirectAttributes redirect) {
		this.pages.changeable(code, staff);
		redirect.addAttribute("code", code);
		try {
			redirect.addAttribute("year", FiscalYear.parse(year).toString());
			return "redirect:/staff/agreements/{code}/achievements/{year}";
		}
		catch (FiscalYearFormatException ex) {
			Flash.warning(redirect, "agreement.achievements.year-unreadable");
			return "redirect:/staff/agreements/{code}";
		}
	}

	@GetMapping("/{year}")
	String edit(@PathVariable String code, @PathVariable FiscalYear year, StaffMember staff, Model model) {
		AgreementDetail agreement = this.pages.changeable(code, staff);
		model.addAttribute("page", page(agreement, year, null, ChangeOutcome.none()));
		return "agreement/achievement";
	}

	@PostMapping("/{year}")
	String record(@PathVariable String code, @PathVariable FiscalYear year, AchievementForm form, StaffMember staff,
			Model model, RedirectAttributes redirect) {
		this.pages.changeable(code, staff);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.agreements.record(new RecordAchievements(code, year,
						Bullets.parse((form.items() != null) ? form.items() : ""), FormVersion.read(form.version()))));
		if (outcome.isDone()) {
			Flash.success(redirect, "agreement.achievements.saved", year);
			return AgreementController.to(code, redirect);
		}
		model.addAttribute("page", page(this.pages.changeable(code, staff), year, form, outcome));
		return "agreement/achievement";
	}

	private static AchievementPage page(AgreementDetail agreement, FiscalYear year, @Nullable AchievementForm form,
			ChangeOutcome outcome) {
		Achievement recorded = agreement.achievements()
			.stream()
			.filter((achievement) -> achievement.year().equals(year))
			.findFirst()
			.orElse(new Achievement(year, List.of(), RecordAchievements.NONE));
		String stored = Bullets.format(recorded.items());
		if (form == null) {
			return new AchievementPage(agreement.code(), agreement.content().title(), year, stored,
					String.valueOf(recorded.version()), outcome, List.of());
		}
		if (outcome.isOvertaken()) {
			return new AchievementPage(agreement.code(), agreement.content().title(), year, form.items(),
					String.valueOf(recorded.version()), outcome,
					Difference.among(Difference.of("agreement.field.items", form.items(), stored)));
		}
		return new AchievementPage(agreement.code(), agreement.content().title(), year, form.items(), form.version(),
				outcome, List.of());
	}

	/**
	 * What is typed about a year.
	 */
	record AchievementForm(@Nullable String items, @Nullable String version, @Nullable String formToken) {
	}

	/**
	 * The form of a year.
	 */
	record AchievementPage(String code, String title, FiscalYear year, @Nullable String items, @Nullable String version,
			ChangeOutcome outcome, List<Difference> differences) {
	}

}
