package jp.kyodo.evaluation.design.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jp.kyodo.evaluation.design.FormFiles;
import jp.kyodo.testing.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes the forms of other cities from nothing with the pages of the designer, as a
 * person does who has the paper form at hand: every scale, section, item and condition.
 */
@BrowserTest(properties = "kyodo.sample-city=true")
class FormClickedTogetherBrowserTests {

	/** What is chosen can depend on a choice before it, which depends on one more. */
	private static final int ROUNDS = 3;

	@Autowired
	private FormFiles files;

	/**
	 * The form with the most conditions, or all three with
	 * {@code -Dkyodo.test.forms=all}, since each takes the better part of a minute.
	 */
	static List<String> forms() {
		return System.getProperty("kyodo.test.forms", "").equals("all")
				? List.of("program-review", "score-review", "two-period-review") : List.of("program-review");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void formOfAnotherCityIsMadeFromNothing(String name, Page page) throws IOException {
		byte[] shipped = new ClassPathResource("forms/" + name + ".yaml").getContentAsByteArray();
		JsonNode form = YAMLMapper.shared().readTree(new String(shipped, StandardCharsets.UTF_8));
		signIn(page);

		page.navigate("/admin/forms/new");
		page.locator("#name").fill(form.path("name").asString());
		press(page, "空の様式を作る");
		String draft = page.url();
		page.navigate(draft + "/head");
		for (String property : List.of("code", "plan", "years")) {
			fill(page, property, form.path(property));
		}
		press(page, "保存する");
		for (JsonNode scale : form.path("scales")) {
			page.navigate(draft);
			open(page.locator("#list-scales > details"));
			page.locator("#name-scales").fill(scale.path("name").asString());
			submit(page, page.locator("#list-scales > details button[type=submit]"));
			fillPart(page, scale);
		}
		for (JsonNode section : form.path("sections")) {
			page.navigate(draft);
			Locator add = page.locator("#list-sections > details");
			open(add);
			add.locator("input[name=kind][value='" + section.path("kind").asString() + "']").check();
			add.locator("input[name=name]").fill(section.path("title").asString());
			submit(page, add.locator("button[type=submit]"));
			fillPart(page, section);
		}

		page.navigate(draft + "/check");
		assertThat(page.locator("main")).containsText("直すところはありません");
		assertThat(page.request().get(draft + "/form.yaml").text())
			.isEqualTo(this.files.write(this.files.read(shipped)));
	}

	/**
	 * Adds the items of all lists first, then fills in what can be until nothing is left.
	 */
	private static void fillPart(Page page, JsonNode part) {
		for (Map.Entry<String, JsonNode> property : part.properties()) {
			addItems(page, property.getKey(), property.getValue());
		}
		for (int round = 0; round < ROUNDS; round++) {
			List<String> left = new ArrayList<>();
			for (Map.Entry<String, JsonNode> property : part.properties()) {
				if (!property.getKey().equals("kind")) {
					left.addAll(fill(page, property.getKey(), property.getValue()));
				}
			}
			press(page, "保存する");
			if (left.isEmpty()) {
				return;
			}
		}
		assertThat(part).as("not everything could be chosen").isNull();
	}

	private static void addItems(Page page, String path, JsonNode value) {
		if (value.isArray() && !value.isEmpty() && value.get(0).isContainer()) {
			for (int index = 0; index < value.size(); index++) {
				Locator add = page.locator("button[name=operation][value='add:" + path + "']");
				reveal(page, add);
				submit(page, add);
			}
		}
		if (value.isArray()) {
			for (int index = 0; index < value.size(); index++) {
				addItems(page, path + "." + index, value.get(index));
			}
		}
		value.properties().forEach((child) -> addItems(page, path + "." + child.getKey(), child.getValue()));
	}

	/**
	 * Fills in a property and those inside of it.
	 * @return the fields that do not offer yet what shall be chosen
	 */
	private static List<String> fill(Page page, String path, JsonNode value) {
		List<String> left = new ArrayList<>();
		if (value.isObject()) {
			value.properties()
				.forEach((child) -> left.addAll(fill(page, path + "." + child.getKey(), child.getValue())));
			return left;
		}
		if (value.isArray() && !value.isEmpty() && value.get(0).isContainer()) {
			for (int index = 0; index < value.size(); index++) {
				left.addAll(fill(page, path + "." + index, value.get(index)));
			}
			return left;
		}
		Locator textarea = page.locator("textarea[name='" + path + "']");
		if (value.isArray() && textarea.count() == 0) {
			for (JsonNode code : value) {
				Locator box = page.locator("input[name='" + path + "'][value='" + code.asString() + "']");
				left.addAll(box.count() == 0 ? List.of(path) : List.of());
				if (box.count() > 0) {
					reveal(page, box);
					box.check();
				}
			}
			return left;
		}
		String text = value.isArray() ? String.join("\n", value.valueStream().map(JsonNode::asString).toList())
				: value.asString();
		Locator select = page.locator("select[name='" + path + "']");
		Locator box = page.locator("input[type=checkbox][name='" + path + "']");
		Locator field = (textarea.count() > 0) ? textarea : page.locator("input[type=text][name='" + path + "']");
		if (select.count() > 0) {
			reveal(page, select);
			if (select.locator("option[value='" + text + "']").count() == 0) {
				return List.of(path);
			}
			select.selectOption(text);
		}
		else if (box.count() > 0) {
			reveal(page, box);
			box.setChecked(value.asBoolean());
		}
		else {
			reveal(page, field);
			field.fill(text);
		}
		return left;
	}

	/** Opens what is folded around a control. */
	private static void reveal(Page page, Locator control) {
		Locator folded = page.locator("details:not([open])").filter(new Locator.FilterOptions().setHas(control));
		while (folded.count() > 0) {
			folded.first().locator("summary").first().click();
		}
	}

	private static void open(Locator details) {
		if (details.getAttribute("open") == null) {
			details.locator("summary").click();
		}
	}

	private static void press(Page page, String name) {
		submit(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first());
	}

	private static void submit(Page page, Locator button) {
		page.evaluate("document.body.dataset.before = 'true'");
		button.click();
		page.locator("body:not([data-before])").waitFor();
		page.waitForLoadState();
	}

	private static void signIn(Page page) {
		page.navigate("/login");
		page.getByLabel("ログイン名").fill("kikaku");
		page.getByLabel("パスワード").fill("tsubame-ga-tobu-asa");
		page.getByLabel("パスワード").press("Enter");
		assertThat(page).hasURL(Pattern.compile(".*/staff$"));
	}

}
