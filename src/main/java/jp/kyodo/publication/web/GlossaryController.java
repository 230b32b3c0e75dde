package jp.kyodo.publication.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.publication.GlossaryQueries;
import jp.kyodo.publication.KanaRow;
import jp.kyodo.publication.GlossaryTerm;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.web.Years;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Shows citizens what the city's terms mean, in the order of the syllabary.
 */
@Controller
class GlossaryController {

	private final GlossaryQueries glossary;

	private final PublicPages publicPages;

	private final Years years;

	private final Clock clock;

	GlossaryController(GlossaryQueries glossary, PublicPages publicPages, Years years, Clock clock) {
		this.glossary = glossary;
		this.publicPages = publicPages;
		this.years = years;
		this.clock = clock;
	}

	@GetMapping("/glossary")
	@Nullable String show(@RequestParam(required = false) @Nullable String year, ServletWebRequest request, Model model) {
		FiscalYear present = FiscalYear.of(LocalDate.now(this.clock));
		FiscalYear wanted = Objects.requireNonNullElse(this.years.read(year), present);
		if (this.publicPages.isListUnchanged(request)) {
			return null;
		}
		model.addAttribute("page", new GlossaryPage(wanted.toString(), this.years.display(wanted),
				this.years.choices(choices(present, wanted)), sections(this.glossary.termsIn(wanted))));
		return "publication/glossary";
	}

	/**
	 * From the first year that has a term to the present one, and the one that was asked
	 * for, the latest first.
	 */
	private List<FiscalYear> choices(FiscalYear present, FiscalYear wanted) {
		FiscalYear first = this.glossary.firstYear().filter((year) -> year.isBefore(present)).orElse(present);
		List<FiscalYear> choices = new ArrayList<>(first.through(present));
		if (!choices.contains(wanted)) {
			choices.add(wanted);
		}
		choices.sort(Collections.reverseOrder());
		return choices;
	}

	private static List<GlossaryPage.Section> sections(List<GlossaryTerm> terms) {
		Map<KanaRow, List<GlossaryTerm>> byRow = terms.stream()
			.collect(Collectors.groupingBy((term) -> KanaRow.of(term.reading()), TreeMap::new, Collectors.toList()));
		return byRow.entrySet().stream().map((row) -> GlossaryPage.Section.of(row.getKey(), row.getValue())).toList();
	}

}
