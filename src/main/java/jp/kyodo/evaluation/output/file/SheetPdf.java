package jp.kyodo.evaluation.output.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.HtmlTemplate;
import jp.kyodo.export.PdfWriter;

import org.springframework.stereotype.Component;

/**
 * The sheet as the A4 form: the fragments of the web page with the style sheet of the
 * paper.
 */
@Component
public class SheetPdf {

	private final HtmlTemplate templates;

	private final PdfWriter writer;

	private final SheetTexts texts;

	SheetPdf(HtmlTemplate templates, PdfWriter writer, SheetTexts texts) {
		this.templates = templates;
		this.writer = writer;
		this.texts = texts;
	}

	/**
	 * The page that is printed, as well-formed XHTML.
	 */
	public String xhtml(SheetEdition edition) {
		String page = this.templates.render("evaluation/pdf",
				Map.of("document", edition.document(), "head", this.texts.runningHead(edition), "note",
						this.texts.editionNote(edition), "charts", false, "rooms",
						(edition.rooms() != null) ? edition.rooms() : Map.of()));
		return edition.isBlank() ? withoutWordsForNothing(page, edition) : page;
	}

	private String withoutWordsForNothing(String page, SheetEdition edition) {
		String emptied = page;
		for (String word : this.texts.nothing(edition)) {
			emptied = emptied.replace(">" + word + "<", "><");
		}
		return emptied;
	}

	void write(SheetEdition edition, OutputStream out) throws IOException {
		this.writer.write(xhtml(edition), out);
	}

}
