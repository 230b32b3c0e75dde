package jp.kyodo.organization;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * Who changed something, and when: what the histories of all modules point to.
 */
@Entity
@Table(name = "revision")
@RevisionEntity(RevisionAuthor.class)
public class RevisionRecord {

	/**
	 * Who is named where no person acted.
	 */
	public static final String SYSTEM = "system";

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
	@SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 1)
	@RevisionNumber
	private @Nullable Long id;

	@RevisionTimestamp
	private @Nullable Instant recordedAt;

	private String recordedBy = SYSTEM;

	private @Nullable Long staffId;

	protected RevisionRecord() {
	}

	void recordBy(StaffMember staff) {
		this.recordedBy = staff.loginName();
		this.staffId = staff.id();
	}

	public long id() {
		return Objects.requireNonNull(this.id);
	}

	public Instant recordedAt() {
		return Objects.requireNonNull(this.recordedAt);
	}

	/**
	 * The login name of who did it, or {@value #SYSTEM}.
	 */
	public String recordedBy() {
		return this.recordedBy;
	}

	/**
	 * The key of the account of who did it, null for the system.
	 */
	public @Nullable Long staffId() {
		return this.staffId;
	}

}
