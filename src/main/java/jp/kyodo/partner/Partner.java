package jp.kyodo.partner;

import java.time.LocalDate;
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
import org.hibernate.envers.NotAudited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jp.kyodo.text.SearchKey;

/**
 * An organisation that works together with the city. Its code stays, even after it was
 * merged into another one.
 */
@Entity
@Audited
class Partner {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner_seq")
	@SequenceGenerator(name = "partner_seq", sequenceName = "partner_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private String code;

	private String name;

	private String reading;

	private String nameKey;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> typeCodes;

	@JdbcTypeCode(SqlTypes.CHAR)
	@Column(length = 13)
	private @Nullable String corporateNumber;

	private @Nullable String wardCode;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> fieldCodes;

	private String introduction;

	private String website;

	private String registrationNumber;

	private @Nullable LocalDate registeredOn;

	private @Nullable LocalDate certifiedOn;

	private @Nullable LocalDate approvedOn;

	private @Nullable LocalDate approvedUntil;

	private @Nullable LocalDate designatedOn;

	private @Nullable LocalDate designatedUntil;

	private @Nullable LocalDate establishedOn;

	private @Nullable LocalDate endedOn;

	private @Nullable Integer households;

	private String representative;

	private boolean representativePublic;

	private String address;

	private boolean addressPublic;

	private String telephone;

	private boolean telephonePublic;

	private String email;

	private boolean emailPublic;

	private String note;

	private boolean shown;

	private @Nullable Long mergedInto;

	@NotAudited
	private String searchText;

	protected Partner() {
	}

	Partner(String code, PartnerContent content) {
		this.code = code;
		describe(content);
	}

	long id() {
		return this.id;
	}

	String code() {
		return this.code;
	}

	String name() {
		return this.name;
	}

	String nameKey() {
		return this.nameKey;
	}

	int version() {
		return this.version;
	}

	boolean isMerged() {
		return this.mergedInto != null;
	}

	boolean isShown() {
		return this.shown;
	}

	final void describe(PartnerContent content) {
		this.name = content.name();
		this.reading = content.reading();
		this.nameKey = PartnerName.key(content.name());
		// a new list of the same values would count as a change
		if (!content.typeCodes().equals(this.typeCodes)) {
			this.typeCodes = content.typeCodes();
		}
		CorporateNumber number = content.corporateNumber();
		this.corporateNumber = (number != null) ? number.value() : null;
		this.wardCode = content.wardCode();
		if (!content.fieldCodes().equals(this.fieldCodes)) {
			this.fieldCodes = content.fieldCodes();
		}
		this.introduction = content.introduction();
		this.website = content.website();
		this.registrationNumber = content.registrationNumber();
		note(content.dates());
		this.households = content.households();
		note(content.contact());
		this.note = content.note();
		this.shown = content.shown();
		this.searchText = searchText(this.code, content);
	}

	private void note(PartnerDates dates) {
		this.registeredOn = dates.registeredOn();
		this.certifiedOn = dates.certifiedOn();
		this.approvedOn = dates.approvedOn();
		this.approvedUntil = dates.approvedUntil();
		this.designatedOn = dates.designatedOn();
		this.designatedUntil = dates.designatedUntil();
		this.establishedOn = dates.establishedOn();
		this.endedOn = dates.endedOn();
	}

	private void note(PartnerContact contact) {
		this.representative = contact.representative().text();
		this.representativePublic = contact.representative().isPublic();
		this.address = contact.address().text();
		this.addressPublic = contact.address().isPublic();
		this.telephone = contact.telephone().text();
		this.telephonePublic = contact.telephone().isPublic();
		this.email = contact.email().text();
		this.emailPublic = contact.email().isPublic();
	}

	/**
	 * Becomes part of another partner for good: its code leads there from now on.
	 */
	void mergeInto(long partnerId) {
		if (isMerged()) {
			throw new IllegalStateException("Partner " + this.code + " was merged already");
		}
		this.mergedInto = partnerId;
		this.shown = false;
	}

	/**
	 * Follows the partner into which it was merged when that one is merged itself, so
	 * that one step always suffices.
	 */
	void followInto(long partnerId) {
		this.mergedInto = partnerId;
	}

	void showToCitizens() {
		this.shown = true;
	}

	/** The words by which staff find it. */
	static String searchText(String code, PartnerContent content) {
		CorporateNumber number = content.corporateNumber();
		return SearchKey.of(String.join("\n", content.name(), content.reading(), code,
				(number != null) ? number.value() : "", content.registrationNumber()))
			.value();
	}

}
