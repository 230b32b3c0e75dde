package jp.kyodo.project.exchange;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jp.kyodo.text.SearchKey;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the columns and their fixed words are called, here and in lists of other cities.
 */
@Component
public class ExchangeTexts {

	private static final String LIST = "、";

	private static final int LONGEST_WORD = 40;

	private static final Pattern NO_PART_OF_A_HEADING = Pattern.compile("[\\s・/／_:：※*＊。．.、,「」『』-]");

	private static final Pattern YEAR = Pattern
		.compile("(?:(?:令和|平成|昭和|[RHSＲＨＳ])[.．]?(?:元|[0-9０-９]{1,2})|[0-9０-９]{4})(?:年度?)?(?:の|分)?");

	private static final Pattern NUMBERING = Pattern.compile("^[\\s　]*(?:[①-⑳]|[(（]?[0-9０-９]{1,2}[)）.．:：]?)[\\s　]*");

	private static final Pattern NO_PART_OF_A_WORD = Pattern.compile("[\\s・/／()（）]");

	private final MessageSource messages;

	private final Map<ExchangeColumn, String> headings = new EnumMap<>(ExchangeColumn.class);

	private final Map<String, ExchangeColumn> columns = new LinkedHashMap<>();

	private final Map<String, Map<String, String>> fixed = new LinkedHashMap<>();

	private final Map<FixedWord, String> written = new EnumMap<>(FixedWord.class);

	ExchangeTexts(MessageSource messages) {
		this.messages = messages;
		for (ExchangeColumn column : ExchangeColumn.values()) {
			String heading = text("project-exchange.column." + column.key());
			this.headings.put(column, heading);
			for (String alias : words("project-exchange.alias." + column.key())) {
				this.columns.putIfAbsent(headingKey(alias), column);
			}
		}
		this.headings.forEach((column, heading) -> this.columns.put(headingKey(heading), column));
		for (FixedWord word : FixedWord.values()) {
			Map<String, String> meanings = this.fixed.computeIfAbsent(word.list(), (list) -> new LinkedHashMap<>());
			List<String> spellings = words("project-exchange.word." + word.key());
			spellings.forEach((spelling) -> meanings.putIfAbsent(wordKey(spelling), word.name()));
			this.written.put(word, spellings.get(0));
		}
	}

	/**
	 * The heading of a column in our own files.
	 */
	public String heading(ExchangeColumn column) {
		return this.headings.get(column);
	}

	public List<String> headings() {
		return ExchangeColumn.written().stream().map(this::heading).toList();
	}

	/**
	 * Which column a heading names, or nothing.
	 */
	Optional<ExchangeColumn> column(String heading) {
		ExchangeColumn exact = this.columns.get(headingKey(heading));
		if (exact != null) {
			return Optional.of(exact);
		}
		String bare = headingKey(withoutNumbering(heading.replaceAll("[(（\\[［【〔].*?[)）\\]］】〕]", "")));
		if (bare.isEmpty()) {
			return Optional.empty();
		}
		ExchangeColumn column = this.columns.get(bare);
		if (column == null && bare.length() > 2) {
			column = this.columns.get(bare.replaceFirst("(?:等|欄|名称)$", ""));
		}
		return Optional.ofNullable(column);
	}

	/**
	 * What stays the same of a heading from year to year and in an error file.
	 */
	String layoutKey(String heading) {
		return isErrorColumn(heading) ? "" : headingKey(withoutNumbering(heading));
	}

	/**
	 * Whether it is the heading under which an error file says what is wrong.
	 */
	public boolean isErrorColumn(String heading) {
		return heading.equals(text("project-exchange.error-file.column"));
	}

	/**
	 * Whether it is exactly how a column is called in our own files.
	 */
	boolean isOurs(String heading, ExchangeColumn column) {
		return headingKey(heading).equals(headingKey(heading(column)));
	}

	/**
	 * What a word of a fixed list means.
	 */
	Optional<FixedWord> fixed(String list, String written) {
		if (written.length() > LONGEST_WORD) {
			return Optional.empty();
		}
		return Optional.ofNullable(this.fixed.get(list).get(wordKey(written))).map(FixedWord::valueOf);
	}

	/**
	 * How a word of a fixed list is written in our own files.
	 */
	String written(FixedWord word) {
		return this.written.get(word);
	}

	/**
	 * The words of a fixed list as they are written in our own files.
	 */
	List<String> choices(String list) {
		return Arrays.stream(FixedWord.values())
			.filter((word) -> word.list().equals(list) && !word.isSilent())
			.map(this::written)
			.toList();
	}

	String text(String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

	private List<String> words(String key) {
		String text = this.messages.getMessage(key, null, "", Locale.JAPANESE);
		return (text == null || text.isBlank()) ? List.of()
				: Arrays.stream(text.split(LIST)).map(String::strip).filter((word) -> !word.isEmpty()).toList();
	}

	// 令和5年度決算額, ①事業名, (3) 担当課
	private static String withoutNumbering(String heading) {
		return NUMBERING.matcher(YEAR.matcher(heading).replaceAll("")).replaceFirst("");
	}

	static String headingKey(String heading) {
		return NO_PART_OF_A_HEADING.matcher(SearchKey.of(heading).value()).replaceAll("");
	}

	private static String wordKey(String word) {
		return NO_PART_OF_A_WORD.matcher(SearchKey.of(word).value()).replaceAll("");
	}

}
