package jp.kyodo.agreement.web;

import java.time.Instant;
import java.util.List;

/**
 * Who changed what about an agreement, and when.
 */
record AgreementHistoryPage(String code, String title, List<Entry> entries) {

	/**
	 * What one person changed at one moment.
	 *
	 * @param first whether the agreement was entered then
	 */
	record Entry(Instant recordedAt, String recordedBy, boolean first, List<Line> lines) {
	}

	/**
	 * A changed value; empty for nothing.
	 */
	record Line(String label, String before, String after) {
	}

}
