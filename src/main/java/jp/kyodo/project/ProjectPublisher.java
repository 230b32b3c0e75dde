package jp.kyodo.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentKind;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.project.document.ProjectDocumentCodec;
import jp.kyodo.project.document.ProjectListDocument;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.publication.Sha256;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes the list of a year: each project as a document of its own and the list as one
 * more, all at one moment. Published are the projects of departments whose answer in the
 * survey of the year was accepted or who were not asked; without a survey all. A project
 * that was published and is no longer in the register gets a revision that says so.
 */
@Service
public class ProjectPublisher {

	private static final int LONGEST_REASON = 500;

	private final ProjectQueries projects;

	private final ProjectDocuments documents;

	private final ProjectDocumentCodec codec;

	private final ProjectPublishing publishing;

	private final PublicationQueries publications;

	private final DepartmentQueries departments;

	private final JdbcClient jdbc;

	ProjectPublisher(ProjectQueries projects, ProjectDocuments documents, ProjectDocumentCodec codec,
			ProjectPublishing publishing, PublicationQueries publications, DepartmentQueries departments,
			JdbcClient jdbc) {
		this.projects = projects;
		this.documents = documents;
		this.codec = codec;
		this.publishing = publishing;
		this.publications = publications;
		this.departments = departments;
		this.jdbc = jdbc;
	}

	/**
	 * What publishing the year now would do.
	 */
	@Transactional(readOnly = true)
	public YearPublication preview(FiscalYear year) {
		return draft(year, "").outcome();
	}

	/**
	 * Publishes the list of a year.
	 * @param reason why the list is published anew; needed if it was published before
	 * @return what was done
	 * @throws RefusedChangeException if there is nothing, nothing is different, or the
	 * reason is missing
	 */
	@Transactional
	public YearPublication publishYear(FiscalYear year, StaffMember by, @Nullable String reason) {
		ChangeCheck check = new ChangeCheck("project.publish.");
		String given = check.text("reason", reason, LONGEST_REASON);
		check.done();
		Draft draft = draft(year, given);
		YearPublication outcome = draft.outcome();
		check.that(outcome.isDifferent() || !outcome.publishedBefore(), "", "project.publish.nothing-new",
				year.toString());
		check.that(outcome.isDifferent() || outcome.publishedBefore(), "", "project.publish.nothing", year.toString());
		check.that(!outcome.publishedBefore() || !given.isEmpty(), "reason", "project.publish.reason-missing");
		check.done();
		this.publishing.publish(year, draft.documents(), draft.list(), by, given.isEmpty() ? null : given);
		return outcome;
	}

