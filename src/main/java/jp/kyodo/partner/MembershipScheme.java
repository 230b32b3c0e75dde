package jp.kyodo.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;

/**
 * Something that partners join and leave, such as かわさきコンパクト.
 */
@Entity
@Audited
class MembershipScheme {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "membership_scheme_seq")
	@SequenceGenerator(name = "membership_scheme_seq", sequenceName = "membership_scheme_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private String code;

	private String name;

	private String description;

	private long departmentId;

	protected MembershipScheme() {
	}

	MembershipScheme(SaveScheme command) {
		this.code = command.code();
		describe(command);
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

	int version() {
		return this.version;
	}

	final void describe(SaveScheme command) {
		this.name = command.name();
		this.description = command.description();
		this.departmentId = command.departmentId();
	}

	void answeredBy(long departmentId) {
		this.departmentId = departmentId;
	}

}
