package jp.kyodo.project.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.kyodo.fiscal.CountedValue;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.FiscalYearFormatException;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.fiscal.Precision;
import jp.kyodo.fiscal.TypedDay;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.project.ProjectCount;

/**
 * Reads single values as people write them in lists: years, days, amounts, numbers with
 * their precision.
 */
final class CellValues {

	private static final Pattern ERA_DAY = Pattern
		.compile("(明治|大正|昭和|平成|令和|[MTSHRmtshr])\\.?(元|\\d{1,2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

	private static final Pattern DAY_IN_DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

	/** Of days between 1954 and 2100. */
	private static final Pattern DAY_NUMBER = Pattern.compile("([2-6]\\d{4}|7[0-2]\\d{3})(?:\\.0+)?");

	/** Blanks that do not look like any, as pages and other programs leave them. */
	private static final Pattern INVISIBLE_EDGE = Pattern
		.compile("^[\\s\\u00A0\\u3000\\p{Cf}]+|[\\s\\u00A0\\u3000\\p{Cf}]+$");

	private static final Pattern DAY_WITH_TIME = Pattern.compile("(.*?)[ T]\\d{1,2}:\\d{2}(?::\\d{2})?");

	private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);

	private static final Pattern WHOLE_WITH_ZEROS = Pattern.compile("(\\d+)\\.0+");

	private static final Pattern COUNT = Pattern
		.compile("(?<label>.*?)[\\s\u3000]*[:：]?[\\s\u3000]*(?<about>約|およそ|おおよそ|延べ約)?"
				+ "(?<number>[0-9０-９][0-9０-９,，.．]*(?:万|億)?)(?<unit>[^0-9０-９]*?)(?<atLeast>以上|超)?");

	private CellValues() {
	}

	/**
	 * A fiscal year; of a day it is the one in which the day lies.
	 */
	static Optional<FiscalYear> year(String cell) {
		Matcher whole = WHOLE_WITH_ZEROS.matcher(cell.strip());
		String text = whole.matches() ? whole.group(1) : cell;
		try {
			return Optional.of(FiscalYear.parse(text));
		}
		catch (FiscalYearFormatException ex) {
			return Optional.empty();
		}
	}

	/**
	 * A day in our calendar or by its era: 2013-04-01, H25.4.1, 令和6年4月1日.
	 */
	static Optional<LocalDate> day(String cell) {
		String text = cell.strip();
		Matcher withTime = DAY_WITH_TIME.matcher(text);
		if (withTime.matches()) {
			text = withTime.group(1);
		}
		Matcher digits = DAY_IN_DIGITS.matcher(text);
		if (digits.matches()) {
			text = digits.replaceFirst("$1-$2-$3");
		}
		Optional<LocalDate> day = TypedDay.read(text);
		if (day.isPresent() || text.length() > 40) {
			return day;
		}
		Matcher byEra = ERA_DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""));
		if (!byEra.matches()) {
			return Optional.empty();
		}
		// the year of an era names a calendar year here as it names a fiscal year there
		return year(byEra.group(1) + byEra.group(2))
			.flatMap((year) -> TypedDay.read(year.value() + "-" + byEra.group(3) + "-" + byEra.group(4)));
	}

	/**
	 * The day that is most likely meant by a number with which a spreadsheet counts days.
	 */
	static Optional<LocalDate> dayOfNumber(String cell) {
		Matcher number = DAY_NUMBER.matcher(cell);
		return number.matches() ? Optional.of(BEFORE_1900.plusDays(Integer.parseInt(number.group(1))))
				: Optional.empty();
	}

	/**
	 * The text without blanks around it, also those that nobody sees.
	 */
	static String stripped(String cell) {
		String text = cell.strip();
		boolean visible = text.isEmpty()
				|| isVisible(text.codePointAt(0)) && isVisible(text.codePointBefore(text.length()));
		return visible ? text : INVISIBLE_EDGE.matcher(text).replaceAll("");
	}

	private static boolean isVisible(int character) {
		return character != '\u00A0' && Character.getType(character) != Character.FORMAT;
	}

	/**
	 * An amount in yen.
	 * @param unit yen of one, where the cell names no unit itself
	 * @return nothing if it is no amount of whole yen
	 */
	static Optional<Long> yen(String cell, int unit) {
		if (!(NumberInput.parse(cell) instanceof NumberInput.Understood understood)) {
			return Optional.empty();
		}
		String written = understood.unit();
		int factor;
		if (written == null) {
			factor = unit;
		}
		else {
			factor = switch (written) {
				case "円" -> 1;
				case "千円" -> 1_000;
				case "百万円" -> 1_000_000;
				default -> 0;
			};
		}
		if (factor == 0) {
			return Optional.empty();
		}
		BigDecimal amount = understood.value().multiply(BigDecimal.valueOf(factor));
		if (amount.stripTrailingZeros().scale() > 0 || amount.abs().compareTo(BigDecimal.valueOf(Yen.LIMIT)) > 0) {
			return Optional.empty();
		}
		return Optional.of(amount.longValueExact());
	}

	/**
	 * A number with what it counts: 参加者：約100人.
	 */
	static Optional<ProjectCount> count(String text) {
		Matcher matcher = COUNT.matcher(text.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String digits = matcher.group("number");
		if (!(NumberInput.parse(digits) instanceof NumberInput.Understood number)) {
			return Optional.empty();
		}
		Precision precision = Precision.EXACT;
		if (matcher.group("about") != null) {
			precision = Precision.ABOUT;
		}
		else if (matcher.group("atLeast") != null) {
			precision = Precision.AT_LEAST;
		}
		return Optional.of(new ProjectCount(matcher.group("label"),
				new CountedValue(number.value(), precision, matcher.group("unit"))));
	}

	/**
	 * How {@link #count} finds it again.
	 */
	static String written(ProjectCount count) {
		return count.label() + "：" + count.value().display();
	}

	/**
	 * A code as it is meant: half-width, without blanks, and without the decimals that a
	 * spreadsheet adds to what it takes for a number.
	 */
	static String code(String cell) {
		String text = Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC);
		Matcher whole = WHOLE_WITH_ZEROS.matcher(text);
		return whole.matches() ? whole.group(1) : text;
	}

	/**
	 * Values that stand side by side with others; a single one stands for all.
	 */
	static List<String> beside(List<String> values, int count) {
		List<String> all = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			if (values.size() == 1) {
				all.add(values.get(0));
			}
			else {
				all.add((index < values.size()) ? values.get(index) : "");
			}
		}
		return all;
	}

}
