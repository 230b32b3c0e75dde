package jp.kyodo.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A program (事務事業): the work that is done for one or several policy issues.
 */
@Entity
@Audited
class Program {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "program_seq")
	@SequenceGenerator(name = "program_seq", sequenceName = "program_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private String code;

	private String name;

	private @Nullable Long responsibleDepartmentId;

	protected Program() {
	}

	Program(String code, String name, @Nullable Long responsibleDepartmentId) {
		this.code = code;
		describe(name, responsibleDepartmentId);
	}

	long id() {
		return this.id;
	}

	String code() {
		return this.code;
	}

	int version() {
		return this.version;
	}

	void answeredBy(long departmentId) {
		this.responsibleDepartmentId = departmentId;
	}

	void describe(String name, @Nullable Long responsibleDepartmentId) {
		this.name = name;
		this.responsibleDepartmentId = responsibleDepartmentId;
	}

}
