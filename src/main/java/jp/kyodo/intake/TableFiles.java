package jp.kyodo.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.stereotype.Component;

/**
 * Opens files that people send in: tells what kind they are and refuses what is harmful.
 */
@Component
public class TableFiles {

	/**
	 * Opens a file of the usual size.
	 * @param fileName as it was called where it comes from; the content decides what it
	 * is
	 */
	public TableFile open(Path file, String fileName) {
		return open(file, fileName, TableLimits.DEFAULTS);
	}

	public TableFile open(Path file, String fileName, TableLimits limits) {
		try {
			long size = Files.size(file);
			if (size == 0) {
				throw new RefusedFileException("intake.refused.empty");
			}
			if (size > limits.bytes()) {
				throw new RefusedFileException("intake.refused.too-large", limits.megabytes());
			}
			if (FileKind.of(file) == FileKind.ZIP) {
				return XlsxTables.open(file, limits);
			}
			return CsvTable.open(file, nameOf(fileName), limits);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String nameOf(String fileName) {
		String name = fileName.replaceAll(".*[/\\\\]", "");
		int dot = name.lastIndexOf('.');
		return (dot > 0) ? name.substring(0, dot) : name;
	}

}
