package jp.kyodo.organization.web;

import java.util.Comparator;
import java.util.List;

import jp.kyodo.organization.AdminTask;
import jp.kyodo.organization.StaffMember;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows what a person of the administration may do.
 */
@Controller
class AdminStartController {

	private final ObjectProvider<AdminTask> tasks;

	AdminStartController(ObjectProvider<AdminTask> tasks) {
		this.tasks = tasks;
	}

	@GetMapping("/admin")
	String start(StaffMember staff, Model model) {
		List<AdminTask> offered = this.tasks.stream()
			.filter((task) -> task.isFor(staff))
			.sorted(Comparator.comparingInt(AdminTask::order).thenComparing(AdminTask::path))
			.toList();
		model.addAttribute("page", new AdminStartPage(offered));
		return "organization/start";
	}

	/**
	 * What the start page shows.
	 *
	 * @param tasks what there is to do
	 */
	record AdminStartPage(List<AdminTask> tasks) {
	}

}
