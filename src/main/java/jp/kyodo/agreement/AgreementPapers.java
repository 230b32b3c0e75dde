package jp.kyodo.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jp.kyodo.export.Downloads;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the signed papers of agreements. A paper is never changed: another one is added,
 * and one that does not belong there is taken away, after which nobody gets it any more;
 * the row with its content stays, with who added and who took it away.
 */
@Service
@Transactional
public class AgreementPapers {

	/** The longest paper in megabytes, as the pages say it. */
	public static final int MEGABYTES = 10;

	/** Papers that one agreement can have at a time. */
	public static final int MOST_PAPERS = 20;

	private static final int LARGEST = MEGABYTES * 1024 * 1024;

	private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

	/** Behind the mark of its end a PDF may have a little, but not another file. */
	private static final int BEHIND_END = 1024;

	private final JdbcClient jdbc;

	private final Clock clock;

	AgreementPapers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Adds a paper. What it is is told by its content, whatever its name says.
	 * @param fileName as the browser sent it, of which only what is harmless is kept
	 * @param shown whether citizens may have it once the agreement is published
	 * @return hash of the content
	 */
	public String add(String code, @Nullable String fileName, byte[] content, boolean shown, StaffMember by) {
		if (content.length == 0) {
			throw RefusedChangeException.of("file", "agreement.refused.paper-missing");
		}
		if (content.length > LARGEST) {
			throw RefusedChangeException.of("file", "agreement.refused.paper-size", String.valueOf(MEGABYTES));
		}
		if (!isPdf(content)) {
			throw RefusedChangeException.of("file", "agreement.refused.paper-kind");
		}
		long agreement = this.jdbc.sql("SELECT id FROM agreement WHERE code = :code FOR UPDATE")
			.param("code", code)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new NotFoundException("agreement.not-found", code));
		String sha256 = sha256(content);
		List<AgreementPaper> present = of(agreement);
		if (present.stream().anyMatch((paper) -> paper.sha256().equals(sha256))) {
			throw RefusedChangeException.of("file", "agreement.refused.paper-twice");
		}
		if (present.size() >= MOST_PAPERS) {
			throw RefusedChangeException.of("file", "agreement.refused.too-many-papers", String.valueOf(MOST_PAPERS));
		}
		this.jdbc
			.sql("""
					INSERT INTO agreement_document (id, agreement_id, file_name, sha256, content, shown, added_at, added_by_id)
					VALUES (nextval('agreement_document_seq'), :agreement, :name, :sha256, :content, :shown, :now, :staff)
					""")
			.param("agreement", agreement)
			.param("name", harmless(fileName, code))
			.param("sha256", sha256)
			.param("content", content)
			.param("shown", shown)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("staff", by.id())
			.update();
		return sha256;
	}

	/**
	 * Puts a paper in the place of another one, which is taken away.
	 * @return hash of the content
	 */
	public String replace(String code, String replaced, @Nullable String fileName, byte[] content, boolean shown,
			StaffMember by) {
		if (content.length > 0 && sha256(content).equals(replaced)) {
			throw RefusedChangeException.of("file", "agreement.refused.paper-twice");
		}
		remove(code, replaced, by);
		return add(code, fileName, content, shown, by);
	}

	/**
	 * Takes a paper away, also from citizens who could read it.
	 */
	public void remove(String code, String sha256, StaffMember by) {
		int removed = this.jdbc.sql("""
				UPDATE agreement_document d SET removed_at = :now, removed_by_id = :staff
				FROM agreement a
				WHERE a.id = d.agreement_id AND a.code = :code AND d.sha256 = :sha256 AND d.removed_at IS NULL
				""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("staff", by.id())
			.param("code", code)
			.param("sha256", sha256)
			.update();
		if (removed == 0) {
			throw new NotFoundException("agreement.paper.not-found");
		}
	}

	/**
	 * The papers of an agreement that were not taken away, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<AgreementPaper> of(long agreementId) {
		return this.jdbc.sql("""
				SELECT d.id, d.file_name, d.sha256, length(d.content) AS size, d.shown, d.added_at,
				       s.display_name AS added_by
				FROM agreement_document d JOIN staff_account s ON s.id = d.added_by_id
				WHERE d.agreement_id = :agreement AND d.removed_at IS NULL ORDER BY d.id DESC
				""").param("agreement", agreementId).query(AgreementPapers::paper).list();
	}

	/**
	 * Hashes of the papers that citizens may have.
	 */
	@Transactional(readOnly = true)
	public Set<String> shownOf(String code) {
		return this.jdbc.sql("""
				SELECT d.sha256 FROM agreement_document d JOIN agreement a ON a.id = d.agreement_id
				WHERE a.code = :code AND d.shown AND d.removed_at IS NULL
				""").param("code", code).query(String.class).set();
	}

	/**
	 * A paper of an agreement with its content, unless it was taken away.
	 */
	@Transactional(readOnly = true)
	public Optional<Content> content(String code, String sha256) {
		return this.jdbc
			.sql("""
					SELECT d.file_name, d.content, d.shown FROM agreement_document d JOIN agreement a ON a.id = d.agreement_id
					WHERE a.code = :code AND d.sha256 = :sha256 AND d.removed_at IS NULL
					""")
			.param("code", code)
			.param("sha256", sha256)
			.query((row, number) -> new Content(row.getString("file_name"), row.getBytes("content"),
					row.getBoolean("shown")))
			.optional();
	}

	private static AgreementPaper paper(ResultSet row, int number) throws SQLException {
		return new AgreementPaper(row.getLong("id"), row.getString("file_name"), row.getString("sha256"),
				row.getLong("size"), row.getBoolean("shown"), row.getTimestamp("added_at").toInstant(),
				row.getString("added_by"));
	}

	static boolean isPdf(byte[] content) {
		if (!Arrays.equals(HEADER, Arrays.copyOf(content, HEADER.length))) {
			return false;
		}
		for (int start = content.length - END.length; start >= Math.max(0, content.length - BEHIND_END); start--) {
			if (Arrays.equals(END, Arrays.copyOfRange(content, start, start + END.length))) {
				return true;
			}
		}
		return false;
	}

	/** A name without folders, marks of direction and further endings. */
	static String harmless(@Nullable String fileName, String code) {
		String name = (fileName != null) ? fileName.strip() : "";
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String stem = name.replaceFirst("(?i)\\.[a-z0-9]{1,5}$", "").replaceFirst("^\\.+", "").strip();
		return Downloads.fileName(stem.isEmpty() ? code : stem, "pdf");
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * A paper to save.
	 *
	 * @param fileName under which it is saved
	 * @param bytes its content
	 * @param shown whether citizens may have it
	 */
	public record Content(String fileName, byte[] bytes, boolean shown) {
	}

}
