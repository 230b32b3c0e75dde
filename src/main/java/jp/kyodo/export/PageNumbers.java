package jp.kyodo.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints the page numbers of a booklet, in the middle of the lower edge. All pages share
 * one small font that has nothing but digits. To assistive technology the numbers are no
 * part of the text.
 */
final class PageNumbers {

	private static final String CHARACTERS = "0123456789- ";

	private static final COSName FONT_NAME = COSName.getPDFName("KyodoPageNumber");

	private static final float POINTS_PER_MM = 72 / 25.4f;

	private static final float HEIGHT = 6 * POINTS_PER_MM;

	private static final float SIZE = 8;

	private final COSBase font;

	private final Map<Integer, String> codes = new HashMap<>();

	private final Map<Integer, Float> widths = new HashMap<>();

	PageNumbers(PdfObjectWriter objects) throws IOException {
		try (PDDocument document = Loader.loadPDF(sample())) {
			COSDictionary fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
			COSBase only = fonts.getDictionaryObject(fonts.keySet().iterator().next());
			this.font = objects.referenceTo(objects.numberOf(only));
			objects.writePending();
			objects.forgetPart();
		}
	}

	void print(PDDocument document, PDPage page, int number) throws IOException {
		String text = "- " + number + " -";
		COSDictionary resources = page.getResources().getCOSObject();
		COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
		if (fonts == null) {
			fonts = new COSDictionary();
			resources.setItem(COSName.FONT, fonts);
		}
		fonts.setItem(FONT_NAME, this.font);
		COSArray contents = new COSArray();
		contents.add(stream(document, "q\n"));
		COSBase before = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
		if (before instanceof COSArray array) {
			contents.addAll(array);
		}
		else if (before != null) {
			contents.add(before);
		}
		contents.add(stream(document, String.format(Locale.ROOT,
				"\nQ\n/Artifact <</Type /Pagination>> BDC\nBT\n/%s %.1f Tf\n%.2f %.2f Td\n<%s> Tj\nET\nEMC\n",
				FONT_NAME.getName(), SIZE, (page.getMediaBox().getWidth() - width(text)) / 2, HEIGHT, encoded(text))));
		page.getCOSObject().setItem(COSName.CONTENTS, contents);
	}

	private byte[] sample() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			PDFont digits = PDType0Font.load(document, PdfFont.REGULAR.parse(), true);
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(digits, SIZE);
				content.showText(CHARACTERS);
				content.endText();
			}
			for (int character : CHARACTERS.chars().toArray()) {
				String written = Character.toString(character);
				this.codes.put(character, HexFormat.of().formatHex(digits.encode(written)));
				this.widths.put(character, digits.getStringWidth(written) / 1000 * SIZE);
			}
			document.save(out);
		}
		return out.toByteArray();
	}

	private float width(String text) {
		return (float) text.chars().mapToDouble(this.widths::get).sum();
	}

	private String encoded(String text) {
		StringBuilder hexadecimal = new StringBuilder();
		text.chars().mapToObj(this.codes::get).forEach(hexadecimal::append);
		return hexadecimal.toString();
	}

	private static COSStream stream(PDDocument document, String content) throws IOException {
		COSStream stream = document.getDocument().createCOSStream();
		try (OutputStream out = stream.createOutputStream()) {
			out.write(content.getBytes(StandardCharsets.US_ASCII));
		}
		return stream;
	}

}
