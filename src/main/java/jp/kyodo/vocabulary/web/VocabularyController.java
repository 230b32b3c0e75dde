package jp.kyodo.vocabulary.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.TermChange;
import jp.kyodo.vocabulary.TermDetail;
import jp.kyodo.vocabulary.TermHistory;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.vocabulary.VocabularyService;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.web.Choice;
import jp.kyodo.web.Difference;
import jp.kyodo.web.Flash;
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
 * Shows the lists of words and lets them be changed. Only the planning section and
 * administrators come here.
 */
@Controller
@RequestMapping("/admin/vocabularies")
class VocabularyController {

	private final Vocabularies vocabularies;

	private final VocabularyService service;

	private final TermHistory history;

	private final ChangeAttempts attempts;

	private final MessageSource messages;

	private final Clock clock;

	VocabularyController(Vocabularies vocabularies, VocabularyService service, TermHistory history,
			ChangeAttempts attempts, MessageSource messages, Clock clock) {
		this.vocabularies = vocabularies;
		this.service = service;
		this.history = history;
		this.attempts = attempts;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	String lists(Model model) {
		Map<Vocabulary, Terms> all = this.vocabularies.all();
		model.addAttribute("page",
				new ListsPage(Arrays.stream(Vocabulary.values())
					.map((list) -> new ListLine(ListName.of(list), all.get(list).all().size()))
					.toList()));
		return "vocabulary/lists";
	}

	@GetMapping("/{list}")
	String list(@PathVariable String list, Model model) {
		Vocabulary vocabulary = read(list);
		model.addAttribute("page", new ListPage(ListName.of(vocabulary), !vocabulary.categories().isEmpty(),
				this.vocabularies.details(vocabulary)));
		return "vocabulary/list";
	}

	@GetMapping("/{list}/new")
	String blank(@PathVariable String list, Model model) {
		FiscalYear year = FiscalYear.of(LocalDate.now(this.clock));
		return show(read(list), null, TermForm.empty(year), ChangeOutcome.none(), List.of(), model);
	}

	@PostMapping("/{list}/new")
	String add(@PathVariable String list, TermForm form, Model model, RedirectAttributes redirect) {
		Vocabulary vocabulary = read(list);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> this.service.add(form.toAdd(vocabulary)));
		if (!outcome.isDone()) {
			return show(vocabulary, null, form, outcome, List.of(), model);
		}
		Flash.success(redirect, "vocabulary.saved", form.label());
		redirect.addAttribute("list", list);
		return "redirect:/admin/vocabularies/{list}";
	}

	@GetMapping("/{list}/{code}")
	String edit(@PathVariable String list, @PathVariable String code, Model model) {
		Vocabulary vocabulary = read(list);
		TermDetail term = find(vocabulary, code);
		return show(vocabulary, term, TermForm.of(term), ChangeOutcome.none(), List.of(), model);
	}

	@GetMapping("/{list}/{code}/history")
	String history(@PathVariable String list, @PathVariable String code, Model model) {
		Vocabulary vocabulary = read(list);
		TermDetail term = find(vocabulary, code);
		model.addAttribute("page", new HistoryPage(ListName.of(vocabulary), term.term(),
				lines(vocabulary, this.history.of(vocabulary, code))));
		return "vocabulary/history";
	}

