package jp.kyodo.project.exchange;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The period that one cell names, as lists say when something was done: 平成25年4月～26年3月,
 * H25.10.5・6, 10月20日(日), 通年, 平成20年度～. What a later day leaves out is taken from the one
 * before it, and a year that is nowhere said from the year of the row.
 */
final class PeriodCell {

	private static final int LONGEST = 80;

	private static final Pattern NOISE = Pattern
		.compile("[(\\[][^()\\[\\]]*[)\\]]|(?:午前|午後|am|pm)?\\d{1,2}(?::\\d{2}|時(?:\\d{1,2}分|半)?)"
				+ "(?:~(?:午前|午後|am|pm)?\\d{1,2}(?::\\d{2}|時(?:\\d{1,2}分|半)?))?|頃|ごろ|予定|翌年?(?=\\d{1,2}月)");

	private static final Pattern TILDE = Pattern.compile("[〜∼]|から(?=.)");

	private static final Pattern ONLY_MONTHS = Pattern.compile("(?<![\\d.年/-])(\\d{1,2})~(\\d{1,2})月");

	private static final Pattern SEVERAL = Pattern.compile("[、,，・･&\\n]|及び|および");

	private static final Pattern OPEN = Pattern.compile("(?:現在|継続中?|未定|当面の間?|終期なし)?");

	private static final Pattern WHOLE_YEAR = Pattern.compile("通年|年間|[1一]年間|通期|年間?を?通じて|年度内|年度間");

	private static final String ERA = "(?<era>明治|大正|昭和|平成|令和|[MTSHRmtshr])\\.?";

	private static final String PART = "(?<part>上旬|初旬|中旬|下旬|末)?";

	private static final Pattern FISCAL = Pattern.compile("(?:" + ERA + ")?(?<year>元|\\d{4}|\\d{1,2})年?度(?<part>末)?");

	private static final Pattern CALENDAR = Pattern.compile("(?:" + ERA + ")?(?<year>元|\\d{4}|\\d{1,2})年");

	private static final Pattern DATED = Pattern
		.compile("(?:" + ERA + ")?(?<year>元|\\d{4}|\\d{1,2})(?<mark>年度?|[./-])(?<month>\\d{1,2})"
				+ "(?:月(?:(?<day>\\d{1,2})日?)?|[./-](?<other>\\d{1,2}))?" + PART);

	private static final Pattern IN_A_YEAR = Pattern
		.compile("(?<month>\\d{1,2})(?:月(?:(?<day>\\d{1,2})日?)?|[./](?<other>\\d{1,2}))" + PART);

	private static final Pattern IN_A_MONTH = Pattern.compile("(?<day>\\d{1,2})日?");

	private PeriodCell() {
	}

