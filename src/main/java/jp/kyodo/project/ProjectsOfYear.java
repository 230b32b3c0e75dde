package jp.kyodo.project;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.plan.RegisterFigure;
import jp.kyodo.plan.RegisterFigureChanged;
import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.project.document.ProjectListDocument;
import jp.kyodo.publication.DocumentPublished;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the collaborative projects of each published list (協働型事業数), so that the
 * indicator need not be typed.
 */
@Component
class ProjectsOfYear implements RegisterFigure {

	static final String CODE = "projects";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	ProjectsOfYear(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public String labelKey() {
		return "project.figure";
	}

	@Override
	public Map<FiscalYear, BigDecimal> values() {
		Map<FiscalYear, BigDecimal> values = new TreeMap<>();
		this.jdbc.sql("""
				SELECT l.fiscal_year, (SELECT count(*) FROM published_document d
					WHERE d.kind = :project AND d.fiscal_year = l.fiscal_year
						AND NOT d.facets @> '{withdrawn:yes}') AS projects
				FROM published_document l WHERE l.kind = :list
				""").param("project", ProjectDocument.KIND).param("list", ProjectListDocument.KIND).query((row) -> {
			values.put(new FiscalYear(row.getInt("fiscal_year")), row.getBigDecimal("projects"));
		});
		return values;
	}

	@Override
	public String path(FiscalYear year) {
		return "/projects?year=" + year;
	}

	/** The list is the last document of its publication. */
	@EventListener
	void on(DocumentPublished published) {
		if (published.kind().equals(ProjectListDocument.KIND)) {
			this.events.publishEvent(new RegisterFigureChanged(CODE));
		}
	}

}