	@PostMapping("/{list}/{code}")
	String change(@PathVariable String list, @PathVariable String code, TermForm form, Model model,
			RedirectAttributes redirect) {
		Vocabulary vocabulary = read(list);
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.service.change(form.toChange(vocabulary, code)));
		if (outcome.isDone()) {
			Flash.success(redirect, "vocabulary.saved", form.label());
			redirect.addAttribute("list", list);
			return "redirect:/admin/vocabularies/{list}";
		}
		TermDetail term = find(vocabulary, code);
		if (outcome.isOvertaken()) {
			return show(vocabulary, term, form.basedOn(term), outcome,
					differences(readable(vocabulary, form), readable(vocabulary, TermForm.of(term))), model);
		}
		return show(vocabulary, term, form, outcome, List.of(), model);
	}

	@PostMapping("/{list}/{code}/remove")
	String remove(@PathVariable String list, @PathVariable String code,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		Vocabulary vocabulary = read(list);
		ChangeOutcome outcome = this.attempts.attempt(formToken, () -> this.service.remove(vocabulary, code));
		redirect.addAttribute("list", list);
		if (outcome.isDone()) {
			Flash.success(redirect, "vocabulary.removed", code);
			return "redirect:/admin/vocabularies/{list}";
		}
		Flash.warning(redirect, "vocabulary.not-removed", outcome.firstError());
		redirect.addAttribute("code", code);
		return "redirect:/admin/vocabularies/{list}/{code}";
	}

	private List<HistoryLine> lines(Vocabulary vocabulary, List<TermChange> changes) {
		List<HistoryLine> lines = new ArrayList<>();
		for (int index = 0; index < changes.size(); index++) {
			TermChange after = changes.get(index);
			TermForm before = (index + 1 < changes.size()) ? readable(vocabulary, changes.get(index + 1))
					: TermForm.nothing();
			lines.add(new HistoryLine(after.at(), after.by(), after.added(),
					differences(before, readable(vocabulary, after))));
		}
		return lines;
	}

	private TermForm readable(Vocabulary vocabulary, TermChange change) {
		return readable(vocabulary, TermForm.of(new TermDetail(change.term(), change.order(), 0)));
	}

	/** With the category as people read it. */
	private TermForm readable(Vocabulary vocabulary, TermForm form) {
		return form.categorized(canonicals(vocabulary).stream()
			.filter((choice) -> choice.value().equals(form.canonical()))
			.map(Choice::label)
			.findFirst()
			.orElse(""));
	}

	private static List<Difference> differences(TermForm mine, TermForm theirs) {
		return Difference.among(Difference.of("vocabulary.field.label", mine.label(), theirs.label()),
				Difference.of("vocabulary.field.definition", mine.definition(), theirs.definition()),
				Difference.of("vocabulary.field.canonical", mine.canonical(), theirs.canonical()),
				Difference.of("vocabulary.field.aliases", mine.aliases(), theirs.aliases()),
				Difference.of("vocabulary.field.order", mine.order(), theirs.order()),
				Difference.of("vocabulary.field.from", mine.from(), theirs.from()),
				Difference.of("vocabulary.field.until", mine.until(), theirs.until()));
	}

	private String show(Vocabulary vocabulary, @Nullable TermDetail term, TermForm form, ChangeOutcome outcome,
			List<Difference> differences, Model model) {
		model.addAttribute("page", new TermPage(ListName.of(vocabulary), term, form, outcome, differences,
				canonicals(vocabulary), vocabulary == Vocabulary.WARD));
		return "vocabulary/term";
	}

	private List<Choice> canonicals(Vocabulary vocabulary) {
		return vocabulary.categories()
			.stream()
			.map((name) -> new Choice(name,
					this.messages.getMessage(canonicalKey(vocabulary, name), null, Locale.JAPANESE)))
			.toList();
	}

	private static String canonicalKey(Vocabulary vocabulary, String name) {
		return "vocabulary.canonical." + vocabulary.name() + "." + name;
	}

	private TermDetail find(Vocabulary vocabulary, String code) {
		return this.vocabularies.details(vocabulary)
			.stream()
			.filter((detail) -> detail.term().code().equals(code))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("vocabulary.not-found", code));
	}

	private static Vocabulary read(String list) {
		return Arrays.stream(Vocabulary.values())
			.filter((vocabulary) -> ListName.of(vocabulary).path().equals(list))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("vocabulary.list.not-found"));
	}

	/**
	 * A list as pages and addresses call it.
	 *
	 * @param path its part of the address
	 * @param labelKey message that names it
	 * @param leadKey message that says what it is for
	 */
	record ListName(String path, String labelKey, String leadKey) {

		static ListName of(Vocabulary vocabulary) {
			return new ListName(vocabulary.name().toLowerCase(Locale.ROOT).replace('_', '-'),
					"vocabulary.list." + vocabulary.name(), "vocabulary.lead." + vocabulary.name());
		}

	}

	/**
	 * The lists.
	 */
	record ListsPage(List<ListLine> lists) {
	}

	/**
	 * A list and how many words it has.
	 */
	record ListLine(ListName name, int terms) {
	}

	/**
	 * The words of a list.
	 *
	 * @param comparable whether its words have a common category
	 */
	record ListPage(ListName name, boolean comparable, List<TermDetail> terms) {

		public String canonicalKey(TermDetail detail) {
			return VocabularyController.canonicalKey(detail.term().vocabulary(),
					String.valueOf(detail.term().canonical()));
		}

	}

	/**
	 * What became of a word.
	 */
	record HistoryPage(ListName name, Term term, List<HistoryLine> changes) {
	}

	/**
	 * A change: what each field was before and from then on.
	 */
	record HistoryLine(Instant at, @Nullable String by, boolean added, List<Difference> fields) {
	}

	/**
	 * The form of a word; without {@code term} it is a new one.
	 */
	record TermPage(ListName name, @Nullable TermDetail term, TermForm form, ChangeOutcome outcome,
			List<Difference> differences, List<Choice> canonicals, boolean ward) {
	}

}
