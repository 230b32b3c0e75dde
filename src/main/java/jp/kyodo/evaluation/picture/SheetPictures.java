package jp.kyodo.evaluation.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.picture.Picture;
import jp.kyodo.picture.PictureFile;
import jp.kyodo.picture.PictureFormat;
import jp.kyodo.picture.RefusedPictureException;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the pictures of sheets, each under the hash of its content. A picture belongs to
 * the sheets to which it was uploaded; everybody may see it once one of them is published
 * with it.
 */
@Repository
public class SheetPictures {

	/** So many are kept for one sheet, those that were taken out again included. */
	private static final int MOST_OF_SHEET = 100;

	private static final String CONTENT = "SELECT p.format, p.content FROM sheet_picture p";

	private final JdbcClient jdbc;

	private final Clock clock;

	SheetPictures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps a picture for a sheet; the same one twice changes nothing.
	 * @throws RefusedPictureException when the sheet has had too many
	 */
	@Transactional(rollbackFor = RefusedPictureException.class)
	public void keep(long sheetId, StaffMember by, Picture picture) throws RefusedPictureException {
		int kept = this.jdbc.sql("SELECT count(*) FROM sheet_picture_upload WHERE sheet_id = ?")
			.param(sheetId)
			.query(Integer.class)
			.single();
		if (kept >= MOST_OF_SHEET) {
			throw new RefusedPictureException("evaluation.pictures.refused.too-often", String.valueOf(MOST_OF_SHEET));
		}
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		PictureFile file = picture.file();
		this.jdbc
			.sql("INSERT INTO sheet_picture (sha256, format, width, height, content, created_at)"
					+ " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING")
			.params(file.sha256(), file.extension(), file.width(), file.height(), picture.content(), now)
			.update();
		this.jdbc
			.sql("INSERT INTO sheet_picture_upload (sheet_id, sha256, uploaded_at, uploaded_by, uploaded_by_name)"
					+ " VALUES (?, ?, ?, ?, ?) ON CONFLICT (sheet_id, sha256) DO NOTHING")
			.params(sheetId, file.sha256(), now, by.id(), by.displayName())
			.update();
	}

	/**
	 * Whether a picture was uploaded to the sheet of a policy issue in a year.
	 */
	public boolean belongsTo(long issueId, FiscalYear year, PictureFile file) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT FROM sheet_picture_upload u
				JOIN evaluation_sheet s ON s.id = u.sheet_id
				JOIN sheet_picture p ON p.sha256 = u.sha256
				WHERE s.policy_issue_id = ? AND s.fiscal_year = ? AND p.sha256 = ? AND p.format = ?
				AND p.width = ? AND p.height = ?)
				""")
			.params(issueId, year.value(), file.sha256(), file.extension(), file.width(), file.height())
			.query(Boolean.class)
			.single();
	}

	/**
	 * A picture that was uploaded to a sheet.
	 */
	public Optional<Content> ofSheet(long sheetId, String sha256) {
		return this.jdbc
			.sql(CONTENT + " JOIN sheet_picture_upload u ON u.sha256 = p.sha256 WHERE u.sheet_id = ? AND p.sha256 = ?")
			.params(sheetId, sha256)
			.query((row, number) -> content(row))
			.optional();
	}

	/**
	 * A picture that was published.
	 */
	public Optional<Content> published(String sha256) {
		return this.jdbc.sql(CONTENT + " WHERE p.sha256 = ? AND p.published_at IS NOT NULL")
			.param(sha256)
			.query((row, number) -> content(row))
			.optional();
	}

	/**
	 * Lets everybody see pictures.
	 */
	public void publish(Collection<String> hashes) {
		if (!hashes.isEmpty()) {
			this.jdbc
				.sql("UPDATE sheet_picture SET published_at = :now WHERE sha256 IN (:hashes) AND published_at IS NULL")
				.param("now", OffsetDateTime.now(this.clock))
				.param("hashes", hashes)
				.update();
		}
	}

	/**
	 * Several pictures by their hashes; one statement.
	 */
	public Map<String, Content> all(Collection<String> hashes) {
		Map<String, Content> contents = new HashMap<>();
		if (!hashes.isEmpty()) {
			this.jdbc.sql("SELECT sha256, format, content FROM sheet_picture WHERE sha256 IN (:hashes)")
				.param("hashes", hashes)
				.query((row) -> {
					contents.put(row.getString("sha256"), content(row));
				});
		}
		return contents;
	}

	private static Content content(ResultSet row) throws SQLException {
		return new Content(PictureFormat.named(row.getString("format")).mediaType(), row.getBytes("content"));
	}

	/**
	 * What a picture consists of.
	 */
	public record Content(MediaType type, byte[] bytes) {

	}

}