	/**
	 * The first and the last day.
	 * @param year the year of the row, or null if that is not known
	 * @return nothing if the cell says nothing about days
	 */
	static Optional<Span> read(String cell, @Nullable FiscalYear year) {
		String text = Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC).replaceAll("[ \\t\\u3000]+", "");
		text = TILDE.matcher(text).replaceAll("~").replaceFirst("まで$", "");
		text = ONLY_MONTHS.matcher(NOISE.matcher(text).replaceAll("")).replaceAll("$1月~$2月");
		if (text.isEmpty() || text.length() > LONGEST) {
			return Optional.empty();
		}
		if (WHOLE_YEAR.matcher(text).matches()) {
			return (year != null) ? Optional.of(new Span(year.firstDay(), year.lastDay())) : Optional.empty();
		}
		return new Reading(year).all(text);
	}

	/**
	 * What one cell has said so far.
	 */
	private static final class Reading {

		private final @Nullable FiscalYear year;

		private String era = "";

		private @Nullable LocalDate latest;

		Reading(@Nullable FiscalYear year) {
			this.year = year;
		}

		Optional<Span> all(String text) {
			LocalDate first = null;
			LocalDate last = null;
			boolean openStart = false;
			boolean openEnd = false;
			for (String part : SEVERAL.split(text)) {
				Optional<Span> span = part.isEmpty() ? Optional.empty() : range(part);
				if (span.isEmpty()) {
					return span;
				}
				LocalDate starts = span.get().first();
				LocalDate ends = span.get().last();
				openStart |= starts == null;
				openEnd |= ends == null;
				first = (first == null || (starts != null && starts.isBefore(first))) ? starts : first;
				last = (last == null || (ends != null && ends.isAfter(last))) ? ends : last;
			}
			return Optional.of(new Span(openStart ? null : first, openEnd ? null : last));
		}

		private Optional<Span> range(String part) {
			int tilde = part.indexOf('~');
			if (tilde >= 0) {
				return between(part.substring(0, tilde), part.substring(tilde + 1));
			}
			Optional<Span> one = one(part);
			for (int at = part.indexOf('-'); one.isEmpty() && at > 0; at = part.indexOf('-', at + 1)) {
				this.latest = null;
				one = between(part.substring(0, at), part.substring(at + 1)).filter((span) -> span.last() != null);
			}
			return one;
		}

		private Optional<Span> between(String left, String right) {
			boolean open = OPEN.matcher(right).matches();
			if (left.isEmpty()) {
				return open ? Optional.empty() : one(right).map((end) -> new Span(null, end.last()));
			}
			Optional<Span> start = one(left);
			if (start.isEmpty() || open) {
				return start.map((span) -> new Span(span.first(), null));
			}
			return one(right).map((end) -> new Span(start.get().first(), end.last()));
		}

		private Optional<Span> one(String text) {
			try {
				Span span = span(text);
				if (span != null) {
					this.latest = span.first();
				}
				return Optional.ofNullable(span);
			}
			catch (DateTimeException | IllegalArgumentException ex) {
				return Optional.empty();
			}
		}

		private @Nullable Span span(String text) {
			Matcher fiscal = FISCAL.matcher(text);
			if (fiscal.matches()) {
				FiscalYear named = new FiscalYear(calendarYear(fiscal));
				return new Span((fiscal.group("part") != null) ? named.lastDay() : named.firstDay(), named.lastDay());
			}
			Matcher calendar = CALENDAR.matcher(text);
			if (calendar.matches()) {
				int of = calendarYear(calendar);
				return new Span(LocalDate.of(of, Month.JANUARY, 1), LocalDate.of(of, Month.DECEMBER, 31));
			}
			Matcher dated = DATED.matcher(text);
			if (dated.matches() && namesAYear(dated)) {
				int of = calendarYear(dated);
				if (dated.group("mark").endsWith("度")) {
					of = inYear(new FiscalYear(of), month(dated));
				}
				return days(of, dated);
			}
			Matcher inAYear = IN_A_YEAR.matcher(text);
			if (inAYear.matches()) {
				return days(yearOf(month(inAYear)), inAYear);
			}
			Matcher inAMonth = IN_A_MONTH.matcher(text);
			if (inAMonth.matches() && this.latest != null) {
				LocalDate day = this.latest.withDayOfMonth(Integer.parseInt(inAMonth.group("day")));
				return new Span(day, day);
			}
			return null;
		}

		// 26.3 behind H25.4 is a year with its month, 9.30 is a month with its day
		private boolean namesAYear(Matcher dated) {
			String written = dated.group("year");
			return dated.group("era") != null || written.length() == 4 || dated.group("mark").startsWith("年")
					|| dated.group("other") != null
					|| (!this.era.isEmpty() && (written.equals("元") || Integer.parseInt(written) > 12));
		}

		private int calendarYear(Matcher matcher) {
			String written = matcher.group("year");
			if (written.length() == 4) {
				return Integer.parseInt(written);
			}
			if (matcher.group("era") != null) {
				this.era = matcher.group("era");
			}
			if (this.era.isEmpty()) {
				throw new IllegalArgumentException("A year of no era");
			}
			// the year of an era names a calendar year here as it names a fiscal year
			// there
			return FiscalYear.parse(this.era + written).value();
		}

		private int yearOf(int month) {
			if (this.latest != null) {
				return this.latest.getYear() + ((month < this.latest.getMonthValue()) ? 1 : 0);
			}
			if (this.year == null) {
				throw new IllegalArgumentException("A month of no year");
			}
			return inYear(this.year, month);
		}

		private static int inYear(FiscalYear year, int month) {
			return year.value() + ((month < Month.APRIL.getValue()) ? 1 : 0);
		}

		private static int month(Matcher matcher) {
			return Integer.parseInt(matcher.group("month"));
		}

		private static Span days(int year, Matcher matcher) {
			YearMonth month = YearMonth.of(year, month(matcher));
			String day = (matcher.group("day") != null) ? matcher.group("day") : matcher.group("other");
			if (day != null) {
				LocalDate only = month.atDay(Integer.parseInt(day));
				return new Span(only, only);
			}
			String part = (matcher.group("part") != null) ? matcher.group("part") : "";
			return switch (part) {
				case "上旬", "初旬" -> new Span(month.atDay(1), month.atDay(10));
				case "中旬" -> new Span(month.atDay(11), month.atDay(20));
				case "下旬" -> new Span(month.atDay(21), month.atEndOfMonth());
				case "末" -> new Span(month.atEndOfMonth(), month.atEndOfMonth());
				default -> new Span(month.atDay(1), month.atEndOfMonth());
			};
		}

	}

	/**
	 * A first and a last day, both included; null where it is open.
	 */
	record Span(@Nullable LocalDate first, @Nullable LocalDate last) {
	}

}
