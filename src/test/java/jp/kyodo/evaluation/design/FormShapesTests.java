package jp.kyodo.evaluation.design;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jp.kyodo.evaluation.form.RefersTo;
import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Watches that everything that a form file can say has a name in the designer, and that
 * the guide to form files tells it.
 */
@PortalTest(properties = "kyodo.sample-city=true")
class FormShapesTests {

	private static final Path GUIDE = Path.of("docs/forms.md");

	private static final String BEGIN = "<!-- made by FormShapesTests from the records and the messages -->\n";

	private static final String CONDITIONS = "conditions";

	private static final String END = "<!-- end -->";

	@Autowired
	private FormShapes shapes;

	@Autowired
	private PropertyTexts texts;

	@Test
	void everyKindOfSectionHasANameAndADescription() {
		assertThat(this.shapes.kinds()).isNotEmpty().allSatisfy((kind) -> {
			assertThat(this.texts.kind(kind)).as("evaluation.form.kind." + kind).isPresent();
			assertThat(this.texts.kindHelp(kind)).as("evaluation.form.kind." + kind + ".help").isPresent();
		});
		assertThat(this.shapes.lists()).contains("scales", "sections").allSatisfy((list) -> {
			assertThat(this.texts.list(list)).as("evaluation.form.list." + list).isPresent();
			assertThat(this.texts.listHelp(list)).as("evaluation.form.list." + list + ".help").isPresent();
		});
	}

	@Test
	void everyPropertyAndEveryChoiceHasALabel() {
		Set<String> nameless = new TreeSet<>();
		all().forEach((property) -> {
			if (!isPlainItem(property) && this.texts.label(property).isEmpty()) {
				nameless.add("evaluation.form." + property.path());
			}
			property.choices()
				.stream()
				.filter((constant) -> this.texts.choice(property, constant).isEmpty())
				.forEach((constant) -> nameless.add("evaluation.form." + property.path() + "." + constant));
		});

		assertThat(nameless).isEmpty();
	}

	@Test
	void everyPropertyCanBeEnteredInAFieldOfItsOwn() {
		assertThat(all()).allSatisfy(
				(property) -> assertThat(property.type()).as(property.path()).isNotEqualTo(Property.Type.OTHER));
	}

	@Test
	void guideToFormFilesTellsEveryProperty() throws IOException {
		String guide = Files.readString(GUIDE);
		int begin = guide.indexOf(BEGIN) + BEGIN.length();
		int end = guide.indexOf(END, begin);
		String made = reference();

		if (!guide.substring(begin, end).equals(made)) {
			Files.writeString(GUIDE, guide.substring(0, begin) + made + guide.substring(end));
		}

		assertThat(guide.substring(begin, end)).as("docs/forms.md was out of date and is written anew; look at it")
			.isEqualTo(made);
	}

	/** An item of a list of groups is called as its list. */
	private static boolean isPlainItem(Property property) {
		return property.name().isEmpty() && property.type() != Property.Type.ITEMS;
	}

	private List<Property> all() {
		List<Property> all = new ArrayList<>();
		roots().forEach((property) -> collect(property, all));
		return all;
	}

	private Stream<Property> roots() {
		Stream<Property> parts = Stream.concat(
				this.shapes.kinds().stream().flatMap((kind) -> this.shapes.section(kind).orElseThrow().stream()),
				this.shapes.lists()
					.stream()
					.filter((list) -> !list.equals(FormShapes.SECTIONS))
					.flatMap((list) -> this.shapes.part(list, null).orElseThrow().stream()));
		return Stream.concat(this.shapes.head().stream(), parts);
	}

	private static void collect(Property property, List<Property> all) {
		all.add(property);
		property.properties().forEach((child) -> collect(child, all));
	}

	private String reference() {
		StringBuilder text = new StringBuilder();
		text.append("\n### The form\n\n");
		table(this.shapes.head(), text);
		this.shapes.lists().stream().filter((list) -> !list.equals(FormShapes.SECTIONS)).forEach((list) -> {
			text.append("\n### `%s`: %s\n\n%s\n\n".formatted(list, this.texts.list(list).orElseThrow(),
					this.texts.listHelp(list).orElseThrow()));
			table(this.shapes.part(list, null).orElseThrow(), text);
		});
		text.append("\n### `conditions` of a section\n\n");
		table(conditions(), text);
		this.shapes.kinds().forEach((kind) -> {
			text.append("\n### `kind: %s`: %s\n\n%s\n\n".formatted(kind, this.texts.kind(kind).orElseThrow(),
					this.texts.kindHelp(kind).orElseThrow()));
			table(this.shapes.section(kind).orElseThrow(), text);
		});
		return text.append("\n").toString();
	}

	/** All kinds that have conditions have the same. */
	private List<Property> conditions() {
		return roots().filter((property) -> property.name().equals(CONDITIONS))
			.findFirst()
			.map(Property::properties)
			.orElseThrow();
	}

	private void table(List<Property> properties, StringBuilder text) {
		text.append("| property | label | value | |\n|---|---|---|---|\n");
		properties.forEach((property) -> row(property, property.name(), text));
	}

	private void row(Property property, String name, StringBuilder text) {
		if (!isPlainItem(property)) {
			text.append("| `%s` | %s | %s | %s |\n".formatted(name, this.texts.label(property).orElse(""),
					value(property), property.required() ? "required" : ""));
		}
		if (name.equals(CONDITIONS)) {
			return;
		}
		String inside = (property.type() == Property.Type.ITEMS) ? name + "[]" : name;
		if (property.type() != Property.Type.LINES) {
			property.properties()
				.forEach((child) -> row(child, child.name().isEmpty() ? inside : inside + "." + child.name(), text));
		}
	}

	private static String named(Property property, RefersTo refersTo) {
		String what = switch (refersTo.value()) {
			case SECTION -> refersTo.anywhere() ? "key of another section" : "key of an earlier section";
			case ANSWER -> "an answer of that section";
			case CODE -> "code of that answer";
			case OWN -> "key of one of the `" + refersTo.list() + "` of the section";
		};
		return (property.type() == Property.Type.REFERENCES) ? "list: " + what : what;
	}

	private String value(Property property) {
		if (property.refersTo() != null) {
			return named(property, property.refersTo());
		}
		return switch (property.type()) {
			case LINE -> "text";
			case TEXT -> "text, several lines";
			case NUMBER -> "whole number";
			case YEAR -> "fiscal year";
			case DECIMAL -> "number";
			case FLAG -> "`true` or `false`";
			case CHOICE -> "one of " + choices(property);
			case CHOICES -> "list of " + choices(property);
			case REFERENCE -> "code of one of the `" + property.list() + "`";
			case REFERENCES -> "codes of `" + property.list() + "`";
			case PLAN -> "code of a plan";
			case LINES -> "list of " + value(property.item()) + "s";
			case GROUP -> property.name().equals(CONDITIONS) ? "see above" : "properties";
			case ITEMS -> "list";
			case OTHER -> "anything";
		};
	}

	private String choices(Property property) {
		return String.join(", ",
				property.choices()
					.stream()
					.map((constant) -> "`%s` %s".formatted(constant, this.texts.choice(property, constant).orElse("")))
					.toList());
	}

}
