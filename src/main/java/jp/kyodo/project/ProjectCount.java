package jp.kyodo.project;

import jp.kyodo.fiscal.CountedValue;

/**
 * A number that tells how large a project was: 参加者 約100人.
 *
 * @param label what was counted
 * @param value the number with its precision and unit
 */
public record ProjectCount(String label, CountedValue value) {

	public ProjectCount {
		label = label.strip();
	}

}
