package jp.kyodo.evaluation.output.worksheet;

import java.util.ArrayList;
import java.util.List;

import jp.kyodo.evaluation.document.ItemSummaryBlock;
import jp.kyodo.evaluation.output.SheetTexts;

import org.springframework.stereotype.Component;

/**
 * The summary: the name of each program above its bullets.
 */
@Component
class ItemSummaryXlsx implements XlsxBlock<ItemSummaryBlock> {

	private final SheetTexts texts;

	ItemSummaryXlsx(SheetTexts texts) {
		this.texts = texts;
	}

	@Override
	public Class<ItemSummaryBlock> blockType() {
		return ItemSummaryBlock.class;
	}

	@Override
	public int write(ItemSummaryBlock block, FormGrid grid, int row) {
		List<String> lines = new ArrayList<>();
		for (ItemSummaryBlock.Group group : block.groups()) {
			lines.add(group.name());
			group.result().forEach((bullet) -> lines.add(FormGrid.BULLET + bullet));
			if (!group.changes().isEmpty()) {
				lines.add(this.texts.of("evaluation.targets.changes", block.changesTitle()));
				group.changes().forEach((bullet) -> lines.add(FormGrid.BULLET + bullet));
			}
		}
		return grid.beside(row, block.title(), (first) -> grid.lines(first, FormGrid.CONTENT, FormGrid.LAST, lines));
	}

}
