package jp.kyodo.project.exchange.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.FiscalYearFormatException;
import jp.kyodo.intake.RefusedFileException;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.exchange.ExchangeColumn;
import jp.kyodo.project.exchange.ExchangeTexts;
import jp.kyodo.project.exchange.ImportMapping.ColumnUse;
import jp.kyodo.project.exchange.ImportMapping.Complete;
import jp.kyodo.project.exchange.ImportMapping.Defaults;
import jp.kyodo.project.exchange.ImportMapping.Gaps;
import jp.kyodo.project.exchange.ImportRows;
import jp.kyodo.project.exchange.ProjectImport;
import jp.kyodo.project.exchange.ProjectImports;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Flash;
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
 * Asks what the columns and the unknown words of a file mean.
 */
@Controller
@RequestMapping("/staff/projects/import/{id}")
class ImportMappingController {

	private final ImportController found;

	private final ProjectImports imports;

	private final ImportRows rows;

	private final ImportMappingPages pages;

	private final WordSpelling spelling;

	private final ExchangeTexts texts;

	private final ChangeAttempts attempts;

	private final MessageSource messages;

	ImportMappingController(ImportController found, ProjectImports imports, ImportRows rows, ImportMappingPages pages,
			WordSpelling spelling, ExchangeTexts texts, ChangeAttempts attempts, MessageSource messages) {
		this.found = found;
		this.imports = imports;
		this.rows = rows;
		this.pages = pages;
		this.spelling = spelling;
		this.texts = texts;
		this.attempts = attempts;
		this.messages = messages;
	}

	@GetMapping("/mapping")
	String mapping(@PathVariable UUID id, StaffMember staff, Model model) {
		ProjectImport one = this.found.find(id, staff);
		if (!one.state().isOpen()) {
			return "redirect:" + ImportController.BASE + "/" + id;
		}
		model.addAttribute("page", this.pages.mapping(one, FieldMessages.none()));
		return "project/exchange/mapping";
	}

	@PostMapping("/headings")
	String look(@PathVariable UUID id, @RequestParam(defaultValue = "0") int sheet,
			@RequestParam(defaultValue = "1") int headingRow,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff,
			RedirectAttributes redirect) {
		ProjectImport one = this.found.find(id, staff);
		attempt(formToken, redirect, one, sheet, () -> this.imports.look(id, sheet, headingRow));
		return "redirect:" + ImportController.BASE + "/" + id;
	}

	@PostMapping("/sheets")
	String readSheet(@PathVariable UUID id, @RequestParam int sheet,
			@RequestParam(required = false) @Nullable String formToken, StaffMember staff,
			RedirectAttributes redirect) {
		ProjectImport one = this.found.find(id, staff);
		AtomicReference<UUID> read = new AtomicReference<>(id);
		attempt(formToken, redirect, one, sheet, () -> read.set(this.imports.readSheet(id, sheet, staff)));
		return "redirect:" + ImportController.BASE + "/" + read.get();
	}

	private void attempt(@Nullable String formToken, RedirectAttributes redirect, ProjectImport one, int sheet,
			Runnable change) {
		try {
			if (!this.attempts.attempt(formToken, change).isDone()) {
				Flash.warning(redirect, "project-exchange.refused.moved-on");
			}
		}
		catch (RefusedFileException ex) {
			List<String> sheets = one.mapping().sheets();
			Flash.warning(redirect, "project-exchange.sheets.refused",
					(sheet >= 0 && sheet < sheets.size()) ? sheets.get(sheet) : one.fileName(),
					this.messages.getMessage(ex.messageKey(), ex.arguments(), Locale.JAPANESE));
		}
	}

	@PostMapping("/mapping")
	String map(@PathVariable UUID id, @RequestParam Map<String, String> typed, StaffMember staff, Model model,
			RedirectAttributes redirect) {
		ProjectImport one = this.found.find(id, staff);
		FieldMessages errors = FieldMessages.none();
		List<ColumnUse> uses = new ArrayList<>();
		Set<ExchangeColumn> taken = EnumSet.noneOf(ExchangeColumn.class);
		for (int place = 0; place < one.mapping().headings().size(); place++) {
			ColumnUse use = ColumnOption.read(typed.getOrDefault("use-" + place, ""));
			ExchangeColumn column = use.column();
			if (column != null && !taken.add(column) && !column.isRepeatable()) {
				errors = errors.with("use-" + place,
						text("project-exchange.mapping.twice", this.texts.heading(column)));
			}
			uses.add(typed.containsKey("gaps-" + place) ? use.with(Gaps.ABOVE) : use);
		}
		if (!taken.contains(ExchangeColumn.NAME) && !taken.contains(ExchangeColumn.CODE)) {
			errors = errors.with("use-0", text("project-exchange.mapping.no-name"));
		}
		Integer year = null;
		String typedYear = typed.getOrDefault("year", "").strip();
		if (!typedYear.isEmpty()) {
			try {
				year = FiscalYear.parse(typedYear).value();
			}
			catch (FiscalYearFormatException ex) {
				errors = errors.with("year", text("project-exchange.mapping.year"));
			}
		}
		Defaults defaults = new Defaults(year, typed.getOrDefault("department", ""), typed.getOrDefault("ward", ""),
				typed.getOrDefault("form", ""));
		Complete complete = ColumnOption.complete(typed.getOrDefault("complete", ""));
		if (!errors.isEmpty()) {
			model.addAttribute("page", this.pages.mapping(one, uses, typedYear, defaults, complete, errors));
			return "project/exchange/mapping";
		}
		ChangeOutcome outcome = this.attempts.attempt(typed.get("formToken"),
				() -> this.imports.map(id, uses, defaults, complete));
		if (!outcome.isDone()) {
			Flash.warning(redirect, "project-exchange.refused.moved-on");
		}
		return "redirect:" + ImportController.BASE + "/" + id;
	}

	@GetMapping("/words")
	String words(@PathVariable UUID id, StaffMember staff, Model model) {
		ProjectImport one = this.found.find(id, staff);
		if (!one.state().isOpen()) {
			return "redirect:" + ImportController.BASE + "/" + id;
		}
		model.addAttribute("page", this.pages.words(one, staff.has(Role.PLANNING)));
		return "project/exchange/words";
	}

	@PostMapping("/words")
	String explain(@PathVariable UUID id, @RequestParam Map<String, String> typed, StaffMember staff,
			RedirectAttributes redirect) {
		ProjectImport one = this.found.find(id, staff);
		Map<String, Map<String, String>> meanings = new HashMap<>();
		int number = 0;
		for (ImportRows.Word word : this.rows.words(one.id())) {
			String chosen = typed.getOrDefault("word-" + number++, "");
			String meaning = chosen.isEmpty() ? typed.getOrDefault("rest-" + word.list(), "") : chosen;
			if (!meaning.isEmpty()) {
				meanings.computeIfAbsent(word.list(), (list) -> new HashMap<>()).put(word.word(), meaning);
			}
		}
		boolean spell = staff.has(Role.PLANNING) && typed.containsKey("spell");
		ChangeOutcome outcome = this.attempts.attempt(typed.get("formToken"), () -> {
			this.imports.explain(id, meanings);
			if (spell) {
				this.spelling.remember(meanings);
			}
		});
		if (!outcome.isDone()) {
			Flash.warning(redirect, "project-exchange.refused.moved-on");
		}
		return "redirect:" + ImportController.BASE + "/" + id;
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
