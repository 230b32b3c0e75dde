package jp.kyodo.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;

/**
 * A policy issue (施策課題): what stays the same through years and plans, its code.
 */
@Entity
@Audited
class PolicyIssue {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_issue_seq")
	@SequenceGenerator(name = "policy_issue_seq", sequenceName = "policy_issue_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private String code;

	protected PolicyIssue() {
	}

	PolicyIssue(String code) {
		this.code = code;
	}

	long id() {
		return this.id;
	}

	String code() {
		return this.code;
	}

}
