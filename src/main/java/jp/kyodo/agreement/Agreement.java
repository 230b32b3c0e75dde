package jp.kyodo.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import jp.kyodo.text.SearchKey;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of the city with one or several partners (協定).
 */
@Entity
@Audited
class Agreement {

	private static final int LONGEST_KEY = 600;

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreement_seq")
	@SequenceGenerator(name = "agreement_seq", sequenceName = "agreement_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private String code;

	private String title;

	private String titleKey;

	private boolean comprehensive;

	private long departmentId;

	private boolean cityWide;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> wardCodes;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> fieldCodes;

	@Column(columnDefinition = "text")
	private String summary;

	private LocalDate signedOn;

	private LocalDate startsOn;

	private @Nullable LocalDate endsOn;

	private @Nullable Integer renewalMonths;

	private @Nullable Integer noticeMonths;

	private @Nullable LocalDate terminatedOn;

	private String terminationReason;

	protected Agreement() {
	}

	Agreement(String code, AgreementContent content) {
		this.code = code;
		describe(content);
	}

	long id() {
		return this.id;
	}

	int version() {
		return this.version;
	}

	String code() {
		return this.code;
	}

	long departmentId() {
		return this.departmentId;
	}

	void describe(AgreementContent content) {
		this.title = content.title();
		this.titleKey = key(content.title());
		this.comprehensive = content.comprehensive();
		this.departmentId = Objects.requireNonNull(content.departmentId());
		this.cityWide = content.cityWide();
		this.wardCodes = content.wardCodes();
		this.fieldCodes = content.fieldCodes();
		this.summary = content.summary();
		this.signedOn = Objects.requireNonNull(content.signedOn());
		this.startsOn = Objects.requireNonNull(content.startsOn());
		this.endsOn = content.endsOn();
		this.renewalMonths = content.renewalMonths();
		this.noticeMonths = content.noticeMonths();
		this.terminatedOn = content.terminatedOn();
		this.terminationReason = content.terminationReason();
	}

	void answeredBy(long department) {
		this.departmentId = department;
	}

	/** What titles are sorted and searched by. */
	static String key(String title) {
		String key = SearchKey.of(title).value();
		return (key.length() <= LONGEST_KEY) ? key : key.substring(0, LONGEST_KEY);
	}

}
