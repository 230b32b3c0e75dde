package jp.kyodo.evaluation.output.year;

import java.io.IOException;
import java.io.OutputStream;

import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.output.file.SheetPdf;
import jp.kyodo.export.ExportProgress;
import jp.kyodo.export.PdfBooklet;
import jp.kyodo.export.PdfBooklets;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * All sheets in one PDF with contents and page numbers that run through.
 */
@Component
@Order(10)
class BookletFormat implements YearFormat {

	private final SheetPdf pdf;

	private final PdfBooklets booklets;

	BookletFormat(SheetPdf pdf, PdfBooklets booklets) {
		this.pdf = pdf;
		this.booklets = booklets;
	}

	@Override
	public String code() {
		return "booklet";
	}

	@Override
	public String extension() {
		return "pdf";
	}

	@Override
	public MediaType type() {
		return MediaType.APPLICATION_PDF;
	}

	@Override
	public void write(SheetSpool sheets, String title, ExportProgress progress, OutputStream out) throws IOException {
		progress.total(sheets.size() + 1);
		try (PdfBooklet booklet = this.booklets.open(title)) {
			sheets.forEach((edition) -> {
				SheetDocument document = edition.document();
				booklet.add(chapter(document), document.issueCode(), document.issueName(), this.pdf.xhtml(edition));
				progress.advance();
			});
			booklet.writeTo(out);
			progress.advance();
		}
	}

	private static @Nullable String chapter(SheetDocument document) {
		return document.blocks()
			.stream()
			.flatMap((block) -> block.nodes().stream().limit(1))
			.flatMap((node) -> node.values().stream())
			.findFirst()
			.orElse(null);
	}

}
