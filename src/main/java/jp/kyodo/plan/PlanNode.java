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
 * A node of a plan's tree above the policy issues, such as a basic policy.
 */
@Entity
@Audited
class PlanNode implements Ordered {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_node_seq")
	@SequenceGenerator(name = "plan_node_seq", sequenceName = "plan_node_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long planId;

	private @Nullable Long parentId;

	private int depth;

	private String code;

	private String name;

	private int sortOrder;

	protected PlanNode() {
	}

	PlanNode(Plan plan, @Nullable PlanNode parent, String code, String name, int sortOrder) {
		this.planId = plan.id();
		this.parentId = (parent != null) ? parent.id : null;
		this.depth = (parent != null) ? parent.depth + 1 : 1;
		this.sortOrder = sortOrder;
		rename(code, name);
	}

	@Override
	public long id() {
		return this.id;
	}

	int version() {
		return this.version;
	}

	@Nullable Long parentId() {
		return this.parentId;
	}

	int depth() {
		return this.depth;
	}

	String code() {
		return this.code;
	}

	String name() {
		return this.name;
	}

	void rename(String code, String name) {
		this.code = code;
		this.name = name;
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
