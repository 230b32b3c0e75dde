package jp.kyodo.partner.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.partner.PartnerAccess;
import jp.kyodo.partner.PartnerFilter;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.PartnerSearch;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.Choice;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Lists the partners for staff.
 */
@Controller
class StaffPartnerListController {

	private static final int SIZE = 50;

	private final PartnerSearch search;

	private final Vocabularies vocabularies;

	private final PartnerAccess access;

	private final MessageSource messages;

	private final Clock clock;

	StaffPartnerListController(PartnerSearch search, Vocabularies vocabularies, PartnerAccess access,
			MessageSource messages, Clock clock) {
		this.search = search;
		this.vocabularies = vocabularies;
		this.access = access;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/staff/partners")
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String type,
			@RequestParam(defaultValue = "") String ward, @RequestParam(defaultValue = "") String shown,
			@RequestParam(required = false) @Nullable String page, Model model) {
		Map<Vocabulary, Terms> words = this.vocabularies.all();
		PartnerFilter filter = new PartnerFilter(q, type, ward, shown);
		PartnerSearch.Result found = this.search.find(filter, PageRequestParameter.parse(page), SIZE);
		FiscalYear year = FiscalYear.of(LocalDate.now(this.clock));
		model.addAttribute("page",
				new StaffPartnerListPage(filter, plain(words.get(Vocabulary.PARTNER_TYPE), year),
						plain(words.get(Vocabulary.WARD), year),
						List.of(new Choice("yes", text("partner.shown.yes")),
								new Choice("no", text("partner.shown.no"))),
						found.partners().stream().map((partner) -> PartnerLine.of(partner, words)).toList(),
						found.paging(), this.access.mayChange(), this.access.mayPlan()));
		return "partner/staff-list";
	}

	private static List<Choice> plain(Terms terms, FiscalYear year) {
		return terms.choices(year).stream().map((choice) -> new Choice(choice.value(), choice.label())).toList();
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

	/**
	 * The list of partners for staff.
	 */
	record StaffPartnerListPage(PartnerFilter filter, List<Choice> types, List<Choice> wards, List<Choice> shownChoices,
			List<PartnerLine> partners, Paging paging, boolean mayChange, boolean mayPlan) {

		/** Whether the list is narrowed at all. */
		public boolean isNarrowed() {
			return !(this.filter.words() + this.filter.type() + this.filter.ward() + this.filter.shown()).isBlank();
		}

	}

	/**
	 * A partner in the list.
	 */
	record PartnerLine(String code, String name, String types, String ward, boolean shown) {

		static PartnerLine of(PartnerReference partner, Map<Vocabulary, Terms> words) {
			String ward = partner.wardCode();
			return new PartnerLine(partner.code(), partner.name(),
					String.join("、", words.get(Vocabulary.PARTNER_TYPE).labels(partner.typeCodes())),
					(ward != null) ? words.get(Vocabulary.WARD).label(ward) : "", partner.shown());
		}

	}

}
