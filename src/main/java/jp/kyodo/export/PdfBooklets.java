package jp.kyodo.export;

import java.io.IOException;

import org.springframework.stereotype.Component;

/**
 * Opens booklets: many PDFs bound into one, with a page of contents, bookmarks and page
 * numbers that run through.
 */
@Component
public class PdfBooklets {

	private final PdfWriter pdfWriter;

	private final HtmlTemplate htmlTemplate;

	PdfBooklets(PdfWriter pdfWriter, HtmlTemplate htmlTemplate) {
		this.pdfWriter = pdfWriter;
		this.htmlTemplate = htmlTemplate;
	}

	/**
	 * Opens an empty booklet. It keeps its parts in temporary files, so it must be
	 * closed.
	 * @param title stands on the page of contents and in the document's properties
	 */
	public PdfBooklet open(String title) throws IOException {
		return new PdfBooklet(title, this.pdfWriter, this.htmlTemplate);
	}

}
