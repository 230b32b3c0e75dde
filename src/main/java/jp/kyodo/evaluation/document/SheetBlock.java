package jp.kyodo.evaluation.document;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jp.kyodo.fiscal.FiscalYear;

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

	/**
	 * The ratings that the block gives to its policy issue in a year; none for most.
	 */
	default List<GivenRating> ratingsIn(FiscalYear year) {
		return List.of();
	}

	/**
	 * The kind of section, by which every output finds how to show it: the record's name
	 * without its ending.
	 */
	default String kind() {
		String name = getClass().getSimpleName().replaceAll("Block$", "");
		return Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

}
