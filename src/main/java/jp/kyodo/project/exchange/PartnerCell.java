package jp.kyodo.project.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The partners that one cell names. Other cities separate them by ／ or ・ too, and write
 * ほか3団体 behind the last one; a name that holds such a sign itself stays whole.
 */
final class PartnerCell {

	private static final Pattern SLASH = Pattern.compile("\\s*[／/|｜]\\s*");

	private static final Pattern DOT = Pattern.compile("\\s*[・･]\\s*");

	private static final Pattern COMMA = Pattern.compile("\\s*[，,]\\s*(?!\\d{3}(?:\\D|$))");

	private static final Pattern BULLET = Pattern
		.compile("^(?:[・･●○◎■□◆◇*＊※-]\\s*|[①-⑳⑴-⒇]\\s*|[(（]?\\d{1,2}[)）.．:：]\\s*(?!\\d))");

	private static final Pattern MORE = Pattern
		.compile("[\\s　、]*(?:(?:ほか|他|外)[\\s　]*(?:約?[0-9０-９]+|数|多数の?)[\\s　]*(?:団体|社|者|校|園|名|人|町会|自治会|町内会|件|法人|機関)?"
				+ "|[\\s　](?:他|など|等)|ほか(?:多数)?|[（(](?:ほか|他|外)[^）)]*[）)])$");

	private static final Pattern ORGANISATION = Pattern
		.compile("(?:会|法人.*|団体|委員会|協議会|組合|組|大学|大学院|短大|株式会社|有限会社|\\(株\\)|（株）|㈱|クラブ|隊|団|ネットワーク|学校|小|中|高校|PTA|ＰＴＡ"
				+ "|センター|協会|連合|連盟|連|機構|公社|社協|財団|社団|銀行|信用金庫|会議所|研究所|事務所|グループ|ボランティア|サークル|バンク|ネット|事務局|病院|園|館|店|社|友の会)$");

	private static final Pattern LEGAL_FORM = Pattern
		.compile("^(?:NPO|ＮＰＯ|特定非営利|認定NPO|一般社団|一般財団|公益社団|公益財団|社会福祉法人|株式会社|有限会社|\\(株\\)|（株）|㈱|学校法人|国立大学).*");

	/** What none of the signs above begins with; most names have none of them. */
	private static final BitSet SIGNS = "／/|｜・･，,●○◎■□◆◇*＊※-－)）.．:：ほ他外など等".chars()
		.collect(BitSet::new, BitSet::set, BitSet::or);

	private static final Pattern PART_OF_A_NAME = Pattern.compile("(?i)(?:co|ltd|inc|llc)\\.?|.");

	private static final int SHORTEST = 3;

	private PartnerCell() {
	}

	/**
	 * Takes a cell apart. Empty values keep their place, so that columns can be read side
	 * by side.
	 */
	static List<String> split(String cell) {
		List<String> names = new ArrayList<>();
		for (CellList.Value value : CellList.values(cell)) {
			if (value.quoted() || isPlain(value.text())) {
				names.add(value.text());
			}
			else {
				names.addAll(apart(BULLET.matcher(value.text()).replaceFirst("")));
			}
		}
		return names;
	}

	/**
	 * Puts names into one cell, so that {@link #split} gives the same ones.
	 */
	static String join(List<String> names) {
		return CellList.join(names,
				(name) -> !isPlain(name) && (!split(name).equals(List.of(name)) || !bare(name).equals(name)));
	}

	/**
	 * The name without what says that there are more: ほか3団体.
	 */
	static String bare(String name) {
		if (isPlain(name)) {
			return name;
		}
		Matcher more = MORE.matcher(name);
		return (more.find() && more.start() > 0) ? name.substring(0, more.start()) : name;
	}

	/**
	 * Whether a name may be those of several partners all the same: 花の輪・緑町内会.
	 */
	static boolean mayBeSeveral(String name) {
		if (isPlain(name)) {
			return false;
		}
		List<String> parts = outsideBrackets(name, DOT);
		return parts.size() > 1 && parts.stream().allMatch((part) -> part.length() >= SHORTEST)
				&& isOrganisation(parts.get(parts.size() - 1));
	}

	private static List<String> apart(String text) {
		for (Pattern separator : List.of(SLASH, COMMA, DOT)) {
			List<String> parts = outsideBrackets(text, separator);
			boolean sure = separator == COMMA || (separator == SLASH && text.indexOf('／') >= 0);
			if (parts.size() > 1 && parts.stream().allMatch((part) -> sure ? isName(part) : isOrganisation(part))) {
				return parts;
			}
		}
		return List.of(text);
	}

	private static boolean isPlain(String name) {
		for (int index = 0; index < name.length(); index++) {
			char character = name.charAt(index);
			if (SIGNS.get(character) || (character >= '①' && character <= '⒇')) {
				return false;
			}
		}
		return true;
	}

	private static boolean isName(String part) {
		return !part.isEmpty() && !PART_OF_A_NAME.matcher(part).matches();
	}

	private static boolean isOrganisation(String part) {
		String name = bare(part).replaceAll("[（(][^（()）]*[）)]$", "").strip();
		return name.length() >= 2 && (ORGANISATION.matcher(name).find() || LEGAL_FORM.matcher(name).matches());
	}

	private static List<String> outsideBrackets(String text, Pattern separator) {
		List<String> parts = new ArrayList<>();
		Matcher matcher = separator.matcher(text);
		int from = 0;
		while (matcher.find()) {
			String before = text.substring(0, matcher.start());
			if (count(before, "（(「『") == count(before, "）)」』")) {
				parts.add(text.substring(from, matcher.start()).strip());
				from = matcher.end();
			}
		}
		parts.add(text.substring(from).strip());
		return parts;
	}

	private static long count(String text, String signs) {
		return text.chars().filter((character) -> signs.indexOf(character) >= 0).count();
	}

}
