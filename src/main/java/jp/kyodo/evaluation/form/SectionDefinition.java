package jp.kyodo.evaluation.form;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * One section of a form as the city has set it up. Each kind of section brings its own
 * record; in the form file the kind stands in the property {@code kind}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public interface SectionDefinition {

	/**
	 * The section's name inside its form, also its anchor and its place in URLs.
	 */
	String key();

	/**
	 * The heading; may hold {@code {year}}, {@code {nextYear}} and {@code {planName}}.
	 */
	String title();

	/**
	 * What helps staff to fill the section in, or {@code null}.
	 */
	default @Nullable String guidance() {
		return null;
	}

	/**
	 * Whether a sheet can be submitted while this section is empty.
	 */
	default boolean required() {
		return false;
	}

	/**
	 * When the section is shown or required, or {@code null} for always. A record that
	 * has a component of this name can be given conditions; nothing else is needed.
	 */
	default @Nullable SectionConditions conditions() {
		return null;
	}

	/**
	 * The code of the rating scale that the section uses, or {@code null}.
	 */
	default @Nullable String scale() {
		return null;
	}

	/**
	 * The codes of all rating scales that the section uses.
	 */
	default List<String> scaleCodes() {
		String code = scale();
		return (code != null) ? List.of(code) : List.of();
	}

	/**
	 * The answers that later sections can depend on: the field and the codes that it can
	 * have; no codes for a text or a number.
	 */
	default Map<String, List<String>> answers(Scales scales) {
		return Map.of();
	}

	/**
	 * What an answer is called: by the portal's word for the field or, where the form
	 * itself names what is answered, by that.
	 */
	default FormWord answerName(String field) {
		return new FormWord(field, "answer." + field, "");
	}

	/**
	 * The scale that the codes of an answer belong to, or {@code null} where it has none.
	 */
	default @Nullable String scaleOf(String field) {
		return null;
	}

	/**
	 * The grades that the section names itself, by the code of their scale.
	 */
	default Map<String, List<String>> gradesUsed() {
		return Map.of();
	}

	/**
	 * The earlier answers that this section makes something of, its conditions aside.
	 */
	default List<AnswerReference> references() {
		return List.of();
	}

	/**
	 * The sections whose content this one shows.
	 */
	default List<ShownSection> shownSections() {
		return List.of();
	}

}
