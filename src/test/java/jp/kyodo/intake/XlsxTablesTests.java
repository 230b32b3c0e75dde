package jp.kyodo.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxTablesTests {

	private final WorkbookFolder files;

	XlsxTablesTests(@TempDir Path folder) {
		this.files = new WorkbookFolder(folder);
	}

	@Test
	void readsTextsOfEveryKind() throws IOException {
		Path file = this.files.write(TestWorkbook.of()
			.texts("<si><t>事業名</t></si>" + "<si><r><t xml:space=\"preserve\">髙 </t></r><r><rPr><b/></rPr><t>橋</t></r>"
					+ "<rPh sb=\"0\" eb=\"1\"><t>タカハシ</t></rPh><phoneticPr fontId=\"1\"/></si>"
					+ "<si><t>一_x000D_\n二_x005F_x0041_𠮷&amp;&#x3042;</t></si><si/>")
			.rows("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row>"
					+ "<row r=\"3\"/><row r=\"4\" s=\"1\"><c r=\"A4\" s=\"1\"/></row>"
					+ "<row><c t=\"s\"><v>2</v></c><c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r>"
					+ "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c><c t=\"str\"><f>A1&amp;B1</f><v> c </v></c>"
					+ "<c t=\"b\"><v>1</v></c><c t=\"str\"><f>\"\"</f><v></v></c><c t=\"b\"><v>0</v></c></row>"));

		assertThat(Tables.read(file)).containsExactly(new TableRow(2, List.of("事業名", "", "髙 橋")),
				new TableRow(5, List.of("一\n二_x0041_𠮷&あ", "ab", " c ", "TRUE", "", "FALSE")));
	}

	@ParameterizedTest
	@CsvSource({ "195,195", "195.0,195", "0.30000000000000004,0.3", "1.1000000000000001,1.1", "-4510.5,-4510.5",
			"1234567890123,1234567890123", "1.234567890123E12,1234567890123", "7000020141305,7000020141305",
			"1E-3,0.001", "0,0", "-0,0", "1E+20,100000000000000000000", "12345678901234568,12345678901234600" })
	void readsNumbersAsPeopleSeeThem(String stored, String text) throws IOException {
		assertThat(this.files.cell("<c r=\"A1\"><v>" + stored + "</v></c>")).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			41365            | 14  |                            | 2013-04-01
			1                | 14  |                            | 1900-01-01
			59               | 14  |                            | 1900-02-28
			61               | 14  |                            | 1900-03-01
			60               | 14  |                            | 60
			41365.75         | 22  |                            | 2013-04-01 18:00
			41365.999999999  | 22  |                            | 2013-04-02
			0.3958333333333  | 20  |                            | 09:30
			1.5              | 46  |                            | 36:00
			41365            | 57  |                            | 2013-04-01
			41365            | 176 | [$-411]ggge"年"m"月"d"日";@ | 2013-04-01
			41365            | 176 | yyyy"年"m"月"              | 2013-04-01
			41365            | 176 | m/d;@                      | 2013-04-01
			41365            | 176 | aaaa                       | 2013-04-01
			41365            | 176 | [$-ja-JP-x-gannen]ggge"年"m"月"d"日";@ | 2013-04-01
			41365            | 176 | [$-411]ge\\.m\\.d;@     | 2013-04-01
			41365.5          | 176 | yyyy/mm/dd\\ hh:mm         | 2013-04-01 12:00
			41365            | 176 | [Red]#,##0_);(#,##0)       | 41365
			41365            | 176 | 0.00E+00                   | 41365
			41365            | 176 | G/標準                     | 41365
			41365            | 176 | General"日"                | 41365日
			41365            | 176 | "d"0                       | d41365
			1200             | 176 | #,##0"千円"                 | 1200千円
			1200000          | 176 | #,##0,                     | 1200
			1234567          | 176 | #,##0,"千円";"△"#,##0,"千円" | 1234.567千円
			3400000000       | 176 | #,##0.0,,"百万円"           | 3400百万円
			100              | 176 | "約"0"人"                   | 約100人
			-3               | 176 | 0!人                       | -3人
			12               | 176 | "K-"00000                  | K-00012
			25               | 176 | "平成"0"年度"                | 平成25年度
			0.825            | 9   |                            | 82.5%
			1                | 10  |                            | 100%
			0.12             | 176 | 0.0_ %                     | 12%
			1200             | 176 | [$¥-411]#,##0              | 1200
			1200             | 176 | \\\\#,##0;[Red]\\\\-#,##0  | 1200
			1200             | 176 | _ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ | 1200
			2108577          | 176 | 000\\-0000                | 2108577
			0.5              | 12  |                            | 0.5
			5                | 176 | [DBNum3]0                  | 5
			5                | 176 | ;;;                        | 5
			12               | 176 | 00000                      | 00012
			123              | 176 | [<=99]00;0000              | 123
			-5               | 14  |                            | -5
			99999999         | 14  |                            | 99999999
			""")
	void readsDaysAndTimesByTheirForm(String stored, int number, String code, String text) throws IOException {
		String format = (code != null)
				? "<numFmt numFmtId=\"176\" formatCode=\"" + code.replace("\"", "&quot;").replace("<", "&lt;") + "\"/>"
				: "";
		Path file = this.files.write(TestWorkbook.of()
			.styles(format, "<xf numFmtId=\"0\"/><xf numFmtId=\"" + number + "\"/>")
			.cells("<c r=\"A1\" s=\"1\"><v>" + stored + "</v></c>"));

		assertThat(Tables.read(file).get(0).cell(0)).isEqualTo(text);
	}

	@Test
	void countsDaysFrom1904WhereTheWorkbookDoes() throws IOException {
		Path file = this.files.write(TestWorkbook.of()
			.workbook("date1904=\"1\"", "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>")
			.styles("", "<xf numFmtId=\"14\"/>")
			.cells("<c r=\"A1\"><v>39903</v></c><c r=\"B1\"><v>0</v></c><c r=\"C1\" t=\"d\"><v>2013-04-01T00:00:00</v></c>"));

		assertThat(Tables.read(file).get(0).cells()).containsExactly("2013-04-01", "1904-01-01", "2013-04-01");
	}

	@Test
	void readsWhatExcelWritesAroundRows() throws IOException {
		Path file = this.files.write(TestWorkbook.of()
			.texts("<si><t xml:space=\"preserve\"> 前後に空白 </t></si>")
			.part(TestWorkbook.SHEET,
					"""
							<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
							<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
								xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
								xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr"
								xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"
								xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{0000}">
							<sheetPr filterMode="1"/><dimension ref="A1:C4"/>
							<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" state="frozen"/></sheetView></sheetViews>
							<cols><col min="2" max="2" width="0" hidden="1" customWidth="1"/></cols>
							<sheetData><row r="1" spans="1:3" x14ac:dyDescent="0.4"><c r="A1" s="0" t="s" cm="1"><v>0</v></c>
							<c r="B1"><v>2</v></c></row>
							<row r="3" hidden="1"><c r="A3" t="b"><v>1</v></c><c r="B3"/><c r="C3"><v>3</v></c></row>
							<row r="4"><c r="A4" t="str"><f t="shared" si="0" ref="A4:A5">B1&amp;""</f><v>4</v></c></row></sheetData>
							<autoFilter ref="A1:C4"/><mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>
							<phoneticPr fontId="1"/><dataValidations count="1"><dataValidation type="list" sqref="A2">
							<formula1>"a,b"</formula1></dataValidation></dataValidations><legacyDrawing r:id="rId9"/></worksheet>
							"""
						.strip()));

		assertThat(Tables.read(file)).containsExactly(new TableRow(1, List.of(" 前後に空白 ", "2")),
				new TableRow(3, List.of("TRUE", "", "3"), List.of(), Set.of(), true, Set.of()),
				new TableRow(4, List.of("4")));
	}

	@Test
	void givesEveryRowTheTextOfTheMergedCellsItIsPartOf() throws IOException {
		String rows = "<row r=\"1\"><c t=\"str\"><v>課</v></c><c t=\"str\"><v>費用</v></c></row>"
				+ "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>一課</v></c><c r=\"B2\"><v>1</v></c></row>"
				+ "<row r=\"3\"><c r=\"A3\" s=\"0\"/><c r=\"B3\"><v>2</v></c></row><row r=\"4\"/>"
				+ "<row r=\"5\"><c r=\"B5\"><v>3</v></c></row>"
				+ "<row r=\"6\"><c r=\"A6\" t=\"e\"><v>#REF!</v></c><c r=\"B6\"><v>4</v></c></row>"
				+ "<row r=\"7\"><c r=\"B7\"><v>5</v></c></row><row r=\"8\"><c r=\"B8\"><v>6</v></c></row>";
		String merges = "<x:mergeCells count=\"3\"><x:mergeCell ref=\"B1:D1\"/><x:mergeCell ref=\"A6:A7\"/>"
				+ "<x:mergeCell ref=\"$A$2:$A$5\"/><x:mergeCell ref=\"A9:A1048576\"/></x:mergeCells>";
		Path file = this.files.write(TestWorkbook.of()
			.part(TestWorkbook.SHEET, "<worksheet xmlns:x=\"y\"><sheetData>" + rows + "</sheetData>"
					+ "<!-- -->".repeat(9_000) + merges + "</worksheet>"));

		assertThat(Tables.read(file)).extracting((row) -> row.number() + row.cell(0) + row.cell(1) + row.cell(2))
			.containsExactly("1課費用", "2一課1", "3一課2", "5一課3", "6#REF!4", "7#REF!5", "86");
		assertThat(Tables.read(file)).filteredOn((row) -> row.continued().contains(0))
			.extracting(TableRow::number)
			.containsExactly(3, 5, 7);
		assertThat(Tables.unreadable(file)).extracting((said) -> said.substring(0, 2)).containsExactly("A6", "A7");
	}

	@Test
	void readsStrictWorkbooks() throws IOException {
		String strict = "http://purl.oclc.org/ooxml/";
		Path file = this.files.write(TestWorkbook.of()
			.part("_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + strict
					+ "officeDocument/relationships/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>")
			.part(TestWorkbook.RELATIONS,
					TestWorkbook.relations("/xl/worksheets/sheet1.xml", "")
						.replace("http://schemas.openxmlformats.org/officeDocument/2006/", strict + "officeDocument/"))
			.part(TestWorkbook.WORKBOOK,
					"<workbook xmlns=\"" + strict
							+ "spreadsheetml/main\" conformance=\"strict\"><sheets><sheet name=\"票\" "
							+ "sheetId=\"1\" xmlns:r=\"" + strict
							+ "officeDocument/relationships\" r:id=\"rId1\"/></sheets></workbook>")
			.part(TestWorkbook.SHEET, "<worksheet xmlns=\"" + strict
					+ "spreadsheetml/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"d\"><v>2013-04-01</v></c>"
					+ "<c r=\"B1\" t=\"d\"><v>2013-04-01T09:30:00.000</v></c><c r=\"C1\" t=\"s\"><v>0</v></c></row>"
					+ "</sheetData></worksheet>")
			.texts("<si><t>文</t></si>"));

		assertThat(Tables.read(file).get(0).cells()).containsExactly("2013-04-01", "2013-04-01 09:30", "文");
	}

	@Test
	void passesOverEmptyRowsWithAStyleUpToTheLastRow() throws IOException {
		StringBuilder rows = new StringBuilder("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
		for (int row = 2; row <= 1_048_576; row++) {
			rows.append("<row r=\"").append(row).append("\" s=\"1\" customFormat=\"1\"/>");
		}

		assertThat(Tables.read(this.files.write(TestWorkbook.of().rows(rows.toString()))))
			.containsExactly(new TableRow(1, List.of("1")));
	}

	@Test
	void readsZipsInTheFormForLargeOnes() throws IOException {
		Path file = this.files.write(TestWorkbook.of().cells("<c><v>1</v></c>"));
		ByteBuffer small = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		int end = small.capacity() - 22;
		int count = small.getShort(end + 10);
		ByteBuffer large = ByteBuffer.allocate(small.capacity() + 76).order(ByteOrder.LITTLE_ENDIAN);
		large.put(small.array(), 0, end);
		large.putInt(0x06064B50).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0).putInt(0);
		large.putLong(count).putLong(count).putLong(small.getInt(end + 12)).putLong(small.getInt(end + 16));
		large.putInt(0x07064B50).putInt(0).putLong(end).putInt(1);
		large.putInt(0x06054B50).putInt(0).putShort((short) -1).putShort((short) -1).putInt(-1).putInt(-1);
		large.putShort((short) 0);

		Files.write(file, large.array());
		assertThat(Tables.read(file)).containsExactly(new TableRow(1, List.of("1")));

		large.putLong(end + 32, 5_000).putLong(end + 24, 5_000);
		Files.write(file, large.array());
		assertThat(Tables.refusal(file)).startsWith("ブックに含まれる部品が多すぎる");

		large.putLong(end + 56 + 8, Long.MAX_VALUE);
		Files.write(file, large.array());
		assertThat(Tables.refusal(file)).startsWith("ブックの中身が壊れています");
	}

	@Test
	void listsVisibleWorksheetsOnly() throws IOException {
		Path file = this.files.write(TestWorkbook.of()
			.workbook("",
					"<sheet name=\"隠し\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"
							+ "<sheet name=\"票\" sheetId=\"2\" r:id=\"rId1\"/>"
							+ "<sheet name=\"文\" sheetId=\"3\" r:id=\"rId2\"/>")
			.cells("<c r=\"A1\"><v>1</v></c>"));

		try (TableFile table = new TableFiles().open(file, "x.csv")) {
			assertThat(table.format()).isEqualTo(TableFile.Format.XLSX);
			assertThat(table.encoding()).isEqualTo("XLSX");
			assertThat(table.sheets()).containsExactly("票");
		}
	}

	@Test
	void tellsWhichRowsAreHidden() throws IOException {
		Path file = this.files.write(TestWorkbook.of()
			.rows("<row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c><v>2</v></c></row>"
					+ "<row r=\"3\" hidden=\"0\"><c><v>3</v></c></row>"));

		assertThat(Tables.read(file)).extracting(TableRow::hidden).containsExactly(false, true, false);
	}

	@Test
	void tellsWhichCellsAreStruckThrough() throws IOException {
		Path file = this.files.write(TestWorkbook.of()
			.styles("</numFmts><fonts count=\"3\"><font/><font><strike/></font><font><strike val=\"0\"/></font></fonts>"
					+ "<numFmts>", "<xf numFmtId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/><xf fontId=\"2\"/>")
			.rows("<row r=\"1\"><c t=\"str\"><v>a</v></c><c s=\"1\" t=\"str\"><v>b</v></c></row>"
					+ "<row r=\"2\"><c><v>2</v></c><c s=\"1\" t=\"str\"><v>c</v></c><c s=\"2\"/><c s=\"1\"><v>123456</v></c></row>"
					+ "<row r=\"3\"><c s=\"2\" t=\"str\"><v>d</v></c><c s=\"1\"/></row>"));

		List<TableRow> rows = Tables.read(file);

		assertThat(rows).extracting(TableRow::struckNames)
			.containsExactly(List.of("B1"), List.of("B2", "D2"), List.of());
		assertThat(rows).extracting(TableRow::isStruckOut).containsExactly(false, true, false);
	}

	@Test
	void readsBesideTablesPivotsAndLinksToOtherWorkbooks() throws IOException {
		Path file = this.files.write(TestWorkbook.of()
			.part("xl/tables/table1.xml", "<table ref=\"A1:B2\"/>")
			.part("xl/pivotTables/pivotTable1.xml", "<pivotTableDefinition/>")
			.part("xl/pivotCache/pivotCacheDefinition1.xml", "<pivotCacheDefinition/>")
			.part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
			.part("xl/worksheets/_rels/sheet1.xml.rels",
					"<Relationships><Relationship Id=\"rId1\" Type=\"x/hyperlink\" Target=\"https://example.com/\""
							+ " TargetMode=\"External\"/></Relationships>")
			.part(TestWorkbook.SHEET,
					"<worksheet><sheetProtection sheet=\"1\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\">"
							+ "<f>[1]Sheet1!$A$1</f><v>外の表の値</v></c><c r=\"B1\"><f>[1]Sheet1!B1</f></c></row></sheetData>"
							+ "<autoFilter ref=\"A1:B2\"/><tableParts count=\"1\"/></worksheet>"));

		assertThat(Tables.read(file).get(0).cell(0)).isEqualTo("外の表の値");
		assertThat(Tables.unreadable(file)).singleElement().asString().startsWith("B1 #計算結果なし!");
	}

	@Test
	void readsPrefixedElementsAndPartsWithBackslashes() throws IOException {
		Path file = this.files.write(TestWorkbook.of()
			.without(TestWorkbook.SHEET)
			.without(TestWorkbook.STYLES)
			.part(TestWorkbook.RELATIONS,
					TestWorkbook.relations("worksheets\\Sheet1.xml", "").replace("styles.xml", "../xl/./styles.xml"))
			.part(TestWorkbook.STYLES, "<s/>")
			.part("xl\\worksheets\\Sheet1.xml",
					"\uFEFF<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row>"
							+ "<x:c t=\"str\"><x:v><![CDATA[a<b]]><!-- > --></x:v></x:c></x:row></x:sheetData></x:worksheet>"));

		assertThat(Tables.read(file)).containsExactly(new TableRow(1, List.of("a<b")));
	}

	@Test
	void mayBeReadTwice() throws IOException {
		Path file = this.files.write(TestWorkbook.of().texts("<si><t>a</t></si>").cells("<c t=\"s\"><v>0</v></c>"));

		try (TableFile table = new TableFiles().open(file, "x.xlsx")) {
			table.read(0, (row) -> false);
			table.read(0, (row) -> {
				assertThat(row.cell(0)).isEqualTo("a");
				return true;
			});
		}
	}

}
