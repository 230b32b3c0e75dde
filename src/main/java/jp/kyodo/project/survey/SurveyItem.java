package jp.kyodo.project.survey;

import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * What a department has decided about one project.
 */
@Entity
@Audited
@Table(name = "survey_item")
class SurveyItem {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "survey_item_seq")
	@SequenceGenerator(name = "survey_item_seq", sequenceName = "survey_item_seq", allocationSize = 50)
	private @Nullable Long id;

	private long responseId;

	@Column(updatable = false)
	private long projectId;

	@Enumerated(EnumType.STRING)
	private Decision decision;

	private String endReason = "";

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected SurveyItem() {
	}

	SurveyItem(long responseId, long projectId, Decision decision) {
		this.responseId = responseId;
		this.projectId = projectId;
		this.decision = decision;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long responseId() {
		return this.responseId;
	}

	long projectId() {
		return this.projectId;
	}

	int version() {
		return this.version;
	}

	/**
	 * Decides.
	 * @param reason why it has ended; empty for everything else
	 */
	void decide(Decision decision, String reason) {
		this.decision = decision;
		this.endReason = reason;
	}

	/**
	 * Belongs to another department's answer from now on.
	 */
	void handOverTo(long response) {
		this.responseId = response;
	}

}
