package jp.kyodo.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Reads files in tests.
 */
final class Tables {

	private Tables() {
	}

	static List<TableRow> read(Path file) {
		return read(file, TableLimits.DEFAULTS);
	}

	static List<TableRow> read(Path file, TableLimits limits) {
		List<TableRow> rows = new ArrayList<>();
		try (TableFile table = new TableFiles().open(file, "C:\\x\\表.xlsx", limits)) {
			table.read(0, rows::add);
		}
		return rows;
	}

	static String refusal(Path file) {
		return refusal(file, TableLimits.DEFAULTS);
	}

	/**
	 * Returns the sentence with which a file is refused.
	 */
	static String refusal(Path file, TableLimits limits) {
		try {
			List<TableRow> rows = read(file, limits);
			return "read " + rows.size();
		}
		catch (RefusedFileException ex) {
			return said(ex.messageKey(), ex.arguments());
		}
	}

	/**
	 * Returns the cells that cannot be read, each with its place, what stands there and
	 * why.
	 */
	static List<String> unreadable(Path file) {
		return unreadable(file, TableLimits.DEFAULTS);
	}

	static List<String> unreadable(Path file, TableLimits limits) {
		return read(file, limits).stream()
			.flatMap((row) -> row.unreadable()
				.stream()
				.map((cell) -> CellName.column(cell.column()) + row.number() + " " + row.cell(cell.column()) + "："
						+ said(cell.messageKey(), cell.arguments().toArray())))
			.toList();
	}

	private static String said(String key, Object... arguments) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/intake");
		messages.setDefaultEncoding("UTF-8");
		return messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
