package jp.kyodo.evaluation.output.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.document.PicturesBlock;
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
		return this.templates.render("evaluation/pdf",
				Map.of("document", edition.document(), "head", this.texts.runningHead(edition), "note",
						this.texts.editionNote(edition), "charts", false, "pictureSources",
						pictureSources(edition.document())));
	}

	/**
	 * The pictures of a sheet as parts of the page, by their hashes.
	 */
	private Map<String, String> pictureSources(SheetDocument document) {
		List<String> hashes = document.blocks()
			.stream()
			.filter(PicturesBlock.class::isInstance)
			.flatMap((block) -> ((PicturesBlock) block).pictures().stream())
			.map(PicturesBlock.Picture::sha256)
			.toList();
		Map<String, String> sources = new HashMap<>();
		this.pictures.all(hashes)
			.forEach((hash, content) -> sources.put(hash,
					"data:" + content.type() + ";base64," + Base64.getEncoder().encodeToString(content.bytes())));
		return sources;
	}

	void write(SheetEdition edition, OutputStream out) throws IOException {
		this.writer.write(xhtml(edition), out);
	}

}
