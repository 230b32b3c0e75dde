package jp.kyodo.evaluation.output.worksheet;

import java.util.List;

import jp.kyodo.evaluation.document.HeaderBlock;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.CellStyle;
import jp.kyodo.export.CellStyle.Horizontal;
import jp.kyodo.export.CellStyle.Vertical;

import org.springframework.stereotype.Component;

/**
 * The head of the form: rows of labelled fields.
 */
@Component
class HeaderXlsx implements XlsxBlock<HeaderBlock> {

	private static final CellStyle LABEL = CellStyle.HEADING.withHorizontal(Horizontal.LEFT);

	private static final CellStyle VALUE = CellStyle.TEXT.withVertical(Vertical.CENTER);

	/** Columns of a label that is not the first of its row. */
	private static final int NARROW = 4;

	private final SheetTexts texts;

	HeaderXlsx(SheetTexts texts) {
		this.texts = texts;
	}

	@Override
	public Class<HeaderBlock> blockType() {
		return HeaderBlock.class;
	}

	@Override
	public int write(HeaderBlock block, FormGrid grid, int row) {
		int next = row;
		for (List<HeaderBlock.Field> fields : block.rows()) {
			for (int index = 0; index < fields.size(); index++) {
				int from = FormGrid.start(0, FormGrid.LAST, index, fields.size());
				int to = FormGrid.start(0, FormGrid.LAST, index + 1, fields.size()) - 1;
				int value = from + ((index == 0) ? FormGrid.CONTENT : NARROW);
				grid.sheet().cell(next, from, value - 1, fields.get(index).label(), LABEL);
				grid.sheet().cell(next, value, to, text(fields.get(index)), VALUE);
			}
			next++;
		}
		return next;
	}

	private String text(HeaderBlock.Field field) {
		String values = String.join(this.texts.of("evaluation.sheet.list-separator"), field.values());
		return field.name().equals("policy_issue") ? field.code() + " " + values : values;
	}

}
