package jp.kyodo.vocabulary;

import jp.kyodo.web.ChangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new word in a list.
 *
 * @param vocabulary the list
 * @param code its code: small letters, digits and hyphens, at most 40; of a ward the
 * 標準地域コード of five digits
 * @param content what is said about it
 */
public record AddTerm(Vocabulary vocabulary, String code, TermContent content) {

	private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

	private static final String AREA_CODE = "[0-9]{5}";

	public AddTerm {
		ChangeCheck check = new ChangeCheck("vocabulary.field.");
		code = checked(vocabulary, code, check);
		check.done();
	}

	/**
	 * Notes what is wrong with a code.
	 * @return the code without blanks around it
	 */
	public static String checked(Vocabulary vocabulary, @Nullable String typed, ChangeCheck check) {
		String code = check.line("code", typed, 40);
		if (vocabulary == Vocabulary.WARD) {
			check.that(code.matches(AREA_CODE), "code", "vocabulary.refused.area-code");
		}
		// one that stands in addresses in place of a code
		check.that(code.matches(CODE) && !code.equals("new"), "code", "vocabulary.refused.code");
		return code;
	}

}
