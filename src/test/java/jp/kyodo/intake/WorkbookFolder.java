package jp.kyodo.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Where a test writes the one file that it looks at.
 *
 * @param folder the folder
 */
record WorkbookFolder(Path folder) {

	Path file() {
		return this.folder.resolve("file");
	}

	Path write(TestWorkbook workbook) throws IOException {
		return workbook.write(file());
	}

	/** An archive with a single part. */
	Path zip(String name, String content) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file()))) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
		}
		return file();
	}

	/** What is read of a workbook with a single cell. */
	String cell(String cell) throws IOException {
		return Tables.read(write(TestWorkbook.of().cells(cell))).get(0).cell(0);
	}

}
