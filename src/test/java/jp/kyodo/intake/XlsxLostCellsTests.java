package jp.kyodo.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxLostCellsTests {

	private final WorkbookFolder files;

	XlsxLostCellsTests(@TempDir Path folder) {
		this.files = new WorkbookFolder(folder);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<c r="IW1"><v>1</v></c>                           | 1行目で、列が多すぎます（256列、IV列まで）
			<c r="XFE1"/>                                     | ブックの中身が壊れています
			<c r="1"/>                                        | ブックの中身が壊れています
			<c r="ZZZZZZZZZ1"/>                               | ブックの中身が壊れています
			<c r="B1"/><c r="A1"/>                            | ブックの中身が壊れています
			<c t="s"><v>5</v></c>                             | ブックの中身が壊れています
			<c t="s"><v>-1</v></c>                            | ブックの中身が壊れています
			<c t="x"><v>1</v></c>                             | ブックの中身が壊れています
			<c><v>1</c>                                       | ブックの中身が壊れています
			<c t="str"><v>&x;</v></c>                         | ブックの中身が壊れています
			</row><row r="1000000000"/><row>                  | ブックの中身が壊れています
			</row><row r="1"/><row>                           | ブックの中身が壊れています
			""")
	void refusesCellsThatCannotBeRead(String cells, String sentence) throws IOException {
		assertThat(Tables.refusal(this.files.write(TestWorkbook.of().cells(cells)))).startsWith(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<c r="B2" t="e"><v>#REF!</v></c>                  | B2 #REF!：計算のエラー（#REF!）
			<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>      | B2 #DIV/0!：計算のエラー（#DIV/0!）
			<c r="B2" t="e"><v>#LATER!</v></c>                | B2 #計算エラー! #LATER!：計算のエラー（#LATER!）
			<c r="B2" t="str"><v>#N/A</v></c>                 | B2 #N/A：計算のエラー（#N/A）
			<c r="B2" t="inlineStr"><is><t>#NAME?</t></is></c>| B2 #NAME?：計算のエラー（#NAME?）
			<c r="B2"><f>A1+1</f></c>                         | B2 #計算結果なし!：計算式に、計算した結果が保存されていません
			<c r="B2" t="str"><f>A1+1</f></c>                 | B2 #計算結果なし!：計算式に、計算した結果が保存されていません
			<c r="B2"><v>12x</v></c>                          | B2 #読めない数値! 12x：数値か日付が壊れていて
			<c r="B2"><v>NaN</v></c>                          | B2 #読めない数値! NaN：数値か日付が壊れていて
			<c r="B2"><v>1E999999999</v></c>                  | B2 #読めない数値! 1E999999999：数値か日付が壊れていて
			<c r="B2"><v>1E-999999999</v></c>                 | B2 #読めない数値! 1E-999999999：数値か日付が壊れていて
			<c r="B2" t="d"><v>2013T</v></c>                  | B2 #読めない数値! 2013T：数値か日付が壊れていて
			""")
	void goesOnBehindCellsThatCannotBeRead(String cell, String sentence) throws IOException {
		Path file = this.files.write(TestWorkbook.of()
			.rows("<row r=\"1\"><c><v>1</v></c></row><row r=\"2\">" + cell
					+ "<c r=\"C2\"><v>2</v></c></row><row r=\"3\"><c><v>3</v></c></row>"));

		assertThat(Tables.unreadable(file)).singleElement().asString().startsWith(sentence);
		assertThat(Tables.read(file)).extracting((row) -> row.cell((row.number() == 2) ? 2 : 0))
			.containsExactly("1", "2", "3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<c t=\"e\"><v>#REF!</v></c>", "<c t=\"e\"><v>#LATER!</v></c>", "<c><f>A1</f></c>",
			"<c><v>12x</v></c>", "<c t=\"str\"><v>######</v></c>" })
	void tellsTheSameOfALostCellThatIsCopied(String cell) throws IOException {
		Path file = this.files.write(TestWorkbook.of().cells(cell));
		List<String> told = Tables.unreadable(file);
		String text = Tables.read(file).get(0).cell(0);

		Path workbook = this.files.write(TestWorkbook.of().cells("<c t=\"str\"><v>" + text + "</v></c>"));
		Path csv = Files.writeString(this.files.folder().resolve("copy.csv"), "\"" + text + "\",2\n");

		assertThat(told).hasSize(1).isEqualTo(Tables.unreadable(workbook)).isEqualTo(Tables.unreadable(csv));
	}

	@Test
	void tellsTheSameOfATextThatWasTooLong() throws IOException {
		Path file = this.files
			.write(TestWorkbook.of().cells("<c t=\"inlineStr\"><is><t>" + "花".repeat(40_000) + "</t></is></c>"));
		List<String> told = Tables.unreadable(file);
		String text = Tables.read(file).get(0).cell(0);

		Path copy = this.files.write(TestWorkbook.of().cells("<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"));

		assertThat(text).hasSize(32_767).startsWith("#長すぎる文! 花花");
		assertThat(told).hasSize(1).isEqualTo(Tables.unreadable(copy));
	}

	@Test
	void passesOnARowOfWhichNothingCanBeRead() throws IOException {
		assertThat(Tables.unreadable(this.files.write(TestWorkbook.of().cells("<c/><c><f>NOW()</f></c>")))).hasSize(1);
	}

	@Test
	void takesEmptyCellsWithAStyleUpToTheLastColumn() throws IOException {
		assertThat(Tables
			.read(this.files.write(TestWorkbook.of().cells("<c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"0\"/>"))))
			.containsExactly(new TableRow(1, List.of("1")));
	}

}
