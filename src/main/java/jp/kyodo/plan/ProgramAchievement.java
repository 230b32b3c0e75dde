package jp.kyodo.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;

import jp.kyodo.fiscal.FiscalYear;

/**
 * How far a program has come in its plan's period, as judged in one fiscal year.
 */
@Entity
@Audited
class ProgramAchievement {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "program_achievement_seq")
	@SequenceGenerator(name = "program_achievement_seq", sequenceName = "program_achievement_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long programId;

	private int fiscalYear;

	private String code;

	protected ProgramAchievement() {
	}

	ProgramAchievement(long programId, FiscalYear year, String code) {
		this.programId = programId;
		this.fiscalYear = year.value();
		this.code = code;
	}

	long programId() {
		return this.programId;
	}

	void judge(String code) {
		this.code = code;
	}

}
