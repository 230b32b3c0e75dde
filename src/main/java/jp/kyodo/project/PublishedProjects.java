package jp.kyodo.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.project.document.ProjectDocumentCodec;
import jp.kyodo.project.document.ProjectListDocument;
import jp.kyodo.publication.DocumentSummary;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.publication.PublishedRevision;
import jp.kyodo.publication.RevisionSummary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The projects as citizens read them. What was published never changes, so a document
 * that was read once is kept by the number of its revision.
 */
@Service
@Transactional(readOnly = true)
public class PublishedProjects {

	private static final int KEPT_DOCUMENTS = 500;

	private static final int READ_AT_ONCE = 200;

	private final PublicationQueries publications;

	private final ProjectDocumentCodec codec;

	private final PartnerQueries partners;

	private final JdbcClient jdbc;

	private final Cache<Long, ProjectDocument> documents = Caffeine.newBuilder().maximumSize(KEPT_DOCUMENTS).build();

	PublishedProjects(PublicationQueries publications, ProjectDocumentCodec codec, PartnerQueries partners,
			JdbcClient jdbc) {
		this.publications = publications;
		this.codec = codec;
		this.partners = partners;
		this.jdbc = jdbc;
	}

	/** A project as it is published now. */
	public Optional<PublishedProject> current(FiscalYear year, String code) {
		return this.publications.current(ProjectDocument.KIND, year, code).map(this::project);
	}

	/** A project as it was published under an earlier revision. */
	public Optional<PublishedProject> revision(FiscalYear year, String code, int number) {
		return this.publications.revision(ProjectDocument.KIND, year, code, number).map(this::project);
	}

	/** The published years of a project, the latest first. */
	public List<DocumentSummary> years(String code) {
		return this.publications.ofCode(ProjectDocument.KIND, code);
	}

	/**
	 * Hands on all published projects of a year one by one, in the order of their codes;
	 * those that were withdrawn too, since they say so.
	 */
	public void forEach(FiscalYear year, Consumer<PublishedProject> sink) {
		this.publications.forEachCurrent(ProjectDocument.KIND, year,
				(revision) -> sink.accept(new PublishedProject(revision, this.codec.read(revision.payload()))));
	}

	/**
	 * Hands on projects one by one, by the keys of their revisions and in that order. A
	 * part of them is read at a time, so that a slow reader holds no connection.
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public void forEach(List<Long> revisions, Consumer<PublishedProject> sink) {
		for (int from = 0; from < revisions.size(); from += READ_AT_ONCE) {
			this.publications.revisions(revisions.subList(from, Math.min(from + READ_AT_ONCE, revisions.size())))
				.forEach(
						(revision) -> sink.accept(new PublishedProject(revision, this.codec.read(revision.payload()))));
		}
	}

	/** The revisions of a published project, the latest first. */
	public List<RevisionSummary> revisions(FiscalYear year, String code) {
		return this.publications.revisions(ProjectDocument.KIND, year, code);
	}

	/** The list of a year as it is published now. */
	public Optional<PublishedProjectList> list(FiscalYear year) {
		return this.publications.current(ProjectListDocument.KIND, year, ProjectListDocument.CODE).map(this::list);
	}

	/** The list of a year as it was published under an earlier revision. */
	public Optional<PublishedProjectList> list(FiscalYear year, int number) {
		return this.publications.revision(ProjectListDocument.KIND, year, ProjectListDocument.CODE, number)
			.map(this::list);
	}

	/** The revisions of the list of a year, the latest first. */
	public List<RevisionSummary> listRevisions(FiscalYear year) {
		return this.publications.revisions(ProjectListDocument.KIND, year, ProjectListDocument.CODE);
	}

	/** The partners of a project that have a page for citizens, by their codes. */
	public Set<String> shownPartners(ProjectDocument document) {
		return this.partners.withPage(document.partners().stream().map(ProjectDocument.Partner::code).toList());
	}

	/** Whether the policy issue of a project has a page for citizens. */
	public boolean isIssueShown(ProjectDocument document) {
		return document.issue() != null && this.jdbc
			.sql("SELECT EXISTS (SELECT FROM published_document WHERE kind = 'evaluation-sheet' AND code = :code)")
			.param("code", document.issue().code())
			.query(Boolean.class)
			.single();
	}

	private PublishedProject project(PublishedRevision revision) {
		return new PublishedProject(revision,
				this.documents.get(revision.id(), (id) -> this.codec.read(revision.payload())));
	}

	private PublishedProjectList list(PublishedRevision revision) {
		return new PublishedProjectList(revision, this.codec.readList(revision.payload()));
	}

	/**
	 * A published revision and the project that it holds.
	 */
	public record PublishedProject(PublishedRevision revision, ProjectDocument document) {
	}

	/**
	 * A published revision and the list that it holds.
	 */
	public record PublishedProjectList(PublishedRevision revision, ProjectListDocument document) {
	}

}
