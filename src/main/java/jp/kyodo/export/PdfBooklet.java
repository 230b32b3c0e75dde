package jp.kyodo.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * One PDF out of many: parts are laid out one after the other into temporary files, so
 * that memory holds one of them at a time, and bound at the end.
 * <p>
 * The page number of the booklet is printed in the middle of the lower edge, 6 mm from
 * it; a part keeps these 10 mm free.
 */
public final class PdfBooklet implements Closeable {

	/** Address by which the page of contents points to a page of the booklet. */
	static final String PAGE_LINK = "https://booklet.invalid/";

	private static final float POINTS_PER_MM = 72 / 25.4f;

	private static final float NUMBER_SIZE = 8;

	private final String title;

	private final PdfWriter pdfWriter;

	private final HtmlTemplate htmlTemplate;

	private final Path directory;

	private final List<Part> parts = new ArrayList<>();

	PdfBooklet(String title, PdfWriter pdfWriter, HtmlTemplate htmlTemplate) throws IOException {
		this.title = title;
		this.pdfWriter = pdfWriter;
		this.htmlTemplate = htmlTemplate;
		this.directory = Files.createTempDirectory("kyodo-booklet-");
	}

	/**
	 * Adds a part behind the others.
	 * @param chapter the heading under which it stands in the contents, or {@code null};
	 * parts of one chapter follow one another
	 * @param code the part's code, shown before its name
	 * @param name the part's name
	 * @param xhtml the part's page, as {@link PdfWriter} takes it
	 */
	public void add(@Nullable String chapter, String code, String name, String xhtml) throws IOException {
		Path file = this.directory.resolve(this.parts.size() + ".pdf");
		int pages = write(xhtml, file);
		this.parts.add(new Part(chapter, code, name, file, pages));
	}

	/**
	 * Binds what was added.
	 * @param out stays open
	 */
	public void writeTo(OutputStream out) throws IOException {
		Path contents = this.directory.resolve("contents.pdf");
		int contentsPages = write(contents(0), contents);
		write(contents(contentsPages), contents);
		try (PDDocument booklet = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
			bind(booklet, contents);
			followLinks(booklet, contentsPages);
			addBookmarks(booklet, contentsPages);
			number(booklet);
			booklet.getDocumentInformation().setTitle(this.title);
			booklet.getDocumentInformation().setProducer("Kyodo");
			booklet.save(out, CompressParameters.NO_COMPRESSION);
		}
	}

	@Override
	public void close() {
		try {
			FileSystemUtils.deleteRecursively(this.directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The temporary files of a booklet cannot be removed", ex);
		}
	}

	private int write(String xhtml, Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			this.pdfWriter.write(xhtml, out);
		}
		try (PDDocument written = Loader.loadPDF(file.toFile())) {
			return written.getNumberOfPages();
		}
	}

	private String contents(int offset) {
		List<ContentsLine> lines = new ArrayList<>();
		int page = offset + 1;
		String chapter = null;
		for (Part part : this.parts) {
			boolean opensChapter = part.chapter() != null && !Objects.equals(chapter, part.chapter());
			lines.add(new ContentsLine(opensChapter ? part.chapter() : null, part.code(), part.name(), page,
					PAGE_LINK + page));
			chapter = part.chapter();
			page += part.pages();
		}
		return this.htmlTemplate.render("export/booklet-contents", Map.of("title", this.title, "lines", lines));
	}

	private void bind(PDDocument booklet, Path contents) throws IOException {
		PDFMergerUtility merger = new PDFMergerUtility();
		List<Path> files = Stream.concat(Stream.of(contents), this.parts.stream().map(Part::file)).toList();
		for (Path file : files) {
			try (PDDocument part = Loader.loadPDF(file.toFile())) {
				part.getDocumentCatalog().setDocumentOutline(null);
				merger.appendDocument(booklet, part);
			}
		}
	}

	private static void followLinks(PDDocument booklet, int contentsPages) throws IOException {
		for (int index = 0; index < contentsPages; index++) {
			for (PDAnnotation annotation : booklet.getPage(index).getAnnotations()) {
				if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action
						&& action.getURI().startsWith(PAGE_LINK)) {
					int page = Integer.parseInt(action.getURI().substring(PAGE_LINK.length()));
					PDActionGoTo goTo = new PDActionGoTo();
					goTo.setDestination(destination(booklet, page - 1));
					link.setAction(goTo);
				}
			}
		}
	}

	private void addBookmarks(PDDocument booklet, int contentsPages) {
		PDDocumentOutline outline = new PDDocumentOutline();
		PDOutlineNode chapter = outline;
		String chapterName = null;
		int page = contentsPages;
		for (Part part : this.parts) {
			if (!Objects.equals(chapterName, part.chapter())) {
				chapterName = part.chapter();
				chapter = (chapterName != null) ? bookmark(outline, chapterName, booklet, page) : outline;
			}
			bookmark(chapter, part.code() + " " + part.name(), booklet, page);
			page += part.pages();
		}
		booklet.getDocumentCatalog().setDocumentOutline(outline);
		booklet.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
	}

	private static PDOutlineItem bookmark(PDOutlineNode parent, String name, PDDocument booklet, int page) {
		PDOutlineItem item = new PDOutlineItem();
		item.setTitle(name);
		item.setDestination(destination(booklet, page));
		parent.addLast(item);
		return item;
	}

	private static PDPageFitDestination destination(PDDocument booklet, int page) {
		PDPageFitDestination destination = new PDPageFitDestination();
		destination.setPage(booklet.getPage(page));
		return destination;
	}

	private static void number(PDDocument booklet) throws IOException {
		PDFont font = PDType0Font.load(booklet, PdfFont.REGULAR.open(), true);
		int number = 1;
		for (PDPage page : booklet.getPages()) {
			String text = "- " + number++ + " -";
			PDRectangle box = page.getMediaBox();
			float width = font.getStringWidth(text) / 1000 * NUMBER_SIZE;
			try (PDPageContentStream content = new PDPageContentStream(booklet, page, AppendMode.APPEND, true, true)) {
				content.beginMarkedContent(COSName.ARTIFACT);
				content.beginText();
				content.setFont(font, NUMBER_SIZE);
				content.newLineAtOffset((box.getWidth() - width) / 2, 6 * POINTS_PER_MM);
				content.showText(text);
				content.endText();
				content.endMarkedContent();
			}
		}
	}

	private record Part(@Nullable String chapter, String code, String name, Path file, int pages) {
	}

	/**
	 * A line of the page of contents.
	 *
	 * @param chapter the chapter that begins with this line, or {@code null}
	 */
	record ContentsLine(@Nullable String chapter, String code, String name, int page, String href) {
	}

}
