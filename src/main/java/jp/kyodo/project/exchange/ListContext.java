package jp.kyodo.project.exchange;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.FiscalYearFormatException;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;

/**
 * What a list says about all of its rows before the headings: its year, its unit of
 * money, and the form of collaboration or the ward that a worksheet of its own is about.
 *
 * @param titles the cells above the headings
 * @param sheet name of the worksheet
 * @param file name of the file
 */
record ListContext(List<String> titles, String sheet, String file) {

	private static final Pattern YEAR = Pattern
		.compile("(?:(?:令和|平成|昭和|[RHS]\\.?)(?:元|\\d{1,2})|\\d{4})(?:\\([^)]*\\))?年度");

	private static final Pattern YEAR_IN_NAME = Pattern
		.compile("(?<![A-Za-z0-9])(?:[RrHhSs]\\d{1,2}|(?:令和|平成|昭和)(?:元|\\d{1,2})|(?:19|20)\\d{2})(?!\\d)");

	private static final Pattern UNIT = Pattern.compile("単位[:：は]?\\s*(百万円|千円|円)");

	private static final Pattern NUMBERING = Pattern.compile("^[(（]?[0-9０-９①-⑳]{1,2}[)）.．_＿\\s　-]*");

	private static final Pattern BRACKETS = Pattern.compile("[(（【〔［\\[「]([^()（）【】〔〕［］\\[\\]「」]{2,20})[)）】〕］\\]」]");

	/**
	 * The one year that the titles name, else the worksheet, else the file.
	 */
	Optional<FiscalYear> year() {
		Optional<FiscalYear> year = only(YEAR, this.titles);
		if (year.isEmpty()) {
			year = only(YEAR, List.of(this.sheet, this.file));
		}
		return year.isPresent() ? year : only(YEAR_IN_NAME, List.of(this.sheet, this.file));
	}

	/**
	 * How many yen one of the amounts means: 1, 1000 or 1000000.
	 */
	int unit() {
		return this.titles.stream()
			.map((title) -> UNIT.matcher(normal(title)))
			.filter(Matcher::find)
			.map((found) -> unit(found.group(1)))
			.findFirst()
			.orElse(1);
	}

	static int unit(String written) {
		return switch (written) {
			case "百万円" -> 1_000_000;
			case "千円" -> 1_000;
			default -> 1;
		};
	}

	/**
	 * The word of a list after which the worksheet, the file or a part of the title or of
	 * the file's name in brackets is called.
	 */
	Optional<Term> term(Terms terms) {
		Stream<String> bracketed = Stream.concat(this.titles.stream(), Stream.of(this.file))
			.flatMap((title) -> BRACKETS.matcher(title).results().map((found) -> found.group(1)));
		return Stream.concat(Stream.of(this.sheet, this.file.replaceFirst("\\.[^.]*$", "")), bracketed)
			.map((name) -> NUMBERING.matcher(name.strip()).replaceFirst(""))
			.flatMap((name) -> terms.called(name).stream())
			.findFirst();
	}

	private static Optional<FiscalYear> only(Pattern pattern, List<String> texts) {
		TreeSet<FiscalYear> years = new TreeSet<>();
		for (String text : texts) {
			pattern.matcher(normal(text)).results().forEach((found) -> read(found.group()).ifPresent(years::add));
		}
		return (years.size() == 1) ? Optional.of(years.first()) : Optional.empty();
	}

	private static Optional<FiscalYear> read(String written) {
		try {
			return Optional.of(FiscalYear.parse(written));
		}
		catch (FiscalYearFormatException ex) {
			return Optional.empty();
		}
	}

	private static String normal(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[ \\u3000]+", "");
	}

}
