package jp.kyodo.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;

/**
 * What a project is in one fiscal year, with its partners. Whether it keeps the rules is
 * checked before ({@link ProjectRules}). The history of its partners is written by
 * {@link ListedPartnerHistory}, since two of them may change places.
 */
@Entity
@Audited
class ProjectYear {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_year_seq")
	@SequenceGenerator(name = "project_year_seq", sequenceName = "project_year_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long projectId;

	private int fiscalYear;

	private String name;

	private String reading;

	private String nameKey;

	@Column(columnDefinition = "text")
	private String purpose;

	@Column(columnDefinition = "text")
	private String summary;

	private long departmentId;

	private @Nullable String issueCode;

	private @Nullable String programCode;

	private boolean cityWide;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> wardCodes;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> fieldCodes;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> formCodes;

	private String formOther;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> involvementCodes;

	@Enumerated(EnumType.STRING)
	@Column(columnDefinition = "varchar(10)")
	private @Nullable ProposedBy proposedBy;

	@Enumerated(EnumType.STRING)
	@Column(columnDefinition = "varchar(10)")
	private @Nullable ProjectOrigin origin;

	private @Nullable LocalDate startsOn;

	private @Nullable LocalDate endsOn;

	private @Nullable Long budget;

	private @Nullable Long settlement;

	@Column(columnDefinition = "text")
	private String cityRole;

	@Column(columnDefinition = "text")
	private String partnerRole;

	@Column(columnDefinition = "text")
	private String results;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(columnDefinition = "jsonb")
	private String counts;

	private @Nullable Boolean followsRule;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> principleCodes;

	private String contact;

	private boolean casebook;

	@Column(columnDefinition = "text")
	private String lessons;

	@ElementCollection
	@CollectionTable(name = "project_partner", joinColumns = @JoinColumn(name = "project_year_id"))
	@OrderColumn(name = "position")
	@NotAudited
	private List<ListedPartner> partners = new ArrayList<>();

	protected ProjectYear() {
	}

	ProjectYear(Project project, FiscalYear year, ProjectContent content, RuleContext facts) {
		this.projectId = project.id();
		this.fiscalYear = year.value();
		describe(content, facts);
	}

	long id() {
		return this.id;
	}

	long projectId() {
		return this.projectId;
	}

	int version() {
		return this.version;
	}

	List<ListedPartner> partners() {
		return List.copyOf(this.partners);
	}

	/**
	 * Takes over content that keeps the rules.
	 */
	void describe(ProjectContent content, RuleContext facts) {
		this.name = content.name();
		this.reading = content.reading();
		this.nameKey = ProjectName.key(content.name());
		this.purpose = content.purpose();
		this.summary = content.summary();
		this.departmentId = facts.department(content.departmentCode()).orElseThrow().id();
		this.issueCode = content.issueCode();
		this.programCode = content.programCode();
		this.cityWide = content.cityWide();
		this.wardCodes = content.wardCodes();
		this.fieldCodes = content.fieldCodes();
		this.formCodes = content.formCodes();
		this.formOther = content.formOther();
		this.involvementCodes = content.involvementCodes();
		this.proposedBy = content.proposedBy();
		this.origin = content.origin();
		this.startsOn = content.startsOn();
		this.endsOn = content.endsOn();
		this.budget = content.budget();
		this.settlement = content.settlement();
		this.cityRole = content.cityRole();
		this.partnerRole = content.partnerRole();
		this.results = content.results();
		// the database writes the same JSON in another way, which is no change
		if (this.counts == null || !ProjectCounts.read(this.counts).equals(content.counts())) {
			this.counts = ProjectCounts.write(content.counts());
		}
		this.followsRule = content.followsRule();
		this.principleCodes = content.principleCodes();
		this.contact = content.contact();
		this.casebook = content.casebook();
		this.lessons = content.lessons();
		meet(content.partners().stream().map((entry) -> listed(entry, facts)).toList());
	}

	long departmentId() {
		return this.departmentId;
	}

	/**
	 * Gives the year to the department that takes over the work of another.
	 */
	void answeredBy(long departmentId) {
		this.departmentId = departmentId;
	}

	private void meet(List<ListedPartner> listed) {
		if (!this.partners.equals(listed)) {
			this.partners.clear();
			this.partners.addAll(listed);
		}
	}

	private static ListedPartner listed(PartnerEntry entry, RuleContext facts) {
		Long id = facts.partnerId(entry.partnerCode());
		if (id == null) {
			throw new IllegalArgumentException("No partner has the code " + entry.partnerCode());
		}
		return new ListedPartner(id, entry.name(), entry.roleCode());
	}

}
