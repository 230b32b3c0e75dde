package jp.kyodo.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * Where a policy issue stands in the tree of one plan.
 */
@Entity
@Audited
class PolicyIssuePlace implements Ordered {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_issue_place_seq")
	@SequenceGenerator(name = "policy_issue_place_seq", sequenceName = "policy_issue_place_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long policyIssueId;

	private long planId;

	private @Nullable Long nodeId;

	private int sortOrder;

	protected PolicyIssuePlace() {
	}

	PolicyIssuePlace(PolicyIssue issue, Plan plan, @Nullable PlanNode node, int sortOrder) {
		this.policyIssueId = issue.id();
		this.planId = plan.id();
		standUnder(node, sortOrder);
	}

	@Override
	public long id() {
		return this.id;
	}

	long planId() {
		return this.planId;
	}

	long policyIssueId() {
		return this.policyIssueId;
	}

	@Nullable Long nodeId() {
		return this.nodeId;
	}

	void standUnder(@Nullable PlanNode node, int sortOrder) {
		this.nodeId = (node != null) ? (Long) node.id() : null;
		this.sortOrder = sortOrder;
	}

	@Override
	public int sortOrder() {
		return this.sortOrder;
	}

	@Override
	public void standAt(int sortOrder) {
		this.sortOrder = sortOrder;
	}

}
