package jp.kyodo.evaluation.web;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jp.kyodo.evaluation.RoundFixture;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * How staff put pictures on a sheet.
 */
@PortalTest(properties = "kyodo.sample-city=true")
@Import({ RegisterFixture.class, RoundFixture.class })
class SheetPictureTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private PictureSheet sheet;

	@BeforeEach
	void open(@Autowired AutowireCapableBeanFactory beans) {
		this.sheet = beans.createBean(PictureSheet.class);
	}

	@Test
	void keepsPictureWithItsTexts() throws Exception {
		assertThat(
				this.sheet.add(PictureSheet.picture(Color.RED), Map.of("p1.caption", "清掃活動", "p1.alt", "川べりを掃除する人たち")))
			.hasRedirectedUrl(this.sheet.path() + "#section-photos");

		String page = this.sheet.page();
		String hash = PictureSheet.hash(page, 0);
		assertThat(page).contains("清掃活動", "川べりを掃除する人たち", "/pictures/" + hash + ".png");
		MvcTestResult image = this.sheet.get("/pictures/" + hash + ".png", "kikaku");
		assertThat(image).hasStatusOk().hasContentType("image/png");
		assertThat(image.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(image.getResponse().getHeader("Cache-Control")).contains("no-store");
		assertThat(this.sheet.get("/preview", "kikaku")).bodyText()
			.contains("src=\"" + this.sheet.path() + "/pictures/" + hash + ".png\"", "alt=\"川べりを掃除する人たち\"");
	}

	@Test
	void asksForTheAlternativeTextAndKeepsThePictureMeanwhile() throws Exception {
		this.sheet.add(PictureSheet.picture(Color.RED), Map.of("p1.caption", "清掃活動"));

		String page = this.sheet.page();
		assertThat(page).contains("写真1の「代替テキスト」を入力してください", "清掃活動");
		assertThat(this.sheet
			.save(Map.of("p1.picture", PictureSheet.value(page, 0), "p1.caption", "清掃活動", "p1.alt", "掃除する人たち")))
			.hasStatus3xxRedirection();
		assertThat(this.sheet.page()).contains("掃除する人たち").doesNotContain("「代替テキスト」を入力してください");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<svg xmlns='http://www.w3.org/2000/svg'/>", "<html><script>alert(1)</script></html>",
			"GIF89a" })
	void refusesOtherFilesAndKeepsWhatWasTyped(String content) throws Exception {
		MvcTestResult result = this.sheet.add(content.getBytes(StandardCharsets.UTF_8),
				Map.of("p1.caption", "残る説明", "p1.alt", "残る代替テキスト"));

		assertThat(result).hasStatus3xxRedirection();
		assertThat(PictureSheet.text(this.mvc.get()
			.uri(this.sheet.path())
			.with(this.sheet.as("kikaku"))
			.cookie(result.getResponse().getCookies())
			.exchange()
			.getResponse())).containsPattern("(?s)id=\"photos-file-error\".{0,200}このファイルは写真として読み取れません");
		assertThat(this.sheet.page()).doesNotContain("photos-file-error");
		assertThat(this.sheet.page()).contains("残る説明", "残る代替テキスト").doesNotContain("写真1を外す");
		assertThat(this.jdbc.sql("SELECT count(*) FROM sheet_picture_upload WHERE sheet_id = ?")
			.param(this.sheet.head().id())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void movesAndRemovesPicturesWithoutScript() throws Exception {
		this.sheet.add(PictureSheet.picture(Color.RED), Map.of("p1.alt", "赤"));
		String red = PictureSheet.value(this.sheet.page(), 0);
		this.sheet.add(PictureSheet.picture(Color.BLUE), Map.of("p1.picture", red, "p1.alt", "赤", "p2.alt", "青"));
		String blue = PictureSheet.value(this.sheet.page(), 1);
		assertThat(this.sheet.page()).doesNotContain("写真を追加する");

		this.sheet.change("up.2", null, Map.of("p1.picture", red, "p1.alt", "赤", "p2.picture", blue, "p2.alt", "青"));
		assertThat(PictureSheet.value(this.sheet.page(), 0)).isEqualTo(blue);
		this.sheet.change("remove.1", null,
				Map.of("p1.picture", blue, "p1.alt", "青", "p2.picture", red, "p2.alt", "赤"));

		String page = this.sheet.page();
		assertThat(PictureSheet.value(page, 0)).isEqualTo(red);
		assertThat(page).contains("写真を追加する").doesNotContain("写真2を外す");
	}

	@Test
	void refusesPictureOfAnotherSheet(@Autowired AutowireCapableBeanFactory beans) throws Exception {
		this.sheet.add(PictureSheet.picture(Color.GREEN), Map.of("p1.alt", "緑"));
		String foreign = PictureSheet.value(this.sheet.page(), 0);
		open(beans);

		this.sheet.save(Map.of("p1.picture", foreign, "p1.alt", "よそのシートの写真"));

		assertThat(this.sheet.page()).contains("写真1はこのシートに登録された写真ではありません");
		assertThat(this.sheet.get("/pictures/" + foreign.substring(0, 68), "kikaku")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void takesFilesNowhereElseAndFromNobodyElse() throws Exception {
		assertThat(this.mvc.post()
			.uri(this.sheet.path() + "/sections/photos")
			.multipart()
			.file("file", PictureSheet.picture(Color.RED))
			.with(this.sheet.as("kikaku"))
			.with(csrf())).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
		assertThat(this.mvc.post()
			.uri(this.sheet.path() + "/sections/photos/pictures")
			.multipart()
			.file("file", PictureSheet.picture(Color.RED))
			.param("change", "add")
			.param("p1.alt", "よその課")
			.with(this.sheet.as("nyuryoku-midori"))
			.with(csrf())).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.post()
			.uri(this.sheet.path() + "/sections/photos/pictures")
			.multipart()
			.file("file", PictureSheet.picture(Color.RED))
			.with(this.sheet.as("kikaku"))).hasStatus(HttpStatus.FORBIDDEN);
	}

}
