package jp.kyodo.project.dataset;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import jp.kyodo.export.Column;
import jp.kyodo.export.ColumnType;
import jp.kyodo.export.Dataset;
import jp.kyodo.export.DatasetColumns;
import jp.kyodo.export.DatasetDefinition;
import jp.kyodo.fiscal.Precision;
import jp.kyodo.project.PublishedProjects.PublishedProject;
import jp.kyodo.web.CityProfile;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes open data of published projects: a datum a row, so that two wards, two forms or
 * two partners never share a cell, with the files that explain it.
 */
@Component
public class ProjectDatasets {

	/** The name of the dataset. */
	public static final String NAME = "projects";

	private final MessageSource messages;

	private final CityProfile city;

	private final List<Column> columns;

	ProjectDatasets(MessageSource messages, CityProfile city) {
		this.messages = messages;
		this.city = city;
		DatasetColumns all = new DatasetColumns(messages, "project.dataset");
		for (ProjectColumn column : ProjectColumn.values()) {
			all.add(column.physicalName(), column.type());
		}
		this.columns = all.list();
	}

	/**
	 * Projects in long form.
	 * @param projects passes them one after the other
	 */
	public Dataset of(Consumer<Consumer<PublishedProject>> projects) {
		return Dataset.of(NAME, this.columns, (sink) -> projects
			.accept((project) -> new ProjectRows(project, this.city, this::text, sink).write(project.document())));
	}

	/**
	 * What the columns mean (L3-08).
	 */
	public Dataset definition() {
		return new DatasetDefinition(of((sink) -> {
		}), this.messages);
	}

	/**
	 * What the codes in some projects mean (L3-02).
	 */
	public Dataset codes(Consumer<Consumer<PublishedProject>> projects) {
		List<Column> columns = new DatasetColumns(this.messages, "project.codes").add("column_name", ColumnType.TEXT)
			.add("item_code", ColumnType.CODE)
			.add("code", ColumnType.CODE)
			.add("label", ColumnType.TEXT)
			.list();
		return Dataset.of(NAME + ".codes", columns, (sink) -> {
			SortedMap<String, Object[]> codes = new TreeMap<>();
			for (ProjectItem item : ProjectItem.values()) {
				put(codes, ProjectColumn.ITEM_CODE, null, item.name(), text(item.messageKey()));
			}
			for (Precision precision : Precision.values()) {
				put(codes, ProjectColumn.PRECISION_CODE, null, precision.name(),
						text("project.precision." + precision));
			}
			put(codes, ProjectColumn.MISSING_REASON_CODE, null, "UNKNOWN", text("project.missing.UNKNOWN"));
			of(projects).forEachRow((row) -> collect(row, codes));
			codes.values().forEach(sink);
		});
	}

	private static void collect(Object[] row, SortedMap<String, Object[]> codes) {
		Object code = row[ProjectColumn.VALUE_CODE.ordinal()];
		Object label = row[ProjectColumn.VALUE_TEXT.ordinal()];
		if (code != null && label != null) {
			put(codes, ProjectColumn.VALUE_CODE, (String) row[ProjectColumn.ITEM_CODE.ordinal()], (String) code,
					(String) label);
		}
	}

	private static void put(SortedMap<String, Object[]> codes, ProjectColumn column, @Nullable String item, String code,
			String label) {
		codes.putIfAbsent(String.join("\n", column.name(), (item != null) ? item : "", code),
				new Object[] { column.physicalName(), item, code, label });
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPANESE);
	}

}
