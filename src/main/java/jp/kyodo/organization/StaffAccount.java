package jp.kyodo.organization;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/**
 * The account with which a member of staff signs in. It is never deleted, since records
 * name the people who made them.
 */
@Entity
@Audited
class StaffAccount {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_account_seq")
	@SequenceGenerator(name = "staff_account_seq", sequenceName = "staff_account_seq", allocationSize = 50)
	private @Nullable Long id;

	private String loginName;

	private String displayName;

	@NotAudited
	private @Nullable String passwordHash;

	private boolean enabled = true;

	private boolean mustChangePassword;

	private @Nullable Instant passwordChangedAt;

	private Instant changedAt;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected StaffAccount() {
	}

	StaffAccount(String loginName, String displayName, Instant now) {
		this.loginName = loginName;
		this.displayName = displayName;
		this.changedAt = now;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	String loginName() {
		return this.loginName;
	}

	String displayName() {
		return this.displayName;
	}

	@Nullable String passwordHash() {
		return this.passwordHash;
	}

	boolean isEnabled() {
		return this.enabled;
	}

	int version() {
		return this.version;
	}

	/**
	 * Counts a change even where only the roles are touched, so that the version tells.
	 */
	void changed(Instant now) {
		this.changedAt = now;
	}

	void callBy(String displayName) {
		this.displayName = displayName;
	}

	void choosePassword(String passwordHash, Instant now) {
		this.passwordHash = passwordHash;
		this.passwordChangedAt = now;
		this.mustChangePassword = false;
	}

	void mustChangePassword() {
		this.mustChangePassword = true;
	}

	void forgetPassword() {
		this.passwordHash = null;
		this.mustChangePassword = false;
	}

	void enable() {
		this.enabled = true;
	}

	void disable() {
		this.enabled = false;
	}

}
