package jp.kyodo.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PdfBookletTests {

	private final PdfBooklets booklets = new PdfBooklets(new PdfWriter(2), HtmlTemplates.create());

	@Test
	void bindsPartsBehindTheirContentsWithNumbersThatRunThrough() throws IOException {
		try (PDDocument bound = Loader.loadPDF(booklet())) {
			assertThat(bound.getNumberOfPages()).isEqualTo(5);
			assertThat(text(bound, 1)).contains("2013年度 評価書", "目次", "市民文化局", "71203000", "協働の推進", "- 1 -");
			assertThat(text(bound, 2)).contains("本文1", "- 2 -");
			assertThat(text(bound, 3)).contains("続き", "- 3 -");
			assertThat(text(bound, 4)).contains("本文2", "- 4 -");
			assertThat(text(bound, 5)).contains("本文3 𠮷", "- 5 -");
			assertThat(bound.getDocumentInformation().getTitle()).isEqualTo("2013年度 評価書");
			assertThat(bound.getDocumentCatalog().getLanguage()).isEqualTo("ja");
			assertThat(bound.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
		}
	}

	@Test
	void leadsFromContentsAndBookmarksToThePages() throws IOException {
		try (PDDocument bound = Loader.loadPDF(booklet())) {
			List<Integer> linked = new ArrayList<>();
			for (PDAnnotation annotation : bound.getPage(0).getAnnotations()) {
				PDActionGoTo goTo = (PDActionGoTo) ((PDAnnotationLink) annotation).getAction();
				linked.add(pageOf(bound, (PDPageDestination) goTo.getDestination()));
			}
			assertThat(linked).containsExactly(2, 4, 5);

			PDOutlineItem bureau = bound.getDocumentCatalog().getDocumentOutline().getFirstChild();
			assertThat(bureau.getTitle()).isEqualTo("市民文化局");
			assertThat(bureau.getFirstChild().getTitle()).isEqualTo("71203000 協働の推進");
			assertThat(pageOf(bound, (PDPageDestination) bureau.getFirstChild().getDestination())).isEqualTo(2);
			PDOutlineItem ward = bureau.getNextSibling();
			assertThat(ward.getTitle()).isEqualTo("幸区役所");
			assertThat(pageOf(bound, (PDPageDestination) ward.getFirstChild().getDestination())).isEqualTo(5);
		}
	}

	private byte[] booklet() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PdfBooklet booklet = this.booklets.open("2013年度 評価書")) {
			booklet.add("市民文化局", "71203000", "協働の推進", page("<p>本文1</p><p style='page-break-before: always'>続き</p>"));
			booklet.add("市民文化局", "71204000", "文化の振興", page("<p>本文2</p>"));
			booklet.add("幸区役所", "81101000", "区のまちづくり", page("<p>本文3 𠮷</p>"));
			booklet.writeTo(out);
		}
		return out.toByteArray();
	}

	private static int pageOf(PDDocument document, PDPageDestination destination) {
		PDPage page = destination.getPage();
		return document.getPages().indexOf(page) + 1;
	}

	private static String page(String body) {
		return """
				<html lang="ja"><head><title>部分</title><link rel="stylesheet" href="/css/pdf/booklet.css"/></head>
				<body>%s</body></html>
				""".formatted(body);
	}

	private static String text(PDDocument document, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(document);
	}

}
