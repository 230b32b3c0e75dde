package jp.kyodo.project.web;

import java.util.ArrayList;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.project.document.ProjectDocument.Named;
import jp.kyodo.project.document.ProjectDocument.Partner;
import jp.kyodo.project.document.ProjectDocumentCodec;
import jp.kyodo.publication.PublicationService;
import jp.kyodo.publication.Publish;
import jp.kyodo.publication.TestDocuments;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Publishes projects as citizens see them, without a register behind them.
 */
@TestComponent
@Import(TestDocuments.class)
class PublishedProjects {

	private final PublicationService publication;

	private final ProjectDocumentCodec codec;

	private final TestDocuments documents;

	private final JdbcClient jdbc;

	PublishedProjects(PublicationService publication, ProjectDocumentCodec codec, TestDocuments documents,
			JdbcClient jdbc) {
		this.publication = publication;
		this.codec = codec;
		this.documents = documents;
		this.jdbc = jdbc;
	}

	/** The wards 幸区 and 中原区. */
	void wards() {
		this.jdbc.sql("""
				INSERT INTO vocabulary_term (id, list, code, label, definition, aliases, sort_order, from_year, version)
				SELECT nextval('vocabulary_term_seq'), 'WARD', w.code, w.label, '', '{}', w.place, 1972, 0
				FROM (VALUES ('14132', '幸区', 20), ('14133', '中原区', 30)) AS w (code, label, place)
				ON CONFLICT DO NOTHING
				""").update();
	}

	/**
	 * Publishes a project.
	 * @param facets beyond year and department, such as {@code ward:14132}
	 */
	void publish(int year, String code, String name, String reading, String summary, String... facets) {
		FiscalYear fiscalYear = new FiscalYear(year);
		List<String> all = new ArrayList<>(List.of(facets));
		all.add("year:" + year);
		all.add("department:test-section");
		ProjectDocument project = new ProjectDocument(1, fiscalYear, code, name, reading, "目的", summary,
				new Named("test-section", "見本課"), null, null, all.contains("ward:citywide"), named(all, "ward:"),
				named(all, "field:"), named(all, "form:"), "", named(all, "involvement:"),
				List.of(new Partner("D1", "<b>花の会</b>", List.of(new Named("shimin-dantai", "市民活動団体")), null),
						new Partner("D2", "𠮷野商店会", List.of(), null), new Partner("D3", "三つ目の会", List.of(), null),
						new Partner("D4", "四つ目の会", List.of(), null)),
				null, null, null, null, null, null, "", "", "", List.of(), null, List.of(), "",
				all.contains("casebook:yes"), "", List.of());
		this.publication.publish(new Publish(ProjectDocument.KIND, fiscalYear, code, name, reading, summary,
				reading + "\n" + summary, all, this.codec.write(project), 1, this.documents.planner(), null));
	}

	private static List<Named> named(List<String> facets, String group) {
		return facets.stream()
			.filter((facet) -> facet.startsWith(group) && !facet.endsWith("citywide"))
			.map((facet) -> new Named(facet.substring(group.length()), facet.substring(group.length())))
			.toList();
	}

}
