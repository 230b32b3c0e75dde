package jp.kyodo.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/**
 * The fact that an indicator's actual values come from a register.
 */
@Entity
@Audited
class IndicatorFeed implements Persistable<Long> {

	@Id
	private long indicatorId;

	private String figureCode;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected IndicatorFeed() {
	}

	IndicatorFeed(long indicatorId, String figureCode) {
		this.indicatorId = indicatorId;
		this.figureCode = figureCode;
	}

	@Override
	public Long getId() {
		return this.indicatorId;
	}

	@Override
	public boolean isNew() {
		return this.version == null;
	}

	void comeFrom(String newFigureCode) {
		this.figureCode = newFigureCode;
	}

	String figureCode() {
		return this.figureCode;
	}

}
