package jp.kyodo.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;

/**
 * A program under a policy issue in one plan. In a plan a program counts once; every
 * further place is a repeated one (再掲).
 */
@Entity
@Audited
class ProgramPlace implements Ordered {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "program_place_seq")
	@SequenceGenerator(name = "program_place_seq", sequenceName = "program_place_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long policyIssueId;

	private long programId;

	private long planId;

	private int sortOrder;

	private boolean repeated;

	protected ProgramPlace() {
	}

	ProgramPlace(PolicyIssuePlace issue, Program program, boolean repeated, int sortOrder) {
		this.policyIssueId = issue.policyIssueId();
		this.planId = issue.planId();
		this.programId = program.id();
		this.repeated = repeated;
		this.sortOrder = sortOrder;
	}

	@Override
	public long id() {
		return this.id;
	}

	long programId() {
		return this.programId;
	}

	boolean isRepeated() {
		return this.repeated;
	}

	void repeat(boolean repeated) {
		this.repeated = repeated;
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
