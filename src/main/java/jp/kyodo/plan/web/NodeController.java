package jp.kyodo.plan.web;

import java.util.List;

import jp.kyodo.plan.AddNode;
import jp.kyodo.web.ChangeAttempts;
import jp.kyodo.plan.ChangeNode;
import jp.kyodo.web.ChangeOutcome;
import jp.kyodo.plan.PlanQueries;
import jp.kyodo.plan.PlanService;
import jp.kyodo.plan.PlanTree;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.RegisterAccess;
import jp.kyodo.plan.RemoveNode;
import jp.kyodo.web.Difference;
import jp.kyodo.web.Flash;
import jp.kyodo.web.FormVersion;
import jp.kyodo.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Adds, changes and removes nodes of a plan's tree.
 */
@Controller
class NodeController {

	private final PlanQueries queries;

	private final PlanService plans;

	private final RegisterAccess access;

	private final ChangeAttempts attempts;

	NodeController(PlanQueries queries, PlanService plans, RegisterAccess access, ChangeAttempts attempts) {
		this.queries = queries;
		this.plans = plans;
		this.access = access;
		this.attempts = attempts;
	}

	@GetMapping("/staff/plans/{plan}/nodes/new")
	String blank(@PathVariable("plan") String code, @RequestParam(required = false) @Nullable String parent,
			Model model) {
		this.access.requireChange();
		return showNew(code, new NodeForm("", "", parent, "", null), ChangeOutcome.none(), model);
	}

	@PostMapping("/staff/plans/{plan}/nodes/new")
	String add(@PathVariable("plan") String code, NodeForm form, Model model, RedirectAttributes redirect) {
		this.access.requireChange();
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(),
				() -> this.plans.addNode(new AddNode(code, form.parentCode(), form.nodeCode(), form.nodeName())));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.node.added", form.nodeName());
			return "redirect:/staff/plans/" + code + "#node-" + form.nodeCode().strip();
		}
		return showNew(code, form, outcome, model);
	}

	@GetMapping("/staff/plans/{plan}/nodes/{node}")
	String edit(@PathVariable("plan") String code, @PathVariable("node") String nodeCode, Model model) {
		this.access.requireChange();
		PlanView plan = this.access.plan(code);
		PlanTree.Node node = node(plan, nodeCode);
		return show(plan, node, NodeForm.of(node), ChangeOutcome.none(), List.of(), model);
	}

	@PostMapping("/staff/plans/{plan}/nodes/{node}")
	String change(@PathVariable("plan") String code, @PathVariable("node") String nodeCode, NodeForm form, Model model,
			RedirectAttributes redirect) {
		this.access.requireChange();
		ChangeOutcome outcome = this.attempts.attempt(form.formToken(), () -> this.plans.changeNode(
				new ChangeNode(code, nodeCode, form.nodeCode(), form.nodeName(), FormVersion.read(form.version()))));
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.saved", form.nodeName());
			return "redirect:/staff/plans/" + code + "#node-" + form.nodeCode().strip();
		}
		PlanView plan = this.access.plan(code);
		PlanTree.Node node = node(plan, nodeCode);
		if (outcome.isOvertaken()) {
			return show(plan, node, form.basedOn(node), outcome, form.differencesFrom(node), model);
		}
		return show(plan, node, form, outcome, List.of(), model);
	}

	@PostMapping("/staff/plans/{plan}/nodes/{node}/remove")
	String remove(@PathVariable("plan") String code, @PathVariable("node") String nodeCode,
			@RequestParam(required = false) @Nullable String formToken, RedirectAttributes redirect) {
		this.access.requireChange();
		ChangeOutcome outcome = this.attempts.attempt(formToken,
				() -> this.plans.removeNode(new RemoveNode(code, nodeCode)));
		redirect.addAttribute("plan", code);
		if (outcome.isDone()) {
			Flash.success(redirect, "plan.removed", nodeCode);
			return "redirect:/staff/plans/{plan}";
		}
		Flash.warning(redirect, "plan.not-done", outcome.firstError());
		redirect.addAttribute("node", nodeCode);
		return "redirect:/staff/plans/{plan}/nodes/{node}";
	}

	private String showNew(String code, NodeForm form, ChangeOutcome outcome, Model model) {
		PlanView plan = this.access.plan(code);
		PlanTree.Node parent = (form.parentCode() != null) ? node(plan, form.parentCode()) : null;
		int depth = (parent != null) ? parent.depth() : 0;
		if (depth >= plan.nodeLevels()) {
			throw new NotFoundException("plan.node.not-found", form.parentCode());
		}
		model.addAttribute("page",
				new NodePage(plan, null, parent, plan.levelNames().get(depth), form, outcome, List.of()));
		return "plan/node";
	}

	private static String show(PlanView plan, PlanTree.Node node, NodeForm form, ChangeOutcome outcome,
			List<Difference> differences, Model model) {
		model.addAttribute("page", new NodePage(plan, node, null, node.levelName(), form, outcome, differences));
		return "plan/node";
	}

	private PlanTree.Node node(PlanView plan, String code) {
		return this.queries.tree(plan, plan.firstYear())
			.find(code)
			.orElseThrow(() -> new NotFoundException("plan.node.not-found", code));
	}

	/**
	 * What is typed about a node.
	 */
	record NodeForm(@Nullable String nodeCode, @Nullable String nodeName, @Nullable String parent,
			@Nullable String version, @Nullable String formToken) {

		static NodeForm of(PlanTree.Node node) {
			return new NodeForm(node.code(), node.name(), null, String.valueOf(node.version()), null);
		}

		public @Nullable String parentCode() {
			return (this.parent == null || this.parent.isBlank()) ? null : this.parent;
		}

		NodeForm basedOn(PlanTree.Node node) {
			return new NodeForm(this.nodeCode, this.nodeName, null, String.valueOf(node.version()), null);
		}

		List<Difference> differencesFrom(PlanTree.Node node) {
			return Difference.among(Difference.of("plan.field.nodeCode", this.nodeCode, node.code()),
					Difference.of("plan.field.nodeName", this.nodeName, node.name()));
		}

	}

	/**
	 * The form of a node; without {@code node} it is a new one under {@code parent}.
	 */
	record NodePage(PlanView plan, PlanTree.@Nullable Node node, PlanTree.@Nullable Node parent, String levelName,
			NodeForm form, ChangeOutcome outcome, List<Difference> differences) {
	}

}
