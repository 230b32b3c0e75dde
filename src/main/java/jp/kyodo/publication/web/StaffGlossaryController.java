package jp.kyodo.publication.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.FiscalYearFormatException;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.publication.GlossaryEntryView;
import jp.kyodo.publication.GlossaryQueries;
import jp.kyodo.publication.GlossaryRefusedException;
import jp.kyodo.publication.GlossaryRefusedException.Problem;
import jp.kyodo.publication.GlossaryService;
import jp.kyodo.publication.GlossaryService.ChangeTerm;
import jp.kyodo.publication.GlossaryService.CreateTerm;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
import jp.kyodo.web.ForbiddenException;
import jp.kyodo.web.FormTokens;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Years;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets the planning department look after the glossary.
 */
@Controller
@RequestMapping("/staff/glossary")
class StaffGlossaryController {

	private static final int SIZE = 50;

	private final GlossaryQueries queries;

	private final GlossaryService glossary;

	private final Years years;

	private final FormTokens tokens;

	private final MessageSource messages;

	StaffGlossaryController(GlossaryQueries queries, GlossaryService glossary, Years years, FormTokens tokens,
			MessageSource messages) {
		this.queries = queries;
		this.glossary = glossary;
		this.years = years;
		this.tokens = tokens;
		this.messages = messages;
	}

	@ModelAttribute
	void allowPlanningOnly(StaffMember staff) {
		if (!staff.has(Role.PLANNING)) {
			throw new ForbiddenException("publication.glossary.forbidden");
		}
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String page,
			Model model) {
		GlossaryQueries.GlossaryPage found = this.queries.list(q, PageRequestParameter.parse(page), SIZE);
		model.addAttribute("page",
				new GlossaryListPage(q, found.entries().stream().map(this::line).toList(), found.paging()));
		return "publication/glossary-list";
	}

	@GetMapping("/new")
	String showNew(Model model) {
		return showNew(GlossaryTermForm.empty(), FieldMessages.none(), model);
	}

	@PostMapping
	String create(@ModelAttribute("form") GlossaryTermForm form, Model model, RedirectAttributes redirect) {
		String term = GlossaryTermForm.text(form.term());
		String reading = GlossaryTermForm.text(form.reading());
		String definition = GlossaryTermForm.text(form.definition());
		Optional<FiscalYear> from = year(GlossaryTermForm.text(form.from()));
		FieldMessages errors = from
			.map((year) -> carryOut(form.formToken(),
					() -> this.glossary.create(new CreateTerm(term, reading, definition, year))))
			.orElseGet(() -> messages(this.glossary.problems(term, reading, definition)).with("from",
					text("publication.glossary.refused.year")));
		if (!errors.isEmpty()) {
			return showNew(form, errors, model);
		}
		Flash.success(redirect, "publication.glossary.created", term.strip());
		return "redirect:/staff/glossary";
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, Model model) {
		GlossaryEntryView entry = find(id);
		return show(entry, GlossaryTermForm.of(entry), until(entry), FieldMessages.none(), false, model);
	}

	@PostMapping("/{id}")
	String change(@PathVariable long id, @ModelAttribute("form") GlossaryTermForm form, Model model,
			RedirectAttributes redirect) {
		ChangeTerm command = new ChangeTerm(id, version(form.version()), GlossaryTermForm.text(form.reading()),
				GlossaryTermForm.text(form.definition()));
		return answer(id, form.formToken(), () -> this.glossary.change(command), redirect,
				(refusal) -> show(refusal.entry(), form.withVersion(refusal.version(version(form.version()))),
						until(refusal.entry()), refusal.errors(), refusal.overtaken(), model));
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable long id, @ModelAttribute("form") GlossaryEndForm form, Model model,
			RedirectAttributes redirect) {
		String typed = GlossaryTermForm.text(form.untilYear());
		Optional<FiscalYear> last = year(typed);
		if (last.isEmpty() && !typed.isBlank()) {
			GlossaryEntryView entry = find(id);
			return show(entry, GlossaryTermForm.of(entry), typed,
					FieldMessages.none().with("untilYear", text("publication.glossary.refused.year")), false, model);
		}
		return answer(id, form.formToken(), () -> this.glossary.end(id, version(form.version()), last.orElse(null)),
				redirect, (refusal) -> show(refusal.entry(), GlossaryTermForm.of(refusal.entry()), typed,
						refusal.errors(), refusal.overtaken(), model));
	}

	private String answer(long id, @Nullable String formToken, Runnable command, RedirectAttributes redirect,
			Function<Refusal, String> refused) {
		try {
			FieldMessages errors = carryOut(formToken, command);
			if (!errors.isEmpty()) {
				return refused.apply(new Refusal(find(id), errors, false));
			}
		}
		catch (OptimisticLockingFailureException ex) {
			return refused.apply(
					new Refusal(find(id), FieldMessages.none().with("", text("publication.glossary.overtaken")), true));
		}
		Flash.success(redirect, "publication.glossary.changed", find(id).term());
		return "redirect:/staff/glossary";
	}

	private FieldMessages carryOut(@Nullable String formToken, Runnable command) {
		try {
			this.tokens.once(formToken, command);
			return FieldMessages.none();
		}
		catch (GlossaryRefusedException ex) {
			return messages(ex.problems());
		}
	}

	private FieldMessages messages(List<Problem> problems) {
		FieldMessages errors = FieldMessages.none();
		for (Problem problem : problems) {
			errors = errors.with(problem.field(), text(problem.messageKey()));
		}
		return errors;
	}

	private String showNew(GlossaryTermForm form, FieldMessages errors, Model model) {
		model.addAttribute("page", new GlossaryNewPage(form, errors));
		return "publication/glossary-new";
	}

	private String show(GlossaryEntryView entry, GlossaryTermForm form, String untilYear, FieldMessages errors,
			boolean overtaken, Model model) {
		model.addAttribute("page", new GlossaryEntryPage(entry, years(entry), form, untilYear, errors, overtaken));
		return "publication/glossary-entry";
	}

	private GlossaryListPage.TermLine line(GlossaryEntryView entry) {
		return new GlossaryListPage.TermLine(entry.id(), entry.term(), entry.reading(), entry.definition(),
				this.years.display(entry.from()),
				Optional.ofNullable(entry.last()).map(this.years::display).orElse(""));
	}

	private String years(GlossaryEntryView entry) {
		FiscalYear last = entry.last();
		return (last == null) ? text("publication.glossary.years.open", this.years.display(entry.from()))
				: text("publication.glossary.years", this.years.display(entry.from()), this.years.display(last));
	}

	private GlossaryEntryView find(long id) {
		return this.queries.find(id).orElseThrow(() -> new NotFoundException("publication.glossary.not-found"));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

	private static String until(GlossaryEntryView entry) {
		return (entry.last() != null) ? entry.last().toString() : "";
	}

	private static int version(@Nullable Integer typed) {
		return Objects.requireNonNullElse(typed, -1);
	}

	private static Optional<FiscalYear> year(String typed) {
		try {
			return Optional.of(FiscalYear.parse(typed));
		}
		catch (FiscalYearFormatException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Why a form comes back, and the term as it is now.
	 */
	private record Refusal(GlossaryEntryView entry, FieldMessages errors, boolean overtaken) {

		/**
		 * The version that the form carries from now on: the new one only where the
		 * person is shown what has changed.
		 */
		int version(int shown) {
			return this.overtaken ? this.entry.version() : shown;
		}

	}

}
