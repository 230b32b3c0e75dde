package jp.kyodo.partner;

import java.util.List;
import java.util.regex.Pattern;

import jp.kyodo.text.SearchKey;

/**
 * What a partner is called, and the key under which different ways to write it are the
 * same: legal forms in front or behind, in full or short (特定非営利活動法人, NPO法人, （株）), blanks,
 * widths and variants of characters (髙 and 高).
 */
public final class PartnerName {

	private static final List<Pattern> LEGAL_FORMS = List.of(
			form("特定非営利活動法人", "認定特定非営利活動法人", "認定npo法人", "条例指定npo法人", "npo法人", "(特非)", "(n)"), form("株式会社", "(株)"),
			form("有限会社", "(有)"), form("合同会社", "(同)"), form("一般社団法人", "(一社)"), form("公益社団法人", "(公社)"),
			form("一般財団法人", "(一財)"), form("公益財団法人", "(公財)"), form("社会福祉法人", "(社福)", "(福)"), form("学校法人", "(学)"),
			form("国立大学法人"), form("公立大学法人"));

	private PartnerName() {
	}

	/**
	 * The key under which names are compared; a name that is nothing but a legal form
	 * stays as it is.
	 */
	public static String key(String name) {
		String key = SearchKey.of(name).value().replaceAll("[\\s\u3000・･.,、。「」『』\"'-]", "");
		String bare = key;
		for (Pattern form : LEGAL_FORMS) {
			bare = form.matcher(bare).replaceAll("");
		}
		return bare.isEmpty() ? key : bare;
	}

	private static Pattern form(String... spellings) {
		StringBuilder expression = new StringBuilder();
		for (String spelling : spellings) {
			String key = Pattern.quote(SearchKey.of(spelling).value());
			expression.append(expression.isEmpty() ? "" : "|")
				.append('^')
				.append(key)
				.append('|')
				.append(key)
				.append('$');
		}
		return Pattern.compile(expression.toString());
	}

}
