package jp.kyodo.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.DepartmentUse.UnownedWork;
import jp.kyodo.organization.Reorganizations;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Lists what nobody answers for (持ち主不在).
 */
@Controller
class UnownedController {

	private static final int PAGE_SIZE = 50;

	private final Reorganizations reorganizations;

	private final DepartmentQueries departments;

	private final Clock clock;

	UnownedController(Reorganizations reorganizations, DepartmentQueries departments, Clock clock) {
		this.reorganizations = reorganizations;
		this.departments = departments;
		this.clock = clock;
	}

	@GetMapping("/admin/unowned")
	String list(@RequestParam(required = false) @Nullable String page, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		List<UnownedWork> all = this.reorganizations.unownedOn(today);
		Paging paging = PageRequestParameter.parse(page).paging(PAGE_SIZE, all.size());
		model.addAttribute("page",
				new UnownedPage(paging, byKind(all.subList((int) paging.offset(), (int) paging.to())), byKind(all),
						this.departments.namesIn(FiscalYear.of(today))));
		return "organization/unowned";
	}

	private static Map<String, List<UnownedWork>> byKind(List<UnownedWork> works) {
		return works.stream()
			.collect(Collectors.groupingBy(UnownedWork::kindKey, LinkedHashMap::new, Collectors.toList()));
	}

	/**
	 * What has no owner, by kind.
	 *
	 * @param works what stands on this page
	 * @param all what stands on all pages
	 */
	record UnownedPage(Paging paging, Map<String, List<UnownedWork>> works, Map<String, List<UnownedWork>> all,
			Map<Long, DepartmentName> names) {

		/** How many of a kind there are on all pages. */
		public int count(String kindKey) {
			return this.all.getOrDefault(kindKey, List.of()).size();
		}

		public String department(long id) {
			return this.names.containsKey(id) ? this.names.get(id).path() : "";
		}

	}

}
