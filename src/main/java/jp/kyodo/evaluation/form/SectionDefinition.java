package jp.kyodo.evaluation.form;

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
	 * The code of the rating scale that the section uses, or {@code null}.
	 */
	default @Nullable String scale() {
		return null;
	}

}
