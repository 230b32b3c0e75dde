package jp.kyodo.evaluation.output.year;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.evaluation.output.dataset.SheetDatasets;
import jp.kyodo.evaluation.output.file.SheetFile;
import jp.kyodo.evaluation.output.file.SheetFiles;
import jp.kyodo.export.CsvFlavour;
import jp.kyodo.export.CsvWriter;
import jp.kyodo.export.Downloads;
import jp.kyodo.export.ExportProgress;
import jp.kyodo.export.Unclosed;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The single files of all sheets in a ZIP, with what explains the data beside them.
 */
@Component
@Order(50)
class ArchiveFormat implements YearFormat {

	private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

	private final SheetFiles files;

	private final SheetDatasets datasets;

	private final SheetTexts texts;

	ArchiveFormat(SheetFiles files, SheetDatasets datasets, SheetTexts texts) {
		this.files = files;
		this.datasets = datasets;
		this.texts = texts;
	}

	@Override
	public String code() {
		return "zip";
	}

	@Override
	public String extension() {
		return "zip";
	}

	@Override
	public MediaType type() {
		return ZIP;
	}

	@Override
	public void write(SheetSpool sheets, String title, ExportProgress progress, OutputStream out) throws IOException {
		progress.total(sheets.size());
		// names in UTF-8, marked as such
		ZipOutputStream zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8);
		zip.setLevel(Deflater.BEST_SPEED);
		sheets.forEach((edition) -> {
			add(zip, edition);
			progress.advance();
		});
		add(zip, this.files.definition(), "CSV/");
		zip.putNextEntry(
				new ZipEntry("CSV/" + Downloads.fileName(this.texts.of("evaluation-output.file.codes", title), "csv")));
		new CsvWriter(CsvFlavour.EXCEL).write(this.datasets.codes(DatasetFormat.source(sheets, ExportProgress.IGNORED)),
				new Unclosed(zip));
		zip.closeEntry();
		zip.close();
	}

	private void add(ZipOutputStream zip, SheetEdition edition) throws IOException {
		add(zip, this.files.pdf(edition), "PDF/");
		add(zip, this.files.xlsx(edition), "XLSX/");
		add(zip, this.files.csv(edition, CsvFlavour.EXCEL), "CSV/");
		add(zip, this.files.json(edition), "JSON/");
	}

	private static void add(ZipOutputStream zip, SheetFile file, String folder) throws IOException {
		zip.putNextEntry(new ZipEntry(folder + file.name()));
		zip.write(file.content());
		zip.closeEntry();
	}

}
