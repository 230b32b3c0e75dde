package jp.kyodo.evaluation.web;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import jp.kyodo.evaluation.RoundFixture;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.plan.RegisterFixture;
import org.jspecify.annotations.Nullable;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A sheet whose form has only a section of pictures, two of them at most, in a plan of
 * its own; somebody of the planning section fills it in.
 */
final class PictureSheet {

	private static final String SECTION = """
			  - {kind: pictures, key: photos, title: 活動の様子, required: true, count: 2, megabytes: 1, captionCharacters: 20}
			""";

	private static final Pattern HASH = Pattern.compile("value=\"(([0-9a-f]{64})\\.(?:png|jpg) [0-9x]+)\"");

	private final MockMvcTester mvc;

	private final SheetQueries sheets;

	private final StaffQueries staff;

	private final RegisterFixture.Issue issue;

	PictureSheet(MockMvcTester mvc, SheetQueries sheets, StaffQueries staff, RegisterFixture registers,
			RoundFixture rounds) {
		this.mvc = mvc;
		this.sheets = sheets;
		this.staff = staff;
		this.issue = registers.issue();
		rounds.putInForce(RoundFixture.form(this.issue.plan(), SECTION));
		rounds.open(this.issue, RegisterFixture.Y2011);
	}

	RegisterFixture.Issue issue() {
		return this.issue;
	}

	/** Where staff find the sheet. */
	String path() {
		return "/staff/sheets/2011/" + this.issue.code();
	}

	SheetHead head() {
		return this.sheets.head(RegisterFixture.Y2011, this.issue.code());
	}

	/** Adds a picture by the form with these fields. */
	MvcTestResult add(byte[] file, Map<String, String> fields) {
		return change("add", file, fields);
	}

	/** Presses a button of the form that changes the list of pictures. */
	MvcTestResult change(String change, byte @Nullable [] file, Map<String, String> fields) {
		MockMvcTester.MockMultipartMvcRequestBuilder request = this.mvc.post()
			.uri(path() + "/sections/photos/pictures")
			.multipart()
			.file("file", (file != null) ? file : new byte[0])
			.with(as("kikaku"))
			.with(csrf())
			.param("version", version())
			.param("change", change);
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.exchange();
	}

	/** Saves the section. */
	MvcTestResult save(Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(path() + "/sections/photos")
			.with(as("kikaku"))
			.with(csrf())
			.param("version", version());
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.exchange();
	}

	private String version() {
		return page().replaceAll("(?s).*?name=\"version\" value=\"([^\"]*)\".*", "$1");
	}

	String page() {
		return text(get("", "kikaku").getResponse());
	}

	MvcTestResult get(String path, String login) {
		return this.mvc.get().uri(path() + path).with(as(login)).exchange();
	}

	RequestPostProcessor as(String login) {
		return authentication(StaffAuthentication.of(this.staff.find(login).orElseThrow()));
	}

	/** What the field of a picture holds, counted from 0. */
	static String value(String page, int index) {
		return found(page, index).group(1);
	}

	/** The name of the file of a picture without its ending, counted from 0. */
	static String hash(String page, int index) {
		return found(page, index).group(2);
	}

	private static Matcher found(String page, int index) {
		Matcher matcher = HASH.matcher(page);
		for (int times = 0; times <= index; times++) {
			assertThat(matcher.find()).isTrue();
		}
		return matcher;
	}

	static String text(MockHttpServletResponse response) {
		return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	static byte[] picture(Color color) throws IOException {
		BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < 60; x++) {
			for (int y = 0; y < 40; y++) {
				picture.setRGB(x, y, color.getRGB());
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", out);
		return out.toByteArray();
	}

}
