package jp.kyodo.evaluation.output.worksheet;

import java.util.List;

import jp.kyodo.evaluation.document.ItemRatingsBlock;
import jp.kyodo.evaluation.document.ListStyle;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.CellStyle;

import org.springframework.stereotype.Component;

/**
 * The rated items: a row for each, its grades and texts beside it.
 */
@Component
class ItemRatingsXlsx implements XlsxBlock<ItemRatingsBlock> {

	private static final CellStyle LABEL = CellStyle.HEADING.withBold(false);

	/** The columns of the item's name are those before this one. */
	private static final int FIRST_AXIS = 10;

	/** Columns of an axis where there are texts as well. */
	private static final int AXIS = 4;

	private final SheetTexts texts;

	ItemRatingsXlsx(SheetTexts texts) {
		this.texts = texts;
	}

	@Override
	public Class<ItemRatingsBlock> blockType() {
		return ItemRatingsBlock.class;
	}

	@Override
	public int write(ItemRatingsBlock block, FormGrid grid, int row) {
		int next = grid.bar(row, block.title(), "");
		if (block.items().isEmpty()) {
			return grid.nothing(next);
		}
		int axes = block.axes().size();
		int lastAxis = block.columns().isEmpty() ? FormGrid.LAST
				: Math.min(FIRST_AXIS + axes * AXIS, FormGrid.LAST - AXIS) - 1;
		grid.sheet().cell(next, 0, FIRST_AXIS - 1, block.itemTitle(), LABEL);
		spread(grid, next, FIRST_AXIS, lastAxis, block.axes().stream().map(ItemRatingsBlock.Axis::title).toList(),
				LABEL);
		spread(grid, next, lastAxis + 1, FormGrid.LAST,
				block.columns().stream().map(ItemRatingsBlock.Column::title).toList(), LABEL);
		for (ItemRatingsBlock.Item item : block.items()) {
			next++;
			grid.sheet().cell(next, 0, FIRST_AXIS - 1, item.name(), CellStyle.TEXT);
			spread(grid, next, FIRST_AXIS, lastAxis, item.ratings().stream().map(this::sign).toList(),
					FormGrid.CENTERED);
			spread(grid, next, lastAxis + 1, FormGrid.LAST,
					item.texts().stream().map(ListStyle.BULLETS::format).toList(), CellStyle.TEXT);
		}
		return next + 1;
	}

	private String sign(ItemRatingsBlock.Rating rating) {
		return rating.sign().isEmpty() ? this.texts.of("evaluation.sheet.no-value") : rating.sign();
	}

	private static void spread(FormGrid grid, int row, int from, int to, List<String> texts, CellStyle style) {
		for (int index = 0; index < texts.size(); index++) {
			grid.sheet()
				.cell(row, FormGrid.start(from, to, index, texts.size()),
						FormGrid.start(from, to, index + 1, texts.size()) - 1, texts.get(index), style);
		}
	}

}
