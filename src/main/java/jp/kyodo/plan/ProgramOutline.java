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

/**
 * What a program is about in one plan: its explanation, who does it, and how things stood
 * when the plan was made.
 */
@Entity
@Audited
class ProgramOutline {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "program_outline_seq")
	@SequenceGenerator(name = "program_outline_seq", sequenceName = "program_outline_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long programId;

	private long planId;

	@Column(columnDefinition = "text")
	private String explanation;

	private String inCharge;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> currentState;

	protected ProgramOutline() {
	}

	ProgramOutline(Program program, Plan plan, OutlineProgram content) {
		this.programId = program.id();
		this.planId = plan.id();
		describe(content);
	}

	int version() {
		return this.version;
	}

	void describe(OutlineProgram content) {
		this.explanation = content.explanation();
		this.inCharge = content.inCharge();
		this.currentState = content.currentState();
	}

}
