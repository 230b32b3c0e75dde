package jp.kyodo.evaluation.output.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jp.kyodo.evaluation.PublishedSheets.PublishedSheet;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.evaluation.output.dataset.SheetDatasets;
import jp.kyodo.evaluation.output.worksheet.SheetWorksheets;
import jp.kyodo.export.CsvFlavour;
import jp.kyodo.export.CsvWriter;
import jp.kyodo.export.Dataset;
import jp.kyodo.export.DatasetWriter;
import jp.kyodo.export.Downloads;
import jp.kyodo.export.JsonWriter;
import jp.kyodo.export.XlsxForm;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;

/**
 * Makes the files of one sheet. PDFs of published revisions are kept for a while, since a
 * revision never changes.
 */
@Service
public class SheetFiles {

	private static final long KEPT_BYTES = 32 * 1024 * 1024;

	private final SheetPdf pdf;

	private final SheetWorksheets worksheets;

	private final SheetDatasets datasets;

	private final SheetTexts texts;

	private final Cache<Long, byte[]> pdfs = Caffeine.newBuilder()
		.maximumWeight(KEPT_BYTES)
		.weigher((Long revision, byte[] content) -> content.length)
		.build();

	SheetFiles(SheetPdf pdf, SheetWorksheets worksheets, SheetDatasets datasets, SheetTexts texts) {
		this.pdf = pdf;
		this.worksheets = worksheets;
		this.datasets = datasets;
		this.texts = texts;
	}

	/**
	 * A published sheet as the A4 form.
	 */
	public SheetFile pdf(PublishedSheet sheet) {
		SheetEdition edition = SheetEdition.published(sheet.revision(), sheet.document());
		byte[] content = this.pdfs.get(sheet.revision().id(), (revision) -> pdf(edition).content());
		return new SheetFile(name(edition, "pdf"), MediaType.APPLICATION_PDF, content);
	}

	/**
	 * A sheet as the A4 form.
	 */
	public SheetFile pdf(SheetEdition edition) {
		return new SheetFile(name(edition, "pdf"), MediaType.APPLICATION_PDF,
				bytes((out) -> this.pdf.write(edition, out)));
	}

	/**
	 * A sheet as a printable worksheet.
	 */
	public SheetFile xlsx(SheetEdition edition) {
		return new SheetFile(name(edition, "xlsx"), XlsxForm.MEDIA_TYPE,
				bytes((out) -> this.worksheets.write(edition, out)));
	}

	/**
	 * A sheet in long form as CSV.
	 */
	public SheetFile csv(SheetEdition edition, CsvFlavour flavour) {
		return dataset(this.texts.fileStem(edition), this.datasets.of(edition), new CsvWriter(flavour));
	}

	/**
	 * A sheet in long form as JSON.
	 */
	public SheetFile json(SheetEdition edition) {
		return dataset(this.texts.fileStem(edition), this.datasets.of(edition), new JsonWriter());
	}

	/**
	 * What the columns of the long form mean.
	 */
	public SheetFile definition() {
		return dataset(this.texts.of("evaluation-output.file.definition"), this.datasets.definition(),
				new CsvWriter(CsvFlavour.EXCEL));
	}

	/**
	 * What the codes in the long form of a sheet mean.
	 */
	public SheetFile codes(SheetEdition edition) {
		return dataset(this.texts.of("evaluation-output.file.codes", this.texts.fileStem(edition)),
				this.datasets.codes((action) -> action.accept(edition)), new CsvWriter(CsvFlavour.EXCEL));
	}

	/**
	 * The characters that the CP932 flavour of a sheet’s CSV would lose, each once, so
	 * that a page can warn beforehand; in the file 〓 stands for them.
	 */
	public Set<String> lostInCp932(PublishedSheet sheet) {
		return CsvWriter.unencodable(this.datasets.of(SheetEdition.published(sheet.revision(), sheet.document())));
	}

	private String name(SheetEdition edition, String extension) {
		return Downloads.fileName(this.texts.fileStem(edition), extension);
	}

	private static SheetFile dataset(String stem, Dataset dataset, DatasetWriter writer) {
		return new SheetFile(Downloads.fileName(stem, writer.extension()), writer.mediaType(),
				bytes((out) -> writer.write(dataset, out)));
	}

	private static byte[] bytes(Content content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
		try {
			content.writeTo(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A file of a sheet cannot be made", ex);
		}
		return out.toByteArray();
	}

	/**
	 * Writes the content of a file.
	 */
	private interface Content {

		void writeTo(ByteArrayOutputStream out) throws IOException;

	}

}
