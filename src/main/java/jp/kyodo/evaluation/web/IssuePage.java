package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.evaluation.PublishedSheets.PublishedSheet;
import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.document.RatingBlock;
import jp.kyodo.evaluation.document.SheetDocument;

/**
 * The published years of one policy issue, newest first.
 */
record IssuePage(String code, List<PublishedSheet> sheets) {

	public SheetDocument newest() {
		return this.sheets.get(0).document();
	}

	/**
	 * The indicators as the newest published sheet shows them, with all its years.
	 */
	public List<IndicatorsBlock.Indicator> indicators() {
		return newest().blocks()
			.stream()
			.filter(IndicatorsBlock.class::isInstance)
			.flatMap((block) -> ((IndicatorsBlock) block).indicators().stream())
			.toList();
	}

	/**
	 * What a sheet was rated in its own year, one for each rating section.
	 */
	static List<RatingBlock.YearRating> ratings(SheetDocument document) {
		return document.blocks()
			.stream()
			.filter(RatingBlock.class::isInstance)
			.flatMap((block) -> ((RatingBlock) block).years().stream())
			.filter((rating) -> rating.year().equals(document.year()))
			.toList();
	}

	public List<Row> rows() {
		return this.sheets.stream().map((sheet) -> new Row(sheet.document(), ratings(sheet.document()))).toList();
	}

	/**
	 * One published year with its ratings.
	 */
	record Row(SheetDocument document, List<RatingBlock.YearRating> ratings) {

	}

}
