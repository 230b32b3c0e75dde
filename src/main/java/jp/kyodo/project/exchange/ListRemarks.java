package jp.kyodo.project.exchange;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kyodo.intake.TableRow;
import jp.kyodo.project.exchange.ListRows.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Tells what rows of a list are that are no projects: headings on every page, headings of
 * departments, sums and notes.
 */
final class ListRemarks {

	private static final int LONGEST_HEADING = 40;

	private static final Pattern NOTE = Pattern.compile("(?:[※＊*]|[(（]?注\\d*[)）:：、 　]|注意|[(（]?備考[)）:：]|出典|資料[:：]|凡例).*",
			Pattern.DOTALL);

	private static final Pattern SUM = Pattern.compile("(?:合計|総計|小計|総合計|集計|計|事業数計?|件数)(?:[(（:：].*|[0-9０-９].*)?");

	private static final Pattern DEPARTMENT = Pattern
		.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー・　 ]+(?:局|部|課|室|署|区役所|事務局|委員会|支所|センター|事務所|本部|院|館)");

	private static final Pattern DECORATION = Pattern.compile("^[【〔［\\[<＜■□◆◇●○▼▽▲・\\s　]+|[】〕］\\]>＞\\s　]+$");

	private final ImportMapping mapping;

	private final List<Set<String>> headingKeys;

	ListRemarks(ImportMapping mapping) {
		this.mapping = mapping;
		this.headingKeys = mapping.headings()
			.stream()
			.map((heading) -> Stream.concat(Stream.of(heading), Headings.parts(heading).stream())
				.map(ExchangeTexts::headingKey)
				.filter((key) -> !key.isEmpty())
				.collect(Collectors.toSet()))
			.toList();
	}

	/**
	 * What a row is, null if it may be a project.
	 * @param filled the places of its cells that are not blank, at least one
	 */
	@Nullable Remark of(TableRow row, List<Integer> filled) {
		String first = row.cells().get(filled.get(0)).strip();
		if (repeatsHeadings(row.cells(), filled)) {
			return Remark.HEADINGS;
		}
		if (NOTE.matcher(first).matches() && filled.size() <= 2) {
			return Remark.NOTE;
		}
		if (isSum(row)) {
			return Remark.SUM;
		}
		boolean mayBeDepartment = filled.size() == 1 && !this.mapping.reads(ExchangeColumn.DEPARTMENT)
				&& first.length() <= LONGEST_HEADING;
		return (mayBeDepartment && DEPARTMENT.matcher(undecorated(first)).matches()) ? Remark.DEPARTMENT : null;
	}

	/**
	 * The heading of a department without the signs around it.
	 */
	static String undecorated(String heading) {
		return DECORATION.matcher(heading.strip()).replaceAll("");
	}

	/**
	 * Whether one of the first cells says that the row is a sum.
	 */
	static boolean looksLikeSum(TableRow row) {
		return row.cells()
			.stream()
			.filter((cell) -> !cell.isBlank())
			.limit(3)
			.anyMatch(
					(cell) -> cell.length() <= LONGEST_HEADING && SUM.matcher(cell.replaceAll("[\\s　]", "")).matches());
	}

	private boolean repeatsHeadings(List<String> cells, List<Integer> filled) {
		int first = filled.get(0);
		return filled.size() >= 2 && first < this.headingKeys.size() && repeatsHeading(cells, first)
				&& filled.stream().allMatch((place) -> repeatsHeading(cells, place));
	}

	private boolean repeatsHeading(List<String> cells, int place) {
		String cell = cells.get(place);
		return cell.length() <= LONGEST_HEADING && place < this.headingKeys.size()
				&& this.headingKeys.get(place).contains(ExchangeTexts.headingKey(cell));
	}

	private boolean isSum(TableRow row) {
		return this.mapping.placesOf(ExchangeColumn.PARTNERS).stream().allMatch((place) -> row.cell(place).isBlank())
				&& looksLikeSum(row);
	}

}
