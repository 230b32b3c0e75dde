package jp.kyodo.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.Duration;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes a page of well-formed XHTML as an A4 PDF: tagged, in Japanese, with the shipped
 * fonts embedded as far as they are used.
 * <p>
 * Style sheets and pictures come from the class path below {@code /static} only, or are
 * part of the page ({@code data:}); nothing else is opened, whatever the page says.
 * Title, author and subject of the document are those of the page's {@code <head>},
 * bookmarks stand there as {@code <bookmarks>}, running headers and page numbers are
 * margin boxes of {@code @page}. A character that no font has is printed as 〓;
 * {@link MissingGlyphs} tells before.
 */
@Component
public class PdfWriter {

	/** What printers have always set where a character is missing. */
	static final String REPLACEMENT = "〓";

	private static final float A4_WIDTH = 210;

	private static final float A4_HEIGHT = 297;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Pattern DOCTYPE = Pattern.compile("\\A\\s*<!DOCTYPE\\s+html\\s*>", Pattern.CASE_INSENSITIVE);

	private final Semaphore renderings;

	/**
	 * As many as have ever been in use at the same time; the last one used is used next.
	 */
	private final Deque<ParsedFonts> idleFonts = new ConcurrentLinkedDeque<>();

	/**
	 * Creates a writer that lays out only so many pages at the same time, since each of
	 * them holds fonts and boxes in memory.
	 * @param concurrentRenderings how many, at least one
	 */
	@Autowired
	public PdfWriter(@Value("${kyodo.export.concurrent-renderings:2}") int concurrentRenderings) {
		this.renderings = new Semaphore(concurrentRenderings, true);
	}

	/**
	 * Writes one document.
	 * @param xhtml the whole page, well-formed; void elements are closed ({@code <br/>})
	 * @param out stays open
	 * @throws IOException if the page is not well-formed or cannot be written
	 * @throws PdfBusyException if other documents occupied all places for half a minute
	 */
	public void write(String xhtml, OutputStream out) throws IOException {
		Document page = parse(xhtml);
		occupy();
		ParsedFonts fonts = Objects.requireNonNullElseGet(this.idleFonts.pollFirst(), ParsedFonts::new);
		try {
			render(page, fonts, out);
		}
		finally {
			this.idleFonts.addFirst(fonts);
			this.renderings.release();
		}
	}

	private static void render(Document page, ParsedFonts fonts, OutputStream out) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.usePDDocument(document);
			builder.useReplacementText(REPLACEMENT);
			builder.useDefaultPageSize(A4_WIDTH, A4_HEIGHT, PageSizeUnits.MM);
			builder.usePdfUaAccessibility(true);
			builder.withProducer("Kyodo");
			builder.useSVGDrawer(new BatikSVGDrawer());
			builder.useFont(PdfFont.REGULAR.forPictures(), PdfFont.REGULAR.family(), PdfFont.REGULAR.weight(),
					FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.SVG));
			builder.useUriResolver(PdfResources::resolve);
			builder.useProtocolsStreamImplementation(PdfResources::open, PdfResources.SCHEME, "http", "https", "file",
					"jar");
			for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
				builder.useExternalResourceAccessControl((uri, type) -> PdfResources.isAllowed(uri), when);
			}
			builder.withW3cDocument(page, PdfResources.BASE);
			builder.toStream(out);
			try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
				fonts.addTo(renderer.getFontResolver(), document);
				renderer.layout();
				renderer.createPDF();
			}
		}
	}

	private void occupy() throws IOException {
		try {
			if (!this.renderings.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new PdfBusyException();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while waiting for a place to lay out a page");
		}
	}

	private static Document parse(String xhtml) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			DocumentBuilder parser = factory.newDocumentBuilder();
			parser.setErrorHandler(null);
			String withoutDoctype = DOCTYPE.matcher(xhtml).replaceFirst("");
			return parser.parse(new InputSource(new StringReader(printable(withoutDoctype))));
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("The XML parser lacks a feature that keeps it safe", ex);
		}
		catch (SAXException ex) {
			throw new IOException("The page is not well-formed XHTML: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Leaves out what XML cannot hold and what no font draws but which takes no room,
	 * such as the selector that asks for a variant of a character.
	 */
	private static String printable(String text) {
		if (text.codePoints().noneMatch(PdfWriter::isLeftOut)) {
			return text;
		}
		StringBuilder printable = new StringBuilder(text.length());
		text.codePoints().filter((codePoint) -> !isLeftOut(codePoint)).forEach(printable::appendCodePoint);
		return printable.toString();
	}

	private static boolean isLeftOut(int codePoint) {
		if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
			return false;
		}
		return MissingGlyphs.isInvisible(codePoint) || Character.getType(codePoint) == Character.SURROGATE
				|| (codePoint & 0xFFFE) == 0xFFFE;
	}

}
