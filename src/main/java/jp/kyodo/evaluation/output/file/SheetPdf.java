package jp.kyodo.evaluation.output.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.evaluation.picture.SheetPictures;
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

	private final SheetPictures pictures;

	SheetPdf(HtmlTemplate templates, PdfWriter writer, SheetTexts texts, SheetPictures pictures) {
		this.templates = templates;
		this.writer = writer;
		this.texts = texts;
		this.pictures = pictures;
	}

	/**
	 * The page that is printed, as well-formed XHTML.
	 */
	public String xhtml(SheetEdition edition) {
		String page = this.templates.render("evaluation/pdf",
				Map.of("document", edition.document(), "head", this.texts.runningHead(edition), "note",
						this.texts.editionNote(edition), "charts", false, "rooms",
						(edition.rooms() != null) ? edition.rooms() : Map.of(), "pictureSources",
						pictureSources(edition.document())));
		return edition.isBlank() ? withoutWordsForNothing(page, edition) : page;
	}

	private String withoutWordsForNothing(String page, SheetEdition edition) {
		String emptied = page;
		for (String word : this.texts.nothing(edition)) {
			emptied = emptied.replace(">" + word + "<", "><");
		}
		return emptied;
	}

	/**
	 * The pictures of a sheet as parts of the page, by their hashes.
	 */
	private Map<String, String> pictureSources(SheetDocument document) {
		Map<String, String> sources = new HashMap<>();
		this.pictures.all(document.pictureHashes())
			.forEach((hash, content) -> sources.put(hash,
					"data:" + content.type() + ";base64," + Base64.getEncoder().encodeToString(content.bytes())));
		return sources;
	}

	void write(SheetEdition edition, OutputStream out) throws IOException {
		this.writer.write(xhtml(edition), out);
	}

}
