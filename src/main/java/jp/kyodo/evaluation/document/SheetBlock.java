package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.stream.Stream;

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
	 * The texts that may use terms of the glossary, in reading order; none for most.
	 */
	default List<String> texts() {
		return List.of();
	}

	/**
	 * The same block with other texts, as many as {@link #texts()} has.
	 */
	default SheetBlock withTexts(List<String> texts) {
		return this;
	}

	/**
	 * The terms that the block explains; none for all but the glossary.
	 */
	default List<GlossaryBlock.Term> explainedTerms() {
		return List.of();
	}

	/**
	 * The same block with only these terms explained.
	 */
	default SheetBlock withExplainedTerms(List<GlossaryBlock.Term> terms) {
		return this;
	}

	/**
	 * The indicators whose years the block shows; none for most.
	 */
	default List<IndicatorsBlock.Indicator> indicators() {
		return List.of();
	}

	/**
	 * What the block refers to, so that a page can lead there; nothing for most.
	 */
	default List<ReferencesBlock.Reference> references() {
		return List.of();
	}

	/**
	 * What citizens search for; nothing for blocks of numbers only.
	 */
	default Stream<String> searchableTexts() {
		return texts().stream();
	}

	/**
	 * What lists show of the sheet, the first block that has something counts; empty for
	 * most.
	 */
	default String summary() {
		return "";
	}

	/**
	 * The plan's nodes that the sheet stands under, the top one first; none for all but
	 * the head.
	 */
	default List<HeaderBlock.Field> nodes() {
		return List.of();
	}

	/**
	 * The ratings that the block gives to its policy issue in a year; none for most.
	 */
	default List<GivenRating> ratingsIn(FiscalYear year) {
		return List.of();
	}

	/**
	 * SHA-256 of each picture that the block shows; none for most.
	 */
	default Stream<String> pictureHashes() {
		return Stream.empty();
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
