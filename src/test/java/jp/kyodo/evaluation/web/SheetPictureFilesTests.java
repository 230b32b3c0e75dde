package jp.kyodo.evaluation.web;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.RoundFixture;
import jp.kyodo.evaluation.document.PicturesBlock;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gets the pictures of a sheet, before and after it is published.
 */
@PortalTest(properties = "kyodo.sample-city=true")
@Import({ RegisterFixture.class, RoundFixture.class })
class SheetPictureFilesTests {

	@TempDir
	private Path folder;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RoundFixture rounds;

	@Autowired
	private PublishedSheets published;

	private PictureSheet sheet;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.sheet = beans.createBean(PictureSheet.class);
	}

	@Test
	void showsDraftPicturesOnlyToThoseWhoMayReadTheSheet() throws Exception {
		this.sheet.add(PictureSheet.picture(Color.RED), Map.of("p1.alt", "写真の中身"));
		String file = PictureSheet.hash(this.sheet.page(), 0) + ".png";

		assertThat(this.sheet.get("/pictures/" + file, "nyuryoku-midori")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.get().uri("/sheets/pictures/" + file)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.sheet.get("/pictures/" + "0".repeat(64) + ".png", "kikaku")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/staff/sheets/2013/71203000/pictures/" + file).with(this.sheet.as("kikaku")))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void publishesPicturesInEveryFormat() throws Exception {
		this.sheet.add(PictureSheet.picture(Color.ORANGE), Map.of("p1.caption", "清掃活動", "p1.alt", "川べりを掃除する人たち"));
		String hash = PictureSheet.hash(this.sheet.page(), 0);
		this.rounds.publish(this.sheet.issue(), RegisterFixture.Y2011);

		MockHttpServletResponse image = response("/sheets/pictures/" + hash + ".png");
		assertThat(image.getContentType()).isEqualTo("image/png");
		assertThat(image.getHeader("Cache-Control")).contains("max-age=31536000", "public", "immutable");
		assertThat(image.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(image.getHeader("Set-Cookie")).isNull();
		String sheet = "/sheets/2011/" + this.sheet.issue().code();
		assertThat(PictureSheet.text(response(sheet))).contains("src=\"/sheets/pictures/" + hash + ".png\"",
				"alt=\"川べりを掃除する人たち\"");
		assertThat(PictureSheet.text(response(sheet + ".csv?flavour=opendata")))
			.contains("/sheets/pictures/" + hash + ".png", "ALTERNATIVE", "川べりを掃除する人たち");
		assertThat(PictureSheet.text(response(sheet + ".json"))).contains("/sheets/pictures/" + hash + ".png");
		try (PDDocument pdf = Loader.loadPDF(response(sheet + ".pdf").getContentAsByteArray())) {
			assertThat(pdf.getPage(0).getResources().getXObjectNames()).hasSizeGreaterThanOrEqualTo(1);
			assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("StructTreeRoot")))
				.isTrue();
		}
		Path xlsx = Files.write(this.folder.resolve("sheet.xlsx"), response(sheet + ".xlsx").getContentAsByteArray());
		try (ZipFile parts = new ZipFile(xlsx.toFile())) {
			assertThat(parts.stream().map((entry) -> entry.getName()).filter((name) -> name.startsWith("xl/media/")))
				.hasSize(1);
		}
		assertThat(block().pictures()).extracting(PicturesBlock.Picture::sha256).containsExactly(hash);
	}

	private PicturesBlock block() {
		return (PicturesBlock) this.published.current(RegisterFixture.Y2011, this.sheet.issue().code())
			.orElseThrow()
			.document()
			.blocks()
			.get(0);
	}

	private MockHttpServletResponse response(String path) {
		MvcTestResult result = this.mvc.get().uri(path).exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse();
	}

}
