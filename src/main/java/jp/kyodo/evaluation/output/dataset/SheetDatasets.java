package jp.kyodo.evaluation.output.dataset;

import java.util.List;

import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.output.BlockRenderers;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.Column;
import jp.kyodo.export.Dataset;
import jp.kyodo.export.DatasetColumns;
import jp.kyodo.export.DatasetDefinition;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes open data of sheets: long form, the same columns for every form and every year,
 * and the files that explain it.
 */
@Component
public class SheetDatasets {

	private final BlockRenderers<DatasetBlock<?>> renderers;

	private final SheetTexts texts;

	private final MessageSource messages;

	private final List<Column> columns;

	SheetDatasets(List<DatasetBlock<?>> renderers, SheetTexts texts, MessageSource messages) {
		this.renderers = new BlockRenderers<>(renderers);
		this.texts = texts;
		this.messages = messages;
		DatasetColumns all = new DatasetColumns(messages, "evaluation-output.dataset");
		for (SheetColumn column : SheetColumn.values()) {
			all.add(column.physicalName(), column.type());
		}
		this.columns = all.list();
	}

	/**
	 * One sheet.
	 */
	public Dataset of(SheetEdition edition) {
		return of((action) -> action.accept(edition));
	}

	/**
	 * Many sheets, one after the other.
	 */
	public Dataset of(SheetSource sheets) {
		return dataset(sheets);
	}

	/**
	 * What the columns mean (L3-08).
	 */
	public Dataset definition() {
		return new DatasetDefinition(of((action) -> {
		}), this.messages);
	}

	/**
	 * What the codes in some sheets mean (L3-02).
	 */
	public Dataset codes(SheetSource sheets) {
		return new SheetCodes(dataset(sheets), this.messages);
	}

	private SheetDataset dataset(SheetSource sheets) {
		return new SheetDataset(sheets, this.columns, this.renderers, this.texts);
	}

	/**
	 * Whether a kind of block can be taken apart.
	 */
	public boolean covers(Class<? extends SheetBlock> type) {
		return this.renderers.covers(type);
	}

}
