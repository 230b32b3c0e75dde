package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.evaluation.PublishedSheets.PublishedSheet;
import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.document.SheetDocument;

/**
 * The published years of one policy issue, newest first.
 *
 * @param comparison the rating scales of these years
 */
record IssuePage(String code, List<PublishedSheet> sheets, ScaleComparison comparison) {

	public SheetDocument newest() {
		return this.sheets.get(0).document();
	}

	/**
	 * The indicators as the newest published sheet shows them, with all its years.
	 */
	public List<IndicatorsBlock.Indicator> indicators() {
		return newest().blocks().stream().flatMap((block) -> block.indicators().stream()).toList();
	}

}
