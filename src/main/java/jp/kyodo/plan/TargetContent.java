package jp.kyodo.plan;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import jp.kyodo.web.ChangeCheck;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.text.CircledNumbers;

/**
 * What a target of a program says.
 *
 * @param text what shall be done, one line
 * @param items its parts, printed as ①②③; often none
 * @param from first year; the year behind the plan's last one for what comes after the
 * plan only
 * @param to last year, not before the first; null when it goes on after the plan (以降)
 */
public record TargetContent(String text, List<String> items, FiscalYear from, @Nullable FiscalYear to) {

	private static final int LONGEST_TEXT = 400;

	private static final int LONGEST_ITEM = 200;

	/** The number is that of the place, whatever was typed. */
	private static final Pattern NUMBER = Pattern.compile("^[\\u2460-\\u2473]\\s*");

	public TargetContent {
		ChangeCheck check = new ChangeCheck("plan.field.").inOrder("targetText", "targetItems", "targetFrom",
				"targetTo");
		text = check.line("targetText", text, LONGEST_TEXT);
		items = check.bullets("targetItems",
				(items != null) ? items.stream().map((item) -> NUMBER.matcher(item).replaceFirst("")).toList() : null,
				LONGEST_ITEM);
		check.that(items.size() <= CircledNumbers.LAST, "targetItems", "web.change.bullets", check.label("targetItems"),
				String.valueOf(CircledNumbers.LAST));
		check.required("targetFrom", from);
		check.that(from == null || to == null || !to.isBefore(from), "targetTo", "plan.refused.target-years-order");
		check.done();
	}

}
