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

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Lists what nobody answers for (持ち主不在).
 */
@Controller
class UnownedController {

	private final Reorganizations reorganizations;

	private final DepartmentQueries departments;

	private final Clock clock;

	UnownedController(Reorganizations reorganizations, DepartmentQueries departments, Clock clock) {
		this.reorganizations = reorganizations;
		this.departments = departments;
		this.clock = clock;
	}

	@GetMapping("/admin/unowned")
	String list(Model model) {
		LocalDate today = LocalDate.now(this.clock);
		Map<Long, DepartmentName> names = this.departments.namesIn(FiscalYear.of(today));
		Map<String, List<UnownedWork>> works = this.reorganizations.unownedOn(today)
			.stream()
			.collect(Collectors.groupingBy(UnownedWork::kindKey, LinkedHashMap::new, Collectors.toList()));
		model.addAttribute("page", new UnownedPage(works, names));
		return "organization/unowned";
	}

	/**
	 * What has no owner, by kind.
	 */
	record UnownedPage(Map<String, List<UnownedWork>> works, Map<Long, DepartmentName> names) {

		public String department(long id) {
			return this.names.containsKey(id) ? this.names.get(id).path() : "";
		}

	}

}
