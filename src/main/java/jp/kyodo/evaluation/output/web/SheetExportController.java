package jp.kyodo.evaluation.output.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.evaluation.output.year.YearExports;
import jp.kyodo.evaluation.output.year.YearScope;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.FormTokens;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Asks for the export of all sheets of a year, which is made in the background.
 */
@Controller
@RequestMapping("/staff/sheets/export")
class SheetExportController {

	private final YearExports exports;

	private final FormTokens tokens;

	private final SheetTexts texts;

	SheetExportController(YearExports exports, FormTokens tokens, SheetTexts texts) {
		this.exports = exports;
		this.tokens = tokens;
		this.texts = texts;
	}

	@GetMapping
	String form(ExportForm form, StaffMember staff, Model model) {
		model.addAttribute("page", page(form, FieldMessages.none(), staff));
		return "evaluation/export";
	}

	@PostMapping
	String request(ExportForm form, StaffMember staff, Model model) {
		Optional<FiscalYear> year = this.exports.years(staff).stream().filter(form::isYear).findFirst();
		Optional<String> format = this.exports.formats()
			.stream()
			.filter((code) -> code.equals(form.format()))
			.findFirst();
		Optional<YearScope> scope = this.exports.scopes(staff).stream().filter(form::isScope).findFirst();
		FieldMessages errors = check(year, format, scope);
		if (!errors.isEmpty()) {
			model.addAttribute("page", page(form, errors, staff));
			return "evaluation/export";
		}
		AtomicReference<@Nullable UUID> job = new AtomicReference<>();
		this.tokens.once(form.formToken(),
				() -> job.set(this.exports.request(year.get(), format.get(), scope.get(), staff)));
		return (job.get() != null) ? "redirect:/staff/exports/" + job.get() : "redirect:/staff/exports";
	}

	private FieldMessages check(Optional<FiscalYear> year, Optional<String> format, Optional<YearScope> scope) {
		FieldMessages errors = FieldMessages.none();
		if (year.isEmpty()) {
			errors = errors.with("year", this.texts.of("evaluation-output.year.problem.year"));
		}
		if (scope.isEmpty()) {
			errors = errors.with("scope", this.texts.of("evaluation-output.year.problem.scope"));
		}
		if (year.isPresent() && scope.filter((chosen) -> chosen == YearScope.PUBLISHED).isPresent()
				&& !this.exports.hasPublished(year.get())) {
			errors = errors.with("year",
					this.texts.of("evaluation-output.year.problem.none", String.valueOf(year.get().value())));
		}
		if (format.isEmpty()) {
			errors = errors.with("format", this.texts.of("evaluation-output.year.problem.format"));
		}
		return errors;
	}

	private SheetExportPage page(ExportForm form, FieldMessages errors, StaffMember staff) {
		List<Choice> years = this.exports.years(staff)
			.stream()
			.map((year) -> new Choice(String.valueOf(year.value()), this.texts.year(year)))
			.toList();
		List<Choice> formats = this.exports.formats()
			.stream()
			.map((code) -> new Choice(code, this.texts.of("evaluation-output.year.format." + code),
					this.texts.of("evaluation-output.year.format." + code + ".hint")))
			.toList();
		List<Choice> scopes = this.exports.scopes(staff)
			.stream()
			.map((scope) -> new Choice(scope.name(), this.texts.of("evaluation-output.year.scope." + scope.code()),
					this.texts.of("evaluation-output.year.scope." + scope.code() + ".hint")))
			.toList();
		return new SheetExportPage(years, formats, scopes, form, errors);
	}

	/**
	 * What the page sends.
	 */
	record ExportForm(@Nullable String formToken, @Nullable String year, @Nullable String format,
			@Nullable String scope) {

		boolean isYear(FiscalYear candidate) {
			return String.valueOf(candidate.value()).equals(this.year);
		}

		/** Who has nothing to choose sends nothing. */
		boolean isScope(YearScope candidate) {
			return (this.scope == null) ? candidate == YearScope.PUBLISHED : candidate.name().equals(this.scope);
		}

	}

}
