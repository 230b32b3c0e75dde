package jp.kyodo.evaluation.output.worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.output.BlockRenderers;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.export.CellStyle;
import jp.kyodo.export.CellStyle.Horizontal;
import jp.kyodo.export.XlsxForm;
import jp.kyodo.export.XlsxFormSheet;

import org.springframework.stereotype.Component;

/**
 * Writes sheets as printable worksheets: the A4 form with the same sections in the same
 * order, numbers as numbers.
 */
@Component
public class SheetWorksheets {

	private static final CellStyle EDITION = CellStyle.NOTE.withHorizontal(Horizontal.RIGHT);

	private final BlockRenderers<XlsxBlock<?>> renderers;

	private final SheetTexts texts;

	SheetWorksheets(List<XlsxBlock<?>> renderers, SheetTexts texts) {
		this.renderers = new BlockRenderers<>(renderers);
		this.texts = texts;
	}

	/**
	 * Writes a workbook with one sheet.
	 * @param out stays open
	 */
	public void write(SheetEdition edition, OutputStream out) throws IOException {
		try (XlsxForm workbook = new XlsxForm(out)) {
			add(edition, workbook);
		}
	}

	/**
	 * Adds a sheet to a workbook, under its code as name.
	 */
	public void add(SheetEdition edition, XlsxForm workbook) throws IOException {
		SheetDocument document = edition.document();
		double[] widths = new double[FormGrid.COLUMNS];
		Arrays.fill(widths, FormGrid.COLUMN_WIDTH);
		XlsxFormSheet sheet = workbook.sheet(edition.isBlank() ? document.form().code() : document.issueCode(),
				this.texts.runningHead(edition), widths);
		FormGrid grid = new FormGrid(sheet, this.texts.of("evaluation.sheet.none"));
		if (edition.isBlank()) {
			sheet.leaveOut(this.texts.nothing(edition));
		}
		int half = FormGrid.COLUMNS / 2;
		sheet.cell(0, 0, half - 1,
				this.texts.of("evaluation.sheet.form", this.texts.year(document.year()), document.form().name()),
				CellStyle.NOTE);
		sheet.cell(0, half, FormGrid.LAST, this.texts.editionNote(edition), EDITION);
		sheet.cell(1, 0, FormGrid.LAST,
				this.texts.of("evaluation.sheet.title", document.issueCode(), document.issueName()), CellStyle.TITLE);
		sheet.repeatRows(0, 1);
		int row = 2;
		for (SheetBlock block : document.blocks()) {
			grid.room(edition.room(block.key()));
			row = write(this.renderers.of(block), block, grid, row);
		}
	}

	/**
	 * Whether a kind of block can be put on a worksheet.
	 */
	public boolean covers(Class<? extends SheetBlock> type) {
		return this.renderers.covers(type);
	}

	private static <B extends SheetBlock> int write(XlsxBlock<B> renderer, SheetBlock block, FormGrid grid, int row) {
		return renderer.write(renderer.blockType().cast(block), grid, row);
	}

}
