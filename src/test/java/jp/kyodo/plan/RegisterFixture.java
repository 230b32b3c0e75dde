package jp.kyodo.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.context.TestComponent;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.CreateDepartment;
import jp.kyodo.organization.DepartmentKind;
import jp.kyodo.organization.OrganizationService;

/**
 * Puts departments, plans and policy issues with codes of their own into the registers,
 * so that tests can share a database. Imported by the tests that need it.
 */
@TestComponent
public class RegisterFixture {

	public static final FiscalYear Y2010 = new FiscalYear(2010);

	public static final FiscalYear Y2011 = new FiscalYear(2011);

	public static final FiscalYear Y2012 = new FiscalYear(2012);

	public static final FiscalYear Y2013 = new FiscalYear(2013);

	public static final FiscalYear Y2014 = new FiscalYear(2014);

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final OrganizationService organization;

	private final PlanService plans;

	private final PolicyIssueService issues;

	RegisterFixture(OrganizationService organization, PlanService plans, PolicyIssueService issues) {
		this.organization = organization;
		this.plans = plans;
		this.issues = issues;
	}

	/** A code that no other test has. */
	public String code(String prefix) {
		return prefix + "-" + NUMBER.incrementAndGet();
	}

	/** A section that has existed for a long time. */
	public long section(String name) {
		return this.organization.createDepartment(
				new CreateDepartment(code("D"), DepartmentKind.BUREAU, name, null, LocalDate.of(1990, 4, 1), 1));
	}

	/** The plan 2011 to 2013 with the level names of the sheet, without any node. */
	public PlanView plan() {
		return this.plans.createPlan(
				new CreatePlan(code("P"), "第3期実行計画", Y2011, Y2013, List.of("基本政策", "政策の基本方向", "基本施策", "施策課題"), ""));
	}

	/** The plan 2011 to 2013 with one branch of nodes: 6, 63, 631. */
	public PlanView planWithBranch() {
		PlanView plan = plan();
		this.plans.addNode(new AddNode(plan.code(), null, "6", "参加と協働による市民自治のまちづくり"));
		this.plans.addNode(new AddNode(plan.code(), "6", "63", "自治と協働のしくみをつくる"));
		this.plans.addNode(new AddNode(plan.code(), "63", "631", "協働のまちづくりの推進"));
		return plan;
	}

	/** A policy issue under node 631, with content for 2011. */
	public Issue issue(PlanView plan, String name) {
		String code = code("I");
		long department = section("市民協働推進課");
		long id = this.issues.addIssue(new AddIssue(plan.code(), "631", code, Y2011,
				new PolicyIssueContent(name, department, List.of(), false, List.of(), List.of(), List.of())));
		return new Issue(id, code, plan, department);
	}

	/** A policy issue in a plan of its own, with content for 2011. */
	public Issue issue() {
		return issue(planWithBranch(), "協働型事業の拡充");
	}

	/** A policy issue. */
	public record Issue(long id, String code, PlanView plan, long department) {
	}

}
