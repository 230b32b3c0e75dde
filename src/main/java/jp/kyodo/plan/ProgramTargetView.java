package jp.kyodo.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.text.CircledNumbers;

/**
 * A target of a program.
 *
 * @param targetId key inside the portal
 * @param text what shall be done
 * @param items its parts, printed as ①②③
 * @param from first year
 * @param to last year; null when it goes on after the plan (以降)
 * @param version version that a change is made from
 */
public record ProgramTargetView(long targetId, String text, List<String> items, FiscalYear from,
		@Nullable FiscalYear to, int version) {

	public ProgramTargetView {
		items = List.copyOf(items);
	}

	/** Its parts with their numbers in front. */
	public List<String> numberedItems() {
		return CircledNumbers.before(this.items);
	}

}
