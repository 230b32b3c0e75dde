package jp.kyodo.evaluation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

import jp.kyodo.evaluation.SheetFilter;
import jp.kyodo.evaluation.SheetPage;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.evaluation.SheetState;
import jp.kyodo.evaluation.YearEndSettlements;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffMember;
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
 * What waits for a person, and the list of all sheets that a person may read.
 */
@Controller
class StaffSheetListController {

	private static final int PAGE_SIZE = 50;

	private final SheetQueries queries;

	private final YearEndSettlements settlements;

	private final DepartmentQueries departments;

	private final MessageSource messages;

	private final Clock clock;

	StaffSheetListController(SheetQueries queries, YearEndSettlements settlements, DepartmentQueries departments,
			MessageSource messages, Clock clock) {
		this.queries = queries;
		this.settlements = settlements;
		this.departments = departments;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/staff")
	String home(@RequestParam(required = false) @Nullable String page, StaffMember staff, Model model) {
		Listed listed = listed(page, (offset, limit) -> this.queries.waitingFor(staff, offset, limit));
		model.addAttribute("page",
				new StaffHomePage(rows(listed.sheets()), listed.paging(),
						SettlementLink.of(this.settlements.waitingFor(staff),
								this.departments.namesIn(FiscalYear.of(LocalDate.now(this.clock))))));
		return "evaluation/home";
	}

	@GetMapping("/staff/sheets")
	String list(@RequestParam(required = false) @Nullable String year,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String department,
			@RequestParam(required = false) @Nullable String late, @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String page, StaffMember staff, Model model) {
		List<FiscalYear> years = this.queries.years();
		FiscalYear shown = years.stream()
			.filter((candidate) -> String.valueOf(candidate.value()).equals(year))
			.findFirst()
			.orElseGet(() -> years.isEmpty() ? FiscalYear.of(LocalDate.now(this.clock)) : years.get(0));
		List<DepartmentName> names = this.departments.selectableIn(shown);
		SheetState inState = Arrays.stream(SheetState.values())
			.filter((candidate) -> candidate.name().equals(state))
			.findFirst()
			.orElse(null);
		Long ofDepartment = names.stream()
			.filter((name) -> name.code().equals(department))
			.map(DepartmentName::id)
			.findFirst()
			.orElse(null);
		SheetFilter filter = new SheetFilter(shown, inState, ofDepartment, "true".equals(late), q,
				LocalDate.now(this.clock));
		Listed listed = listed(page, (offset, limit) -> this.queries.list(staff, filter, offset, limit));
		model.addAttribute("page", new StaffSheetListPage(rows(listed.sheets()), listed.paging(), filter,
				(q != null) ? q : "", (ofDepartment != null) ? department : "",
				years.stream().map((each) -> new Choice(String.valueOf(each.value()), each.value() + "")).toList(),
				Arrays.stream(SheetState.values())
					.map((each) -> new Choice(each.name(),
							this.messages.getMessage(each.messageKey(), null, Locale.JAPANESE)))
					.toList(),
				names.stream().map((name) -> new Choice(name.code(), name.path())).toList()));
		return "evaluation/list";
	}

	private Listed listed(@Nullable String page, BiFunction<Integer, Integer, SheetPage> query) {
		int number = PageRequestParameter.parse(page).page();
		SheetPage sheets = query.apply((int) Math.min((long) (number - 1) * PAGE_SIZE, Integer.MAX_VALUE), PAGE_SIZE);
		if (sheets.sheets().isEmpty() && number > 1) {
			number = 1;
			sheets = query.apply(0, PAGE_SIZE);
		}
		return new Listed(sheets, new Paging(number, PAGE_SIZE, sheets.total()));
	}

	private List<SheetRow> rows(SheetPage page) {
		LocalDate today = LocalDate.now(this.clock);
		return page.sheets().stream().map((head) -> {
			Map<Long, DepartmentName> names = this.departments.namesIn(head.year());
			DepartmentName name = names.get(head.responsibleDepartmentId());
			return new SheetRow(head, (name != null) ? name.name() : "", head.isLate(today));
		}).toList();
	}

	/** A page of sheets with its paging. */
	private record Listed(SheetPage sheets, Paging paging) {

	}

}
