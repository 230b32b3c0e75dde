package jp.kyodo.project;

import java.time.LocalDate;

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
 * A picture of a project in one year. It is published only once somebody has consented.
 */
@Entity
@Audited
class ProjectPicture {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_picture_seq")
	@SequenceGenerator(name = "project_picture_seq", sequenceName = "project_picture_seq", allocationSize = 50)
	private Long id;

	@Version
	private int version;

	private long projectYearId;

	@JdbcTypeCode(SqlTypes.CHAR)
	@Column(length = 64)
	private String sha256;

	private int sortOrder;

	private String caption;

	private String alternative;

	private String consentBy;

	private @Nullable LocalDate consentOn;

	protected ProjectPicture() {
	}

	ProjectPicture(long projectYearId, String sha256, int sortOrder, PictureText text) {
		this.projectYearId = projectYearId;
		this.sha256 = sha256;
		this.sortOrder = sortOrder;
		describe(text);
	}

	int version() {
		return this.version;
	}

	void describe(PictureText text) {
		this.caption = text.caption();
		this.alternative = text.alternative();
		this.consentBy = text.consentBy();
		this.consentOn = text.consentOn();
	}

}
