package jp.kyodo.evaluation.output.year;

import java.io.IOException;
import java.io.OutputStream;

import jp.kyodo.evaluation.document.GivenRating;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.SheetTexts;
import jp.kyodo.evaluation.output.worksheet.SheetWorksheets;
import jp.kyodo.export.CellStyle;
import jp.kyodo.export.ExportProgress;
import jp.kyodo.export.XlsxForm;
import jp.kyodo.export.XlsxFormSheet;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * All sheets in one workbook, a worksheet each, behind a worksheet that lists them.
 */
@Component
@Order(20)
class WorkbookFormat implements YearFormat {

	private static final double[] WIDTHS = { 14, 44, 34, 8 };

	private final SheetWorksheets worksheets;

	private final SheetTexts texts;

	WorkbookFormat(SheetWorksheets worksheets, SheetTexts texts) {
		this.worksheets = worksheets;
		this.texts = texts;
	}

	@Override
	public String code() {
		return "workbook";
	}

	@Override
	public String extension() {
		return "xlsx";
	}

	@Override
	public MediaType type() {
		return XlsxForm.MEDIA_TYPE;
	}

	@Override
	public void write(SheetSpool sheets, String title, ExportProgress progress, OutputStream out) throws IOException {
		progress.total(sheets.size());
		try (XlsxForm workbook = new XlsxForm(out)) {
			writeContents(sheets, title, workbook);
			sheets.forEach((edition) -> {
				this.worksheets.add(edition, workbook);
				progress.advance();
			});
		}
	}

	private void writeContents(SheetSpool sheets, String title, XlsxForm workbook) throws IOException {
		XlsxFormSheet contents = workbook.sheet(this.texts.of("evaluation-output.year.contents"), title, WIDTHS);
		contents.cell(0, 0, WIDTHS.length - 1, title, CellStyle.TITLE);
		contents.cell(1, 0, 0, this.texts.of("evaluation-output.year.contents.code"), CellStyle.HEADING);
		contents.cell(1, 1, 1, this.texts.of("evaluation-output.year.contents.name"), CellStyle.HEADING);
		contents.cell(1, 2, 2, this.texts.of("evaluation-output.year.contents.department"), CellStyle.HEADING);
		contents.cell(1, 3, 3, this.texts.of("evaluation-output.year.contents.rating"), CellStyle.HEADING);
		contents.repeatRows(0, 1);
		int[] row = { 2 };
		sheets.forEach((edition) -> writeLine(edition, contents, row[0]++));
	}

	private void writeLine(SheetEdition edition, XlsxFormSheet contents, int row) {
		SheetDocument document = edition.document();
		String name = edition.isDraft() ? this.texts.of("evaluation-output.head.draft", document.issueName())
				: document.issueName();
		contents.link(row, 0, 0, document.issueCode(), document.issueCode(), CellStyle.TEXT);
		contents.cell(row, 1, 1, name, CellStyle.TEXT);
		contents.cell(row, 2, 2, document.department(), CellStyle.TEXT);
		contents.cell(row, 3, 3, rating(document), CellStyle.TEXT.withHorizontal(CellStyle.Horizontal.CENTER));
	}

	private static String rating(SheetDocument document) {
		return document.ratings().stream().map(GivenRating::sign).findFirst().orElse("");
	}

}
