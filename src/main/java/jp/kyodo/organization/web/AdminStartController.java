package jp.kyodo.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import jp.kyodo.organization.AdminTask;
import jp.kyodo.organization.Reorganizations;
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

	private final Reorganizations reorganizations;

	private final Clock clock;

	AdminStartController(ObjectProvider<AdminTask> tasks, Reorganizations reorganizations, Clock clock) {
		this.tasks = tasks;
		this.reorganizations = reorganizations;
		this.clock = clock;
	}

	@GetMapping("/admin")
	String start(StaffMember staff, Model model) {
		List<AdminTask> offered = this.tasks.stream()
			.filter((task) -> task.isFor(staff))
			.sorted(Comparator.comparingInt(AdminTask::order).thenComparing(AdminTask::path))
			.toList();
		model.addAttribute("page",
				new AdminStartPage(offered, this.reorganizations.unownedOn(LocalDate.now(this.clock)).size()));
		return "organization/start";
	}

	/**
	 * What the start page shows.
	 *
	 * @param tasks what there is to do
	 * @param unowned how much has lost its owner
	 */
	record AdminStartPage(List<AdminTask> tasks, int unowned) {
	}

}
