package jp.kyodo.organization.web;

import java.time.LocalDate;
import java.util.List;

import jp.kyodo.fiscal.TypedDay;
import jp.kyodo.organization.DepartmentDetails;
import jp.kyodo.organization.DepartmentInTree;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the city's organisation as of a day, and one department through time.
 */
@Controller
class DepartmentController {

	private final DepartmentQueries departments;

	private final DepartmentChoices choices;

	DepartmentController(DepartmentQueries departments, DepartmentChoices choices) {
		this.departments = departments;
		this.choices = choices;
	}

	@GetMapping("/admin/departments")
	String list(@RequestParam(required = false) @Nullable String on, Model model) {
		boolean asked = on != null && !on.isBlank();
		LocalDate day = asked ? TypedDay.read(on).orElse(null) : this.choices.today();
		List<DepartmentInTree> tree = (day != null) ? this.departments.treeOn(day) : List.of();
		model.addAttribute("page", new DepartmentListPage(asked ? on : String.valueOf(day), day == null, tree));
		return "organization/departments";
	}

	@GetMapping("/admin/departments/{code}")
	String show(@PathVariable String code, Model model) {
		DepartmentDetails department = this.departments.find(code)
			.orElseThrow(() -> new NotFoundException("organization.department.unknown"));
		model.addAttribute("page", new DepartmentPage(department));
		return "organization/department";
	}

	/**
	 * The tree of a day.
	 *
	 * @param on the day as it was asked for
	 * @param unreadable whether that is no day
	 * @param departments the departments, each after the one above it
	 */
	record DepartmentListPage(@Nullable String on, boolean unreadable, List<DepartmentInTree> departments) {
	}

	/**
	 * One department.
	 *
	 * @param department all that is known about it
	 */
	record DepartmentPage(DepartmentDetails department) {

		public boolean isOpen() {
			return this.department.period().isOpen();
		}

	}

}