	private Draft draft(FiscalYear year, String reason) {
		List<ProjectYearView> all = this.projects.ofYear(year);
		Map<Long, String> waiting = waiting(year);
		List<ProjectDocument> ready = this.documents.of(year,
				all.stream().filter((view) -> !waiting.containsKey(view.departmentId())).toList());
		Map<String, Published> published = published(year);
		Bureaus bureaus = new Bureaus(this.departments, year);
		Map<String, DepartmentName> byCode = this.departments.namesIn(year)
			.values()
			.stream()
			.collect(Collectors.toMap(DepartmentName::code, (name) -> name));
		List<YearPublication.Line> added = new ArrayList<>();
		List<YearPublication.Line> changed = new ArrayList<>();
		List<ProjectPublishing.Payload> payloads = new ArrayList<>();
		Map<String, String> hashes = new TreeMap<>();
		Map<DepartmentName, Integer> counts = new HashMap<>();
		int unchanged = 0;
		for (ProjectDocument document : ready) {
			String payload = this.codec.write(document);
			String sha256 = Sha256.of(payload);
			hashes.put(document.code(), sha256);
			DepartmentName bureau = bureaus.of(byCode.get(document.department().code()).id());
			counts.merge(bureau, 1, Integer::sum);
			Published before = published.get(document.code());
			if (before != null && before.sha256().equals(sha256)) {
				unchanged++;
				continue;
			}
			((before == null) ? added : changed).add(line(document));
			payloads.add(new ProjectPublishing.Payload(document, payload, bureau.code(), before != null));
		}
		// those of departments that are not done stay as citizens read them
		Set<String> inRegister = all.stream().map(ProjectYearView::code).collect(Collectors.toSet());
		published.forEach((code, before) -> {
			if (inRegister.contains(code) && !hashes.containsKey(code) && !before.withdrawn()) {
				hashes.put(code, before.sha256());
				DepartmentName department = byCode.get(before.department());
				if (department != null) {
					counts.merge(bureaus.of(department.id()), 1, Integer::sum);
				}
			}
		});
		List<String> gone = published.entrySet()
			.stream()
			.filter((entry) -> !inRegister.contains(entry.getKey()) && !entry.getValue().withdrawn())
			.map(Map.Entry::getKey)
			.toList();
		List<YearPublication.Line> withdrawn = new ArrayList<>();
		this.publications.current(ProjectDocument.KIND, year, gone).values().forEach((revision) -> {
			ProjectDocument document = this.codec.read(revision.payload()).withdrawn(reason);
			withdrawn.add(line(document));
			payloads.add(new ProjectPublishing.Payload(document, this.codec.write(document), "", true));
		});
		ProjectListDocument list = new ProjectListDocument(ProjectListDocument.SHAPE, year, hashes.size(),
				bureaus(counts), Sha256.of(hashes.toString()));
		boolean before = this.publications.current(ProjectListDocument.KIND, year, ProjectListDocument.CODE)
			.isPresent();
		return new Draft(payloads, list,
				new YearPublication(year, before, added, changed, withdrawn, unchanged, waiting(year, waiting, all)));
	}

	private static YearPublication.Line line(ProjectDocument document) {
		return new YearPublication.Line(document.code(), document.name(), document.department().name());
	}

	private static List<ProjectListDocument.Bureau> bureaus(Map<DepartmentName, Integer> counts) {
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.order(), b.order())))
			.map((entry) -> new ProjectListDocument.Bureau(entry.getKey().code(), entry.getKey().name(),
					entry.getKey().kind() == DepartmentKind.WARD, entry.getValue()))
			.toList();
	}

	private List<YearPublication.Waiting> waiting(FiscalYear year, Map<Long, String> states,
			List<ProjectYearView> all) {
		Map<Long, DepartmentName> names = this.departments.namesIn(year);
		return states.entrySet()
			.stream()
			.map((entry) -> new YearPublication.Waiting(names.get(entry.getKey()).path(), entry.getValue(),
					(int) all.stream().filter((view) -> view.departmentId() == entry.getKey()).count()))
			.toList();
	}

	/** The departments that the survey of the year asks and that are not done. */
	private Map<Long, String> waiting(FiscalYear year) {
		Map<Long, String> states = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT r.department_id, r.state FROM survey_response r JOIN project_survey s ON s.id = r.survey_id
				WHERE s.fiscal_year = :year AND r.state <> 'ACCEPTED' ORDER BY r.department_id
				""").param("year", year.value()).query((row) -> {
			states.put(row.getLong("department_id"), row.getString("state"));
		});
		return states;
	}

	private Map<String, Published> published(FiscalYear year) {
		Map<String, Published> published = new TreeMap<>();
		this.jdbc.sql("""
				SELECT d.code, r.sha256, d.facets @> '{withdrawn:yes}' AS withdrawn,
					(SELECT substr(f.facet, 12) FROM unnest(d.facets) AS f (facet)
						WHERE f.facet LIKE 'department:%' LIMIT 1) AS department
				FROM published_document d JOIN published_revision r ON r.id = d.revision_id
				WHERE d.kind = :kind AND d.fiscal_year = :year
				""").param("kind", ProjectDocument.KIND).param("year", year.value()).query((row) -> {
			published.put(row.getString("code"),
					new Published(row.getString("sha256"), row.getBoolean("withdrawn"), row.getString("department")));
		});
		return published;
	}

	private record Published(String sha256, boolean withdrawn, @Nullable String department) {
	}

	private record Draft(List<ProjectPublishing.Payload> documents, ProjectListDocument list, YearPublication outcome) {
	}

}
