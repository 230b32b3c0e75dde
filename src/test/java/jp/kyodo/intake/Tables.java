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
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/intake");
		messages.setDefaultEncoding("UTF-8");
		try {
			List<TableRow> rows = read(file, limits);
			return "read " + rows.size();
		}
		catch (RefusedFileException ex) {
			return messages.getMessage(ex.messageKey(), ex.arguments(), Locale.JAPANESE);
		}
	}

}
