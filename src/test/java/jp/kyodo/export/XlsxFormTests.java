package jp.kyodo.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxFormTests {

	@TempDir
	private Path directory;

	@Test
	void setsUpPrintablePages() throws IOException {
		String sheet = part(workbook(), "xl/worksheets/sheet1.xml");

		assertThat(sheet).contains("paperSize=\"9\"", "orientation=\"portrait\"", "fitToWidth=\"1\"",
				"fitToHeight=\"0\"", "71203000 協働 &amp;&amp; 連携", "&amp;P / &amp;N", "<mergeCell");
	}

	@Test
	void keepsNumbersAndTextsInTheirCells() throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(workbook()))) {
			var rows = workbook.getFirstSheet().read();
			assertThat(rows.get(0).getCellText(0)).isEqualTo("施策評価シート");
			assertThat(rows.get(1).getCellAsNumber(2)).get()
				.satisfies((n) -> assertThat(n).isEqualByComparingTo("4510"));
			assertThat(workbook.getSheets().map((sheet) -> sheet.getName())).containsExactly("71203000 協働",
					"71203000 協働 (2)");
		}
	}

	@Test
	void makesRowsHighEnoughForTheirTexts() throws IOException {
		String sheet = part(workbook(), "xl/worksheets/sheet1.xml");

		// 60 characters of double width on 58 digits: three lines of 9 points
		assertThat(heightOf(sheet, 3)).isBetween(38.0, 60.0);
		assertThat(heightOf(sheet, 2)).isLessThan(20.0);
	}

	@Test
	void spreadsLongTextsOverSeveralRows() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int next;
		try (XlsxForm form = new XlsxForm(out)) {
			XlsxFormSheet sheet = form.sheet("1", "1", 60);
			next = sheet.block(0, 0, 0, "長い文章です。\n".repeat(5_000), CellStyle.TEXT);
		}

		assertThat(next).isGreaterThan(500);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			String whole = workbook.getFirstSheet()
				.openStream()
				.map((row) -> row.getCellText(0))
				.reduce("", String::concat);
			assertThat(whole.replace("\n", "")).isEqualTo("長い文章です。".repeat(5_000));
		}
	}

	private static byte[] workbook() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XlsxForm form = new XlsxForm(out)) {
			XlsxFormSheet sheet = form.sheet("71203000 [協働]", "71203000 協働 & 連携", 20, 20, 20);
			sheet.cell(0, 0, 2, "施策評価シート", CellStyle.TITLE);
			sheet.cell(1, 0, 0, "予算", CellStyle.HEADING);
			sheet.number(1, 1, 1, null, CellStyle.NUMBER);
			sheet.number(1, 2, 2, 4_510, CellStyle.NUMBER);
			sheet.cell(2, 0, 2, "あ".repeat(60) + "\u0001", CellStyle.TEXT);
			form.sheet("71203000 [協働]", "", 20).cell(0, 0, 0, "2", CellStyle.NOTE);
		}
		return out.toByteArray();
	}

	private static double heightOf(String sheet, int row) {
		String from = sheet.substring(sheet.indexOf("<row r=\"" + row + "\""));
		String height = from.substring(from.indexOf("ht=\"") + 4);
		return Double.parseDouble(height.substring(0, height.indexOf('"')));
	}

	private String part(byte[] workbook, String name) throws IOException {
		Path file = Files.write(this.directory.resolve("form.xlsx"), workbook);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
