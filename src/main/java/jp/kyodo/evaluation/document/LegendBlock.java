package jp.kyodo.evaluation.document;

import java.util.List;

/**
 * What the grades of a rating scale mean, as printed on the form.
 */
public record LegendBlock(String key, String title, String scaleCode, List<String> lines) implements SheetBlock {

	public LegendBlock {
		lines = List.copyOf(lines);
	}

}
