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
import org.jspecify.annotations.Nullable;

/**
 * What a program shall do in one year of a plan or in several (事業内容・目標). However many
 * years it spans, it is one target.
 */
@Entity
@Audited
class ProgramTarget implements Ordered {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "program_target_seq")
	@SequenceGenerator(name = "program_target_seq", sequenceName = "program_target_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long programId;

	private long planId;

	private int sortOrder;

	private String text;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> items;

	private int fromYear;

	private @Nullable Integer toYear;

	protected ProgramTarget() {
	}

	ProgramTarget(Program program, Plan plan, TargetContent content, int sortOrder) {
		this.programId = program.id();
		this.planId = plan.id();
		this.sortOrder = sortOrder;
		describe(content);
	}

	@Override
	public long id() {
		return this.id;
	}

	int version() {
		return this.version;
	}

	void describe(TargetContent content) {
		this.text = content.text();
		this.items = content.items();
		this.fromYear = content.from().value();
		this.toYear = (content.to() != null) ? (Integer) content.to().value() : null;
	}

	@Override
	public int sortOrder() {
		return this.sortOrder;
	}

	@Override
	public void standAt(int sortOrder) {
		this.sortOrder = sortOrder;
	}

}
