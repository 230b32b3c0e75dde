package jp.kyodo.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PdfWriterTests {

	private final PdfWriter writer = new PdfWriter(2);

	@Test
	void printsCharactersThatWereTypedAndLetsThemBeCopied() throws IOException {
		String typed = "𠮷野家 髙橋 Ⅲ 〜 ～ ① − ㈱ 目見立高 ☆";

		String copied = text(write(page("<h1>" + typed + "</h1><p>" + typed + "</p>")));

		assertThat(copied.replaceAll("\\s+", "")).isEqualTo((typed + typed).replaceAll("\\s+", ""));
	}

	@Test
	void printsGetaWhereNoFontHasTheCharacter() throws IOException {
		assertThat(text(write(page("<p>笑😀顔</p>")))).contains("笑〓顔");
	}

	@Test
	void leavesOutWhatIsInvisible() throws IOException {
		String copied = text(write(page("<p>葛\uDB40\uDD00城\u200B市\u0007</p>")));

		assertThat(copied.strip()).isEqualTo("葛城市");
	}

	@Test
	void embedsOnlyWhatIsUsedOfTheFonts() throws IOException {
		byte[] pdf = write(page("<p>協働型事業 <b>評価</b></p>"));

		assertThat(pdf).hasSizeLessThan(60_000);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (COSName name : document.getPage(0).getResources().getFontNames()) {
				PDFont font = document.getPage(0).getResources().getFont(name);
				assertThat(font.isEmbedded()).as(font.getName()).isTrue();
				assertThat(font.getName()).matches("[A-Z]{6}\\+BIZUDPGothic.*");
			}
		}
	}

	@Test
	void isTaggedAndInJapaneseWithTitleAndBookmarks() throws IOException {
		try (PDDocument document = Loader.loadPDF(write(page("<h1 id='a'>章</h1>")))) {
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("題名");
			assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle()).isEqualTo("しおり");
		}
	}

	@Test
	void printsRunningHeadAndPageNumbers() throws IOException {
		String margins = """
				@page { @top-left { content: '71203000 協働'; font-family: 'BIZ UDPGothic' }
				@bottom-center { content: 'ページ ' counter(page) '/' counter(pages); font-family: 'BIZ UDPGothic' } }
				""";

		String copied = text(write(page(margins, "<p>一枚目</p><p style='page-break-before: always'>二枚目</p>")));

		assertThat(copied).contains("71203000 協働", "ページ 1/2", "ページ 2/2");
	}

	@Test
	void opensNothingButStyleSheetsAndPicturesOfTheClassPath() throws IOException {
		String copied = text(write(page("""
				<p>本文</p>
				<img src='file:///etc/hostname' alt='a'/><img src='http://127.0.0.1:9/b.png' alt='b'/>
				<img src='/../application.yml' alt='c'/><object data='file:///etc/hostname' type='text/html'></object>
				""")));

		assertThat(copied).contains("本文");
		assertThat(PdfResources.resolve(null, "file:///etc/hostname")).isNull();
		assertThat(PdfResources.resolve(null, "http://127.0.0.1:9/b.png")).isNull();
		assertThat(PdfResources.resolve(null, "//127.0.0.1/b.css")).isNull();
		assertThat(PdfResources.resolve(PdfResources.BASE, "../application.yml")).isNull();
		assertThat(PdfResources.resolve(PdfResources.BASE, "/css/../../fonts/a.css")).isNull();
		assertThat(PdfResources.resolve(PdfResources.BASE, "/css/%2e%2e/a.css")).isNull();
		assertThat(PdfResources.resolve(PdfResources.BASE, "/css/pdf/booklet.css"))
			.isEqualTo("classpath:/css/pdf/booklet.css");
	}

	@Test
	void refusesEntitiesAndBrokenPages() {
		String billionLaughs = "<!DOCTYPE html [<!ENTITY a 'ha'>]><html><body>&a;</body></html>";

		assertThatExceptionOfType(IOException.class).isThrownBy(() -> write(billionLaughs));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> write("<html><body><p>offen</body></html>"))
			.withMessageContaining("not well-formed");
	}

	@Test
	void drawsPictures() throws IOException {
		byte[] without = write(page("<p>図</p>"));
		byte[] with = write(
				page("""
						<p>図</p><svg xmlns='http://www.w3.org/2000/svg' width='300' height='100' viewBox='0 0 300 100'>
						<rect x='0' y='0' width='50' height='50' fill='#00589c'/><text x='60' y='40' font-family='BIZ UDPGothic'>計画</text></svg>
						"""));

		assertThat(with.length).isGreaterThan(without.length + 500);
	}

	@Test
	void writesManyDocumentsAtTheSameTime() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(6);
		try {
			List<Callable<String>> tasks = new ArrayList<>();
			for (int number = 0; number < 18; number++) {
				String word = "文書" + number + "号";
				tasks.add(() -> text(write(page("<p>" + word + "</p>"))));
			}

			List<Future<String>> written = threads.invokeAll(tasks);

			for (int number = 0; number < 18; number++) {
				assertThat(written.get(number).get()).contains("文書" + number + "号");
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private byte[] write(String xhtml) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.writer.write(xhtml, out);
		return out.toByteArray();
	}

	private static String page(String body) {
		return page("", body);
	}

	private static String page(String style, String body) {
		return """
				<!DOCTYPE html>
				<html lang="ja"><head><title>題名</title><meta name="subject" content="件名"/>
				<link rel="stylesheet" href="/css/pdf/booklet.css"/><style>%s</style>
				<bookmarks><bookmark name="しおり" href="#a"/></bookmarks></head><body>%s</body></html>
				""".formatted(style, body);
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

}
