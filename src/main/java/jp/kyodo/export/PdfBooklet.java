package jp.kyodo.export;

import java.io.BufferedOutputStream;
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

import jp.kyodo.export.PdfBinder.Bookmark;
import jp.kyodo.export.PdfBinder.BoundPart;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * One PDF out of many: parts are laid out one after the other into temporary files and
 * bound one after the other, so that memory holds one of them at a time.
 * <p>
 * The page number of the booklet is printed in the middle of the lower edge, 6 mm from
 * it; a part keeps these 10 mm free.
 */
public final class PdfBooklet implements Closeable {

	/** Address by which the page of contents points to a page of the booklet. */
	private static final String PAGE_LINK = "https://booklet.invalid/";

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
		PdfBinder binder = new PdfBinder(new BufferedOutputStream(out));
		List<BoundPart> bound = new ArrayList<>();
		int number = contentsPages + 1;
		for (Part part : this.parts) {
			try (PDDocument document = Loader.loadPDF(part.file().toFile())) {
				bound.add(binder.append(document, number));
			}
			number += part.pages();
		}
		List<Bookmark> bookmarks = bookmarks(bound);
		try (PDDocument document = Loader.loadPDF(contents.toFile())) {
			followLinks(document, binder, bound, contentsPages);
			bound.add(0, binder.append(document, 1));
		}
		binder.finish(this.title, bound, bookmarks);
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
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
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

	private List<Bookmark> bookmarks(List<BoundPart> bound) {
		List<Bookmark> bookmarks = new ArrayList<>();
		List<Bookmark> level = bookmarks;
		String chapter = null;
		for (int index = 0; index < this.parts.size(); index++) {
			Part part = this.parts.get(index);
			int page = bound.get(index).pages().get(0);
			if (!Objects.equals(chapter, part.chapter())) {
				chapter = part.chapter();
				level = (chapter != null) ? new ArrayList<>() : bookmarks;
				if (chapter != null) {
					bookmarks.add(new Bookmark(chapter, page, level));
				}
			}
			level.add(new Bookmark(part.code() + " " + part.name(), page, List.of()));
		}
		return bookmarks;
	}

	/**
	 * Makes the links of the page of contents lead to the pages that were written.
	 */
	private static void followLinks(PDDocument contents, PdfBinder binder, List<BoundPart> bound, int contentsPages)
			throws IOException {
		List<Integer> pages = bound.stream().flatMap((part) -> part.pages().stream()).toList();
		for (PDPage page : contents.getPages()) {
			for (PDAnnotation annotation : page.getAnnotations()) {
				if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action
						&& action.getURI().startsWith(PAGE_LINK)) {
					int number = Integer.parseInt(action.getURI().substring(PAGE_LINK.length()));
					COSDictionary goTo = new COSDictionary();
					goTo.setItem(COSName.S, COSName.getPDFName("GoTo"));
					goTo.setItem(COSName.D,
							PdfBinder.destination(binder.pageReference(pages.get(number - contentsPages - 1))));
					link.getCOSObject().setItem(COSName.A, goTo);
				}
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
