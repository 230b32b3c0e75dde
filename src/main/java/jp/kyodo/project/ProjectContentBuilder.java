package jp.kyodo.project;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Puts the content of a project together field by field, since it has too many fields to
 * be named by their places. What is not set is empty or unknown.
 */
public final class ProjectContentBuilder {

	private String name;

	private String reading = "";

	private String purpose = "";

	private String summary = "";

	private String departmentCode;

	private @Nullable String issueCode;

	private @Nullable String programCode;

	private boolean cityWide;

	private List<String> wardCodes = List.of();

	private List<String> fieldCodes = List.of();

	private List<String> formCodes = List.of();

	private String formOther = "";

	private List<String> involvementCodes = List.of();

	private List<PartnerEntry> partners = List.of();

	private @Nullable ProposedBy proposedBy;

	private @Nullable ProjectOrigin origin;

	private @Nullable LocalDate startsOn;

	private @Nullable LocalDate endsOn;

	private @Nullable Long budget;

	private @Nullable Long settlement;

	private String cityRole = "";

	private String partnerRole = "";

	private String results = "";

	private List<ProjectCount> counts = List.of();

	private @Nullable Boolean followsRule;

	private List<String> principleCodes = List.of();

	private String contact = "";

	private boolean casebook;

	private String lessons = "";

	ProjectContentBuilder(String name, String departmentCode) {
		this.name = name;
		this.departmentCode = departmentCode;
	}

	ProjectContentBuilder(ProjectContent content) {
		this.name = content.name();
		this.reading = content.reading();
		this.purpose = content.purpose();
		this.summary = content.summary();
		this.departmentCode = content.departmentCode();
		this.issueCode = content.issueCode();
		this.programCode = content.programCode();
		this.cityWide = content.cityWide();
		this.wardCodes = content.wardCodes();
		this.fieldCodes = content.fieldCodes();
		this.formCodes = content.formCodes();
		this.formOther = content.formOther();
		this.involvementCodes = content.involvementCodes();
		this.partners = content.partners();
		this.proposedBy = content.proposedBy();
		this.origin = content.origin();
		this.startsOn = content.startsOn();
		this.endsOn = content.endsOn();
		this.budget = content.budget();
		this.settlement = content.settlement();
		this.cityRole = content.cityRole();
		this.partnerRole = content.partnerRole();
		this.results = content.results();
		this.counts = content.counts();
		this.followsRule = content.followsRule();
		this.principleCodes = content.principleCodes();
		this.contact = content.contact();
		this.casebook = content.casebook();
		this.lessons = content.lessons();
	}

	public ProjectContentBuilder name(String name) {
		this.name = name;
		return this;
	}

	public ProjectContentBuilder reading(String reading) {
		this.reading = reading;
		return this;
	}

	public ProjectContentBuilder purpose(String purpose) {
		this.purpose = purpose;
		return this;
	}

	public ProjectContentBuilder summary(String summary) {
		this.summary = summary;
		return this;
	}

	public ProjectContentBuilder departmentCode(String departmentCode) {
		this.departmentCode = departmentCode;
		return this;
	}

	public ProjectContentBuilder issueCode(@Nullable String issueCode) {
		this.issueCode = issueCode;
		return this;
	}

	public ProjectContentBuilder programCode(@Nullable String programCode) {
		this.programCode = programCode;
		return this;
	}

	public ProjectContentBuilder cityWide(boolean cityWide) {
		this.cityWide = cityWide;
		return this;
	}

	public ProjectContentBuilder wardCodes(List<String> wardCodes) {
		this.wardCodes = wardCodes;
		return this;
	}

	public ProjectContentBuilder fieldCodes(List<String> fieldCodes) {
		this.fieldCodes = fieldCodes;
		return this;
	}

	public ProjectContentBuilder formCodes(List<String> formCodes) {
		this.formCodes = formCodes;
		return this;
	}

	public ProjectContentBuilder formOther(String formOther) {
		this.formOther = formOther;
		return this;
	}

	public ProjectContentBuilder involvementCodes(List<String> involvementCodes) {
		this.involvementCodes = involvementCodes;
		return this;
	}

	public ProjectContentBuilder partners(List<PartnerEntry> partners) {
		this.partners = partners;
		return this;
	}

	public ProjectContentBuilder proposedBy(@Nullable ProposedBy proposedBy) {
		this.proposedBy = proposedBy;
		return this;
	}

	public ProjectContentBuilder origin(@Nullable ProjectOrigin origin) {
		this.origin = origin;
		return this;
	}

	public ProjectContentBuilder startsOn(@Nullable LocalDate startsOn) {
		this.startsOn = startsOn;
		return this;
	}

	public ProjectContentBuilder endsOn(@Nullable LocalDate endsOn) {
		this.endsOn = endsOn;
		return this;
	}

	public ProjectContentBuilder budget(@Nullable Long budget) {
		this.budget = budget;
		return this;
	}

	public ProjectContentBuilder settlement(@Nullable Long settlement) {
		this.settlement = settlement;
		return this;
	}

	public ProjectContentBuilder cityRole(String cityRole) {
		this.cityRole = cityRole;
		return this;
	}

	public ProjectContentBuilder partnerRole(String partnerRole) {
		this.partnerRole = partnerRole;
		return this;
	}

	public ProjectContentBuilder results(String results) {
		this.results = results;
		return this;
	}

	public ProjectContentBuilder counts(List<ProjectCount> counts) {
		this.counts = counts;
		return this;
	}

	public ProjectContentBuilder followsRule(@Nullable Boolean followsRule) {
		this.followsRule = followsRule;
		return this;
	}

	public ProjectContentBuilder principleCodes(List<String> principleCodes) {
		this.principleCodes = principleCodes;
		return this;
	}

	public ProjectContentBuilder contact(String contact) {
		this.contact = contact;
		return this;
	}

	public ProjectContentBuilder casebook(boolean casebook) {
		this.casebook = casebook;
		return this;
	}

	public ProjectContentBuilder lessons(String lessons) {
		this.lessons = lessons;
		return this;
	}

	public ProjectContent build() {
		return new ProjectContent(this.name, this.reading, this.purpose, this.summary, this.departmentCode,
				this.issueCode, this.programCode, this.cityWide, this.wardCodes, this.fieldCodes, this.formCodes,
				this.formOther, this.involvementCodes, this.partners, this.proposedBy, this.origin, this.startsOn,
				this.endsOn, this.budget, this.settlement, this.cityRole, this.partnerRole, this.results, this.counts,
				this.followsRule, this.principleCodes, this.contact, this.casebook, this.lessons);
	}

}
