package jp.kyodo.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.FiscalYearFormatException;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.text.TextCheck;
import jp.kyodo.text.TextFinding;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Collects everything that is wrong with a change, so that one answer names all of it.
 * The labels in the sentences are the messages {@code <prefix><field>}.
 */
public final class ChangeCheck {

	private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,39}");

	/** Words that stand in the addresses of the pages in place of a code. */
	private static final Set<String> RESERVED = Set.of("new", "edit");

	private static final int MAX_BULLETS = 50;

	private final String prefix;

	private final Map<String, RefusedChangeException.Problem> problems = new LinkedHashMap<>();

	private List<String> order = List.of();

	/**
	 * Starts a check.
	 * @param prefix beginning of the label keys, such as {@code plan.field.}
	 */
	public ChangeCheck(String prefix) {
		this.prefix = prefix;
	}

	/**
	 * Names the fields in the order in which they stand in the form, so that the problems
	 * are told in that order.
	 */
	public ChangeCheck inOrder(String... fields) {
		this.order = List.of(fields);
		return this;
	}

	/**
	 * Notes a problem unless the condition holds; only the first one of a field counts.
	 */
	public ChangeCheck that(boolean condition, String field, String messageKey, Object... arguments) {
		if (!condition) {
			this.problems.putIfAbsent(field, new RefusedChangeException.Problem(field, messageKey, List.of(arguments)));
		}
		return this;
	}

	/**
	 * A code: letters, digits and {@code . _ -}, 1 to 40 characters, since it stands in
	 * addresses.
	 */
	public String code(String field, @Nullable String value) {
		String code = (value != null) ? value.strip() : "";
		that(!code.isEmpty(), field, "web.change.required", label(field));
		that(CODE.matcher(code).matches() && !RESERVED.contains(code), field, "web.change.code", label(field));
		return code;
	}

	/** A text of one line that must be given. */
	public String line(String field, @Nullable String value, int maxLength) {
		String line = optionalLine(field, value, maxLength);
		that(!line.isEmpty(), field, "web.change.required", label(field));
		return line;
	}

	/** A text of one line that may be empty. */
	public String optionalLine(String field, @Nullable String value, int maxLength) {
		String line = (value != null) ? value.strip() : "";
		checkText(field, line, maxLength);
		that(line.indexOf('\n') < 0 && line.indexOf('\r') < 0 && line.indexOf('\t') < 0, field, "web.change.control",
				label(field));
		return line;
	}

	/** A text of several lines that may be empty. */
	public String text(String field, @Nullable String value, int maxLength) {
		String text = (value != null) ? value.strip().replace("\r\n", "\n").replace('\r', '\n') : "";
		checkText(field, text, maxLength);
		return text;
	}

	/** A fiscal year as people type it; null when there is none. */
	public @Nullable FiscalYear optionalFiscalYear(String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			return FiscalYear.parse(typed);
		}
		catch (FiscalYearFormatException ex) {
			that(false, field, "web.change.year", label(field));
			return null;
		}
	}

	/**
	 * A fiscal year as people type it, which must be given; null when there is a problem.
	 */
	public @Nullable FiscalYear fiscalYear(String field, @Nullable String typed) {
		FiscalYear year = optionalFiscalYear(field, typed);
		required(field, year);
		return year;
	}

	/** A number as people type it; null when there is none or a problem. */
	public @Nullable BigDecimal number(String field, @Nullable String typed) {
		NumberInput input = NumberInput.parse(typed);
		that(!(input instanceof NumberInput.NotANumber), field, "web.change.number", label(field));
		return (input instanceof NumberInput.Understood understood) ? understood.value() : null;
	}

	/** Bullets, each of at most {@code maxLength} characters; empty ones are left out. */
	public List<String> bullets(String field, @Nullable List<String> values, int maxLength) {
		List<String> bullets = new ArrayList<>();
		for (String value : (values != null) ? values : List.<String>of()) {
			String bullet = text(field, value, maxLength);
			if (!bullet.isEmpty()) {
				bullets.add(bullet);
			}
		}
		that(bullets.size() <= MAX_BULLETS, field, "web.change.bullets", label(field), String.valueOf(MAX_BULLETS));
		return List.copyOf(bullets);
	}

	/** Something that must be given. */
	public void required(String field, @Nullable Object value) {
		that(value != null, field, "web.change.required", label(field));
	}

	/**
	 * The label of a field as an argument of a sentence. What stands behind a hyphen
	 * tells fields of the same label apart: {@code plan-2013} and {@code plan-2014}.
	 */
	public Object label(String field) {
		String label = field.replaceFirst("-.*", "");
		return new DefaultMessageSourceResolvable(new String[] { this.prefix + label }, label);
	}

	/** Refuses the change when a problem was noted. */
	public void done() {
		if (!this.problems.isEmpty()) {
			throw new RefusedChangeException(sorted());
		}
	}

	/**
	 * Makes the command and refuses it with all problems: those noted here and those that
	 * the command itself finds.
	 * @param <T> type of the command
	 * @param command makes the command
	 * @return the command
	 */
	public <T> T complete(Supplier<T> command) {
		try {
			T made = command.get();
			done();
			return made;
		}
		catch (RefusedChangeException ex) {
			ex.problems().forEach((problem) -> this.problems.putIfAbsent(problem.field(), problem));
			throw new RefusedChangeException(sorted());
		}
	}

	private List<RefusedChangeException.Problem> sorted() {
		return this.problems.values().stream().sorted(Comparator.comparingInt((problem) -> {
			int place = this.order.indexOf(problem.field());
			return (place >= 0) ? place : Integer.MAX_VALUE;
		})).toList();
	}

	/**
	 * Control characters and broken ones are refused, everything that can be read is
	 * taken.
	 */
	private void checkText(String field, String text, int maxLength) {
		for (TextFinding finding : TextCheck.upTo(maxLength).check(text)) {
			if (finding instanceof TextFinding.TooLong) {
				that(false, field, "web.change.length", label(field), String.valueOf(maxLength));
			}
			else {
				that(!finding.isBlocking(), field, "web.change.control", label(field));
			}
		}
	}

}
