package jp.kyodo.evaluation.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.kyodo.evaluation.document.ListStyle;
import jp.kyodo.evaluation.document.NarrativeBlock;
import jp.kyodo.evaluation.form.Scales;
import jp.kyodo.evaluation.form.SectionConditions;
import jp.kyodo.evaluation.form.SectionDefinition;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A text as bullets, paragraphs or numbered parts: written on the sheet each year, or
 * standing in the plan's register.
 */
@Component
class NarrativeKind implements SectionKind<NarrativeKind.Definition, NarrativeBlock> {

	private static final String TEXT = "text";

	private final BulletTexts texts;

	NarrativeKind(BulletTexts texts) {
		this.texts = texts;
	}

	/**
	 * A text section.
	 *
	 * @param source the text of the plan's register that is shown, or {@code null} when
	 * the text is written on the sheet
	 * @param style how the parts are printed; bullets where nothing is said
	 */
	record Definition(String key, String title, @Nullable String guidance, boolean required,
			@Nullable SectionConditions conditions, @Nullable Source source, @Nullable ListStyle style,
			@Nullable Integer characters, @Nullable Integer lineCharacters,
			@Nullable Integer lines) implements SectionDefinition {

		Definition {
			style = (style != null) ? style : ListStyle.BULLETS;
		}

		ListStyle listStyle() {
			return Objects.requireNonNull(this.style);
		}

		@Override
		public Map<String, List<String>> answers(Scales scales) {
			return (this.source == null) ? Map.of(TEXT, List.of()) : Map.of();
		}

		TextLimits limits() {
			return TextLimits.of(this.characters, this.lineCharacters, this.lines);
		}

	}

	/**
	 * The standing texts of a policy issue.
	 */
	enum Source {

		PROBLEM, OUTLINE, GOAL

	}

	/**
	 * What the entry page shows of a text section.
	 *
	 * @param bullets the standing text, where it is not written here
	 * @param lastYear last year's text with one bullet a line, or an empty string
	 */
	record Entry(String text, ListStyle style, TextLimits limits, String lastYear, List<String> bullets) {

	}

	@Override
	public String name() {
		return "narrative";
	}

	@Override
	public Class<Definition> definitionType() {
		return Definition.class;
	}

	@Override
	public Class<NarrativeBlock> blockType() {
		return NarrativeBlock.class;
	}

	@Override
	public boolean isEntered(Definition definition) {
		return definition.source() == null;
	}

	@Override
	public Map<String, String> fields(Definition definition, SheetContext sheet) {
		return Map.of(TEXT, sheet.saved(definition).map((saved) -> saved.field(TEXT)).orElse(""));
	}

	@Override
	public SectionReading read(Definition definition, SheetContext sheet, Map<String, String> typed) {
		List<FieldProblem> problems = new ArrayList<>();
		String text = this.texts.read(TEXT, sheet.title(definition.title()), typed.getOrDefault(TEXT, ""),
				definition.limits(), definition.listStyle(), sheet.words(), problems);
		return new SectionReading(Map.of(TEXT, text), problems, Map.of());
	}

	@Override
	public Object entry(Definition definition, SheetContext sheet, Map<String, String> shown) {
		return new Entry(shown.getOrDefault(TEXT, ""), definition.listStyle(), definition.limits(),
				lastYear(definition, sheet), standing(definition, sheet));
	}

	@Override
	public String label(Definition definition, SheetContext sheet, String field) {
		return sheet.title(definition.title());
	}

	@Override
	public List<Finding> check(Definition definition, SheetContext sheet) {
		if (!isEntered(definition)) {
			return List.of();
		}
		return this.texts.check(definition.key(), TEXT, sheet.title(definition.title()), definition.required(),
				fields(definition, sheet).get(TEXT), lastYear(definition, sheet), sheet.words());
	}

	@Override
	public NarrativeBlock assemble(Definition definition, SheetContext sheet) {
		List<String> bullets = isEntered(definition) ? definition.listStyle().parse(fields(definition, sheet).get(TEXT))
				: standing(definition, sheet);
		return new NarrativeBlock(definition.key(), sheet.title(definition.title()), definition.style(), bullets);
	}

	private static String lastYear(Definition definition, SheetContext sheet) {
		return sheet.savedIn(sheet.year().minus(1), definition).map((saved) -> saved.field(TEXT)).orElse("");
	}

	private static List<String> standing(Definition definition, SheetContext sheet) {
		if (definition.source() == null) {
			return List.of();
		}
		return switch (definition.source()) {
			case PROBLEM -> sheet.issue().problem();
			case OUTLINE -> sheet.issue().outline();
			case GOAL -> sheet.issue().goal();
		};
	}

}
