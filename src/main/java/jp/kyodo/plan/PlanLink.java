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
 * The fact that a node or policy issue of one plan goes on as one of the next.
 */
@Entity
@Audited
class PlanLink {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_link_seq")
	@SequenceGenerator(name = "plan_link_seq", sequenceName = "plan_link_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long fromPlanId;

	private @Nullable Long fromNodeId;

	private @Nullable Long fromIssueId;

	private long toPlanId;

	private @Nullable Long toNodeId;

	private @Nullable Long toIssueId;

	private String remark;

	protected PlanLink() {
	}

	PlanLink(long fromPlanId, PlanItem from, long toPlanId, PlanItem to, String remark) {
		this.fromPlanId = fromPlanId;
		this.toPlanId = toPlanId;
		if (from.kind() == PlanItem.Kind.NODE) {
			this.fromNodeId = from.id();
			this.toNodeId = to.id();
		}
		else {
			this.fromIssueId = from.id();
			this.toIssueId = to.id();
		}
		this.remark = remark;
	}

	long toPlanId() {
		return this.toPlanId;
	}

}
