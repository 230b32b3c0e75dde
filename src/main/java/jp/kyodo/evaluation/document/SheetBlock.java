package jp.kyodo.evaluation.document;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What one section of a sheet shows. Each kind of section has its own record; in JSON the
 * kind stands in the property {@code kind}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public interface SheetBlock {

	/**
	 * The section's key inside its form, also its anchor on the page.
	 */
	String key();

	/**
	 * The heading as printed.
	 */
	String title();

}
