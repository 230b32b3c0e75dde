package jp.kyodo.indicator;

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
 * The fact that one indicator goes on where another one ended.
 */
@Entity
@Audited
class IndicatorLink {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "indicator_link_seq")
	@SequenceGenerator(name = "indicator_link_seq", sequenceName = "indicator_link_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long fromIndicatorId;

	private long toIndicatorId;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(columnDefinition = "text[]")
	private List<String> breaks;

	private String reason;

	protected IndicatorLink() {
	}

	IndicatorLink(FollowIndicator command) {
		this.toIndicatorId = command.indicatorId();
		follow(command);
	}

	void follow(FollowIndicator command) {
		this.fromIndicatorId = command.predecessorId();
		this.breaks = command.breaks().stream().map(Enum::name).toList();
		this.reason = command.reason();
	}

	long fromIndicatorId() {
		return this.fromIndicatorId;
	}

	long toIndicatorId() {
		return this.toIndicatorId;
	}

}
