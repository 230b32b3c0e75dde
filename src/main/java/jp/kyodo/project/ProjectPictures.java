package jp.kyodo.project;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jp.kyodo.picture.Picture;
import jp.kyodo.picture.PictureFormat;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the pictures of projects, each under the hash of its content. Citizens see one
 * once it was published, and only as long as the consent stands.
 */
@Service
@Transactional
public class ProjectPictures {

	private static final int MOST_OF_YEAR = 20;

	private final ProjectPictureRepository pictures;

	private final JdbcClient jdbc;

	private final Clock clock;

	ProjectPictures(ProjectPictureRepository pictures, JdbcClient jdbc, Clock clock) {
		this.pictures = pictures;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The pictures of a project-year in their order, without their contents.
	 */
	@Transactional(readOnly = true)
	public List<View> of(long projectYearId) {
		return this.jdbc
			.sql("""
					SELECT p.sha256, f.format, f.width, f.height, p.caption, p.alternative, p.consent_by, p.consent_on, p.version
					FROM project_picture p JOIN project_picture_file f ON f.sha256 = p.sha256
					WHERE p.project_year_id = ? ORDER BY p.sort_order, p.id
					""")
			.param(projectYearId)
			.query((row, number) -> new View(row.getString("sha256"), row.getString("format"), row.getInt("width"),
					row.getInt("height"), row.getString("caption"), row.getString("alternative"),
					row.getString("consent_by"), row.getObject("consent_on", LocalDate.class), row.getInt("version")))
			.list();
	}

	/**
	 * Adds a picture behind the others; the same one twice is refused.
	 */
	public void add(long projectYearId, Picture picture, PictureText text) {
		List<View> present = of(projectYearId);
		String sha256 = picture.file().sha256();
		if (present.stream().anyMatch((view) -> view.sha256().equals(sha256))) {
			throw RefusedChangeException.of("file", "project.refused.picture-twice");
		}
		if (present.size() >= MOST_OF_YEAR) {
			throw RefusedChangeException.of("file", "project.refused.pictures-many", String.valueOf(MOST_OF_YEAR));
		}
		this.jdbc
			.sql("INSERT INTO project_picture_file (sha256, format, width, height, content, created_at)"
					+ " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING")
			.params(sha256, picture.file().extension(), picture.file().width(), picture.file().height(),
					picture.content(), OffsetDateTime.now(this.clock))
			.update();
		this.pictures.saveAndFlush(new ProjectPicture(projectYearId, sha256, present.size(), text));
	}

	/**
	 * Changes what is said about a picture; taking the consent away hides it from
	 * citizens at once.
	 */
	public void describe(long projectYearId, String sha256, int version, PictureText text) {
		ProjectPicture picture = find(projectYearId, sha256, version);
		picture.describe(text);
		this.pictures.flush();
	}

	/**
	 * Takes a picture out; citizens no longer see it from now on.
	 */
	public void remove(long projectYearId, String sha256, int version) {
		this.pictures.delete(find(projectYearId, sha256, version));
		this.pictures.flush();
	}

	/** Takes all pictures of a project-year out with it. */
	void removeAll(long projectYearId) {
		this.pictures.deleteAll(this.pictures.findByProjectYearId(projectYearId));
		this.pictures.flush();
	}

	/**
	 * The content of a picture of a project-year.
	 */
	@Transactional(readOnly = true)
	public Optional<Content> content(long projectYearId, String sha256) {
		return this.jdbc.sql("""
				SELECT f.format, f.content FROM project_picture_file f JOIN project_picture p ON p.sha256 = f.sha256
				WHERE p.project_year_id = ? AND f.sha256 = ?
				""")
			.params(projectYearId, sha256)
			.query((row, number) -> new Content(row.getString("format"), row.getBytes("content")))
			.optional();
	}

	/**
	 * The content of a picture that was published and to which the consent still stands.
	 */
	@Transactional(readOnly = true)
	public Optional<Content> published(String sha256) {
		return this.jdbc.sql("""
				SELECT f.format, f.content FROM project_picture_file f
				WHERE f.sha256 = ? AND f.published_at IS NOT NULL
				AND EXISTS (SELECT FROM project_picture p WHERE p.sha256 = f.sha256 AND p.consent_on IS NOT NULL)
				""")
			.param(sha256)
			.query((row, number) -> new Content(row.getString("format"), row.getBytes("content")))
			.optional();
	}

	/** Lets citizens see pictures. */
	void publish(Collection<String> hashes) {
		if (!hashes.isEmpty()) {
			this.jdbc
				.sql("UPDATE project_picture_file SET published_at = :now WHERE sha256 = ANY (CAST(:hashes AS text[]))"
						+ " AND published_at IS NULL")
				.param("now", OffsetDateTime.now(this.clock))
				.param("hashes", hashes.toArray(String[]::new))
				.update();
		}
	}

	private ProjectPicture find(long projectYearId, String sha256, int version) {
		ProjectPicture picture = this.pictures.findByProjectYearIdAndSha256(projectYearId, sha256)
			.orElseThrow(() -> new NotFoundException("project.picture.not-found"));
		StaleChangeException.refuseUnlessCurrent("picture " + sha256, version, picture.version());
		return picture;
	}

	/**
	 * A picture in the list of a project-year.
	 */
	public record View(String sha256, String extension, int width, int height, String caption, String alternative,
			String consentBy, @Nullable LocalDate consentOn, int version) {

		/** Its name in addresses. */
		public String file() {
			return this.sha256 + "." + this.extension;
		}

	}

	/**
	 * What a picture consists of.
	 */
	public record Content(String extension, byte[] bytes) {

		public MediaType type() {
			return PictureFormat.named(this.extension).mediaType();
		}

	}

}
