package jp.kyodo.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.springframework.context.MessageSource;

/**
 * The definition of a dataset, itself a dataset: one record per column (L3-08).
 */
public final class DatasetDefinition implements Dataset {

	private final Dataset dataset;

	private final List<Column> columns;

	public DatasetDefinition(Dataset dataset, MessageSource messages) {
		this.dataset = dataset;
		this.columns = new DatasetColumns(messages, "export.definition").add("column_order", ColumnType.INTEGER)
			.add("column_name", ColumnType.TEXT)
			.add("column_label", ColumnType.TEXT)
			.add("data_type", ColumnType.TEXT)
			.add("unit", ColumnType.TEXT)
			.add("description", ColumnType.TEXT)
			.list();
	}

	@Override
	public String name() {
		return this.dataset.name() + ".definition";
	}

	@Override
	public List<Column> columns() {
		return this.columns;
	}

	@Override
	public void forEachRow(Consumer<Object[]> sink) {
		int order = 1;
		for (Column column : this.dataset.columns()) {
			sink.accept(new Object[] { order++, column.name(), column.label(),
					column.type().name().toLowerCase(Locale.ROOT), column.unit(), column.description() });
		}
	}

}
