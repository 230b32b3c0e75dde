package jp.kyodo.agreement;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.web.ChangeCheck;

/**
 * The command to record what was done under an agreement in a year.
 *
 * @param code code of the agreement
 * @param year the fiscal year
 * @param items bullets, up to 50 of up to 1,000 characters; none takes the year away
 * @param version the version that the change was made from, {@link #NONE} for a year
 * without any yet
 */
public record RecordAchievements(String code, FiscalYear year, List<String> items, int version) {

	/** Version of what does not exist yet. */
	public static final int NONE = -1;

	public RecordAchievements {
		ChangeCheck check = new ChangeCheck("agreement.field.");
		items = check.bullets("items", items, 1000);
		check.done();
	}

}
