package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param sheet which worksheet, from 0
 * @param headingRow row number of the headings, from 1
 * @param headings the headings as they stand in the file
 * @param uses what each column is
 * @param defaults what the file does not say
 * @param words what words mean that stand in no list: by list and word, a code of the
 * list or one of {@link #OTHER}, {@link #LEFT_OUT}, {@link #CITY_WIDE}
 * @param complete what the file is the complete list of
 * @param samples some rows, for the page on which one chooses
 * @param sheets names of the worksheets of the file
 */
public record ImportMapping(int sheet, int headingRow, List<String> headings, List<ColumnUse> uses, Defaults defaults,
		Map<String, Map<String, String>> words, Complete complete, List<List<String>> samples, List<String> sheets) {

	/** The form その他, with the word as its text. */
	public static final String OTHER = "@other";

	/** The word says nothing and is passed over. */
	public static final String LEFT_OUT = "@left-out";

	/** The whole city. */
	public static final String CITY_WIDE = "@city-wide";

	/** The list of departments beside those of the vocabulary. */
	public static final String DEPARTMENT = "DEPARTMENT";

	@SuppressWarnings("ConstantValue")
	public ImportMapping {
		headings = List.copyOf(headings);
		uses = List.copyOf(uses);
		Map<String, Map<String, String>> copy = new TreeMap<>();
		words.forEach((list, meanings) -> copy.put(list, new TreeMap<>(meanings)));
		words = copy;
		samples = List.copyOf(samples);
		// what was received before worksheets were remembered does not name them
		sheets = (sheets != null) ? List.copyOf(sheets) : List.of();
	}

	/**
	 * The same mapping with other columns and defaults.
	 */
	public ImportMapping with(List<ColumnUse> newUses, Defaults newDefaults, Complete newComplete) {
		return new ImportMapping(this.sheet, this.headingRow, this.headings, newUses, newDefaults, this.words,
				newComplete, this.samples, this.sheets);
	}

	/**
	 * The same mapping knowing more words.
	 */
	public ImportMapping withWords(Map<String, Map<String, String>> more) {
		Map<String, Map<String, String>> all = new TreeMap<>();
		this.words.forEach((list, meanings) -> all.put(list, new TreeMap<>(meanings)));
		more.forEach((list, meanings) -> all.computeIfAbsent(list, (key) -> new TreeMap<>()).putAll(meanings));
		return new ImportMapping(this.sheet, this.headingRow, this.headings, this.uses, this.defaults, all,
				this.complete, this.samples, this.sheets);
	}

	/**
	 * What was remembered of another file with the same headings, for this one. The year,
	 * the ward and the form that this one names go before those of the other.
	 */
	ImportMapping recalling(ImportMapping earlier) {
		List<ColumnUse> recalled = new ArrayList<>();
		for (int place = 0; place < this.headings.size(); place++) {
			recalled.add((place < earlier.uses.size()) ? earlier.uses.get(place) : ColumnUse.NONE);
		}
		Integer year = (this.defaults.year() != null) ? this.defaults.year() : earlier.defaults.year();
		String form = this.defaults.formCode().isEmpty() ? earlier.defaults.formCode() : this.defaults.formCode();
		String ward = this.defaults.wardCode().isEmpty() ? earlier.defaults.wardCode() : this.defaults.wardCode();
		Defaults both = new Defaults(year, earlier.defaults.departmentCode(), ward, form);
		return new ImportMapping(this.sheet, this.headingRow, this.headings, recalled, both, earlier.words,
				Complete.NOTHING, this.samples, this.sheets);
	}

	/**
	 * Places of the columns that are read as one column of ours, from 0.
	 */
	List<Integer> placesOf(ExchangeColumn column) {
		List<Integer> places = new ArrayList<>();
		for (int place = 0; place < this.uses.size(); place++) {
			ColumnUse use = this.uses.get(place);
			if (use.column() == column) {
				places.add(place);
			}
		}
		return places;
	}

	public boolean reads(ExchangeColumn column) {
		return this.uses.stream().anyMatch((use) -> use.column() == column);
	}

	/**
	 * What one column of a file is.
	 *
	 * @param column our column, or null if it is not read
	 * @param marked code of the word for which a mark stands in it, or empty if its cells
	 * hold words
	 * @param unit how many yen one of its amounts means: 1, 1000 or 1000000
	 * @param gaps what an empty cell means
	 */
	public record ColumnUse(@Nullable ExchangeColumn column, String marked, int unit, Gaps gaps) {

		public static final ColumnUse NONE = new ColumnUse(null, "", 1);

		@SuppressWarnings("ConstantValue")
		public ColumnUse {
			// what was remembered before there was a choice does not say it
			gaps = (gaps != null) ? gaps : Gaps.EMPTY;
		}

		public ColumnUse(@Nullable ExchangeColumn column, String marked, int unit) {
			this(column, marked, unit, Gaps.EMPTY);
		}

		public static ColumnUse of(ExchangeColumn column) {
			return new ColumnUse(column, "", 1);
		}

		public ColumnUse with(Gaps newGaps) {
			return new ColumnUse(this.column, this.marked, this.unit, newGaps);
		}

		boolean fillsGaps() {
			return this.column != null && this.gaps == Gaps.ABOVE;
		}

	}

	/**
	 * What is taken where the file says nothing.
	 *
	 * @param year the fiscal year, or null
	 * @param departmentCode code of the department, or empty
	 * @param wardCode code of a ward, {@link #CITY_WIDE}, or empty
	 * @param formCode code of the form of collaboration of all, or empty
	 */
	public record Defaults(@Nullable Integer year, String departmentCode, String wardCode, String formCode) {

		public static final Defaults NONE = new Defaults(null, "", "", "");

		@SuppressWarnings("ConstantValue")
		public Defaults {
			// what was remembered before there was a choice does not say it
			formCode = (formCode != null) ? formCode : "";
		}

	}

	/**
	 * What an empty cell means.
	 */
	public enum Gaps {

		/** Nothing is said. */
		EMPTY,

		/** The same as above: cells were merged, or what is the same is written once. */
		ABOVE

	}

	/**
	 * What a file is the complete list of, so that what it lacks has come to its end.
	 */
	public enum Complete {

		/** Nothing: what it lacks stays. */
		NOTHING,

		/** The projects of the departments that stand in it. */
		DEPARTMENTS,

		/** All projects of the city. */
		CITY

	}

}
