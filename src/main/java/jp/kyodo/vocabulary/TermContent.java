package jp.kyodo.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.text.SearchKey;
import jp.kyodo.web.ChangeCheck;

/**
 * What is said about a word of a list, all but its code.
 *
 * @param label what people read, at most 100 characters
 * @param definition what it means, at most 1,000 characters; may be empty
 * @param canonical the name of a common category where the list has some
 * @param aliases what it is called elsewhere, at most 50; those that are written like the
 * label or like another one are left out
 * @param order its place in the list, or null for the last one
 * @param from the first year of its use
 * @param until the last year of its use, or null while it is in use
 */
public record TermContent(String label, String definition, @Nullable String canonical, List<String> aliases,
		@Nullable Integer order, FiscalYear from, @Nullable FiscalYear until) {

	private static final int LAST_PLACE = 1_000_000;

	public TermContent {
		ChangeCheck check = new ChangeCheck("vocabulary.field.");
		label = check.line("label", label, 100);
		definition = check.text("definition", definition, 1000);
		canonical = (canonical == null || canonical.isBlank()) ? null : canonical.strip();
		aliases = distinct(label, check.bullets("aliases", aliases, 100));
		check.that(order == null || (order >= 0 && order <= LAST_PLACE), "order", "vocabulary.refused.order");
		check.required("from", from);
		check.that(from == null || until == null || !until.isBefore(from), "until", "vocabulary.refused.until");
		check.done();
	}

	private static List<String> distinct(String label, List<String> aliases) {
		Map<SearchKey, String> byKey = new LinkedHashMap<>();
		aliases.forEach((alias) -> byKey.putIfAbsent(SearchKey.of(alias), alias));
		byKey.remove(SearchKey.of(label));
		return List.copyOf(byKey.values());
	}

}
