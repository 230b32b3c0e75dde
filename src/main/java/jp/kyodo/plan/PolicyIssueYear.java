package jp.kyodo.plan;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

import jp.kyodo.fiscal.FiscalYear;

/**
 * What a policy issue is called, who answers for it and what it is about in one fiscal
 * year.
 */
@Entity
@Audited
class PolicyIssueYear {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_issue_year_seq")
	@SequenceGenerator(name = "policy_issue_year_seq", sequenceName = "policy_issue_year_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long policyIssueId;

	private int fiscalYear;

	private String name;

	private long responsibleDepartmentId;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "bigint[]")
	private List<Long> relatedDepartmentIds;

	private boolean priority;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> problem;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> outline;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> goal;

	protected PolicyIssueYear() {
	}

	PolicyIssueYear(PolicyIssue issue, FiscalYear year, PolicyIssueContent content) {
		this.policyIssueId = issue.id();
		this.fiscalYear = year.value();
		describe(content);
	}

	int version() {
		return this.version;
	}

	long policyIssueId() {
		return this.policyIssueId;
	}

	FiscalYear year() {
		return new FiscalYear(this.fiscalYear);
	}

	PolicyIssueContent content() {
		return new PolicyIssueContent(this.name, this.responsibleDepartmentId, this.relatedDepartmentIds, this.priority,
				this.problem, this.outline, this.goal);
	}

	void describe(PolicyIssueContent content) {
		this.name = content.name();
		this.responsibleDepartmentId = content.responsibleDepartmentId();
		this.relatedDepartmentIds = content.relatedDepartmentIds();
		this.priority = content.priority();
		this.problem = content.problem();
		this.outline = content.outline();
		this.goal = content.goal();
	}

}
