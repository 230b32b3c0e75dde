package jp.kyodo.project;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A project with all its years, for the pages of staff.
 *
 * @param id its key
 * @param code its code
 * @param endedYear the last year in which it was done, null while it goes on
 * @param endReason why it ended; empty while it goes on
 * @param years its years, the latest first
 */
public record ProjectView(long id, String code, @Nullable FiscalYear endedYear, String endReason,
		List<ProjectLine> years) {

	public ProjectView {
		years = List.copyOf(years);
	}

	/** What it is called at last. */
	public String name() {
		return this.years.isEmpty() ? this.code : this.years.get(0).name();
	}

}
