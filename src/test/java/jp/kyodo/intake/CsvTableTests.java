package jp.kyodo.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTableTests {

	private static final Charset CP932 = Charset.forName("windows-31j");

	@TempDir
	private Path folder;

	static Stream<Arguments> encodings() {
		return Stream
			.of(Arguments.of("UTF-8", StandardCharsets.UTF_8, ""),
					Arguments.of("UTF-8 BOM", StandardCharsets.UTF_8, "EFBBBF"), Arguments.of("CP932", CP932, ""),
					Arguments.of("UTF-16", StandardCharsets.UTF_16LE, "FFFE"),
					Arguments.of("UTF-16", StandardCharsets.UTF_16BE, "FEFF"))
			.flatMap((encoding) -> Stream.of("\r\n", "\n", "\r")
				.flatMap((lineEnd) -> Stream.of(",", "\t", ";")
					.map((separator) -> Arguments.of(encoding.get()[0], encoding.get()[1], encoding.get()[2], lineEnd,
							separator))));
	}

	@ParameterizedTest
	@MethodSource("encodings")
	void readsEveryEncodingLineEndAndSeparator(String label, Charset charset, String mark, String lineEnd,
			String separator) throws IOException {
		String table = String
			.join(lineEnd, "コード,事業名,費用", "001,\"髙橋①㈱\r\n二行目, \"\"引用\"\"\",-1", "", ",,", "002, 表～ ,", "")
			.replace(",", separator);
		Path file = file(mark, table.getBytes(charset));

		try (TableFile read = new TableFiles().open(file, "/home/x/調査.票.csv")) {
			assertThat(read.format()).isEqualTo(TableFile.Format.CSV);
			assertThat(read.encoding()).isEqualTo(label);
			assertThat(read.sheets()).containsExactly("調査.票");
		}
		assertThat(Tables.read(file)).containsExactly(new TableRow(1, List.of("コード", "事業名", "費用")),
				new TableRow(2, List.of("001", "髙橋①㈱\n二行目" + separator + " \"引用\"", "-1")),
				new TableRow(5, List.of("002", " 表～ ")));
	}

	@Test
	void readsTheEndOfTheBufferWhole() throws IOException {
		String text = "亜".repeat(30_000);
		Path file = file("", ("a" + text + "\nb" + text + "," + text + "\n").getBytes(CP932));

		assertThat(Tables.read(file)).containsExactly(new TableRow(1, List.of("a" + text)),
				new TableRow(2, List.of("b" + text, text)));
	}

	@Test
	void readsWhatOnlyWindowsHasInItsCharacterSet() throws IOException {
		String line = "①⑳Ⅳ㈱㍻№℡,髙﨑德瀨,～－∥￢￡,ｼﾞｷﾞｮｳ｡";

		assertThat(Tables.read(file("", (line + "\r\n").getBytes(CP932))))
			.containsExactly(new TableRow(1, List.of(line.split(","))));
	}

	@Test
	void takesATextThatIsWrittenAsAFormulaForTheText() throws IOException {
		assertThat(Tables.read(text("=\"00123\",\"=\"\"1,2\"\"\",=A1,'=\"a\"\n")))
			.containsExactly(new TableRow(1, List.of("00123", "1,2", "=A1", "=\"a\"")));
	}

	@Test
	void leavesOutWhatOldProgramsPutIntoTexts() throws IOException {
		assertThat(Tables.read(text("\uFEFF\uFEFF年度,事業名\r\n2013,一行目\u000B二行目\r\n2014,表\r\n\u001A"))).containsExactly(
				new TableRow(1, List.of("年度", "事業名")), new TableRow(2, List.of("2013", "一行目\n二行目")),
				new TableRow(3, List.of("2014", "表")));
	}

	@Test
	void passesOverEmptyColumnsAndRowsAtTheEnd() throws IOException {
		String empty = (",".repeat(300) + "\r\n").repeat(1_000);

		assertThat(Tables.read(text("年度,事業名" + ",".repeat(298) + "\r\n2013,表" + empty + empty)))
			.containsExactly(new TableRow(1, List.of("年度", "事業名")), new TableRow(2, List.of("2013", "表")));
	}

	@Test
	void stopsWhenNoMoreRowsAreWanted() throws IOException {
		Path file = file("", "1\n2\n\"3\n".getBytes(StandardCharsets.UTF_8));

		try (TableFile table = new TableFiles().open(file, "x.csv")) {
			table.read(0, (row) -> row.number() < 2);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			a,b¶c,"d¶e,f¶           | 2行目から始まるセルで、引用符（"）が閉じていないか
			a,b¶c,"d¶e,"f"¶         | 2行目から始まるセルで、引用符（"）が閉じていないか
			a,b¶¶"c" d,e¶           | 3行目から始まるセルで、引用符（"）が閉じていないか
			¶ ¶                     | ファイルに何も書かれていません
			<!DOCTYPE html>¶<p>     | ウェブページ（HTML）
			<html>¶<p>              | ウェブページ（HTML）
			<?xml version="1.0"?>¶  | ウェブページ（HTML）
			""")
	void refusesSpoiltTexts(String text, String sentence) throws IOException {
		Path file = file("", text.replace('¶', '\n').getBytes(StandardCharsets.UTF_8));

		assertThat(Tables.refusal(file)).startsWith(sentence);
	}

	@Test
	void refusesAQuoteThatIsNeverClosedInALargeFile() throws IOException {
		Path file = file("", ("a,b\n1,\"2\n" + "c,d\n".repeat(500_000)).getBytes(StandardCharsets.UTF_8));

		assertThat(Tables.refusal(file)).startsWith("2行目から始まるセルで、引用符");
	}

	@ParameterizedTest
	@CsvSource({ "'',     61620A63E38182FF0A,     '2行目に、CP932として読めない文字'",
			"EFBBBF, 610A620A63FF,            '3行目に、UTF-8として'", "EFBBBF, 610AFF,                '2行目に、UTF-8として'",
			"FFFE,   61000A0000D80A00,      '2行目に、UTF-16として'",
			"'',     E58D94E5838DE381AEE381BEE381A1E381A5E3818FE3828A0AE581, '2行目に、UTF-8として'" })
	void tellsTheRowThatCannotBeDecoded(String mark, String bytes, String sentence) throws IOException {
		Path file = file(mark, HexFormat.of().parseHex(bytes));

		assertThat(Tables.refusal(file)).startsWith(sentence).contains("CSV UTF-8（コンマ区切り）");
	}

	@ParameterizedTest
	@CsvSource({ "D0CF11E0A1B11AE100, 古い形式のExcelブック（.xls）か、パスワード", "255044462D312E37, PDF", "89504E470D0A1A0A, 画像",
			"FFD8FFE0, 画像", "424D000000000000, 画像", "1F8B08, 圧縮", "0000000000, Excelブック（.xlsx）でもCSVでもない",
			"0061FF2C0300620A00, Excelブック（.xlsx）でもCSVでもない", "4D5A90000300, Excelブック（.xlsx）でもCSVでもない" })
	void refusesOtherKindsOfFiles(String bytes, String sentence) throws IOException {
		assertThat(Tables.refusal(file("", HexFormat.of().parseHex(bytes)))).startsWith(sentence);
	}

	@Test
	void takesATextThatBeginsLikeAPicture() throws IOException {
		assertThat(Tables.read(file("", "BMI値,b\n".getBytes(StandardCharsets.UTF_8)))).hasSize(1);
	}

	@Test
	void refusesAnEmptyFile() throws IOException {
		assertThat(Tables.refusal(file("", new byte[0]))).startsWith("ファイルに何も書かれていません");
		assertThat(Tables.refusal(file("EFBBBF", new byte[0]))).startsWith("ファイルに何も書かれていません");
	}

	@Test
	void refusesMoreThanTheLimits() throws IOException {
		TableLimits small = new TableLimits(2, 3, 5, 1 << 20, 1 << 20, 100, 100, 100);

		assertThat(Tables.refusal(text("a\nb\n\nc\n"), small)).startsWith("行が多すぎます（見出しを含めて2行まで）。4行目から後を");
		assertThat(Tables.refusal(text("a\n1,2,3,4\n"), small)).startsWith("2行目で、列が多すぎます（3列、C列まで）");
		assertThat(Tables.refusal(text("a".repeat((1 << 20) + 1)), small)).startsWith("ファイルが大きすぎます（1MBまで）");
	}

	@Test
	void goesOnBehindCellsThatCannotBeRead() throws IOException {
		TableLimits small = new TableLimits(9, 9, 5, 1 << 20, 1 << 20, 100, 100, 100);
		Path file = text("コード,名,額\n1,#N/A, #DIV/0! \n2,a\0b,####\n3,#1,##\n4,123456,五\n");

		assertThat(Tables.unreadable(file)).containsExactly("B2 #N/A：計算のエラー（#N/A）になっています。Excelで計算式を直すか、正しい値を入力してください。",
				"C2  #DIV/0! ：計算のエラー（#DIV/0!）になっています。Excelで計算式を直すか、正しい値を入力してください。",
				"B3 #読めない文字! a b：文字ではないデータ（NUL）があります。正しい文を入力してください。",
				"C3 ####：列の幅が狭いまま保存されたため、値が「####」になっています。元の表の列を広げて保存し直すか、正しい値を入力してください。");
		assertThat(Tables.read(file)).last().isEqualTo(new TableRow(5, List.of("4", "123456", "五")));
		assertThat(Tables.unreadable(file, small)).last().isEqualTo("B5 #長すぎる文!：文が長すぎます（5字まで）。文を短くしてください。");
	}

	@Test
	void tellsTheSameOfALostCellThatIsCopied() throws IOException {
		List<String> told = Tables.unreadable(text("文字でないデータのある表,a\0b,1\n"));
		String cell = Tables.read(text("文字でないデータのある表,a\0b,1\n")).get(0).cell(1);

		assertThat(Tables.unreadable(text("文字でないデータのある表," + cell + ",1\n"))).hasSize(1).isEqualTo(told);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sep=;\r\na;b,c\r\n\r\n1;2\r\n", "\"sep=;\"\na;\"b,c\"\n\n1;2", "SEP=|\ra|b,c\r\r1|2\r",
			"sep=\t\na\tb,c\n\n1\t2\n" })
	void leavesOutTheLineThatNamesTheSeparator(String text) throws IOException {
		for (String mark : List.of("", "EFBBBF")) {
			Path file = file(mark, text.getBytes(StandardCharsets.UTF_8));

			assertThat(Tables.read(file)).containsExactly(new TableRow(1, List.of("a", "b,c")),
					new TableRow(3, List.of("1", "2")));
		}
	}

	@Test
	void countsRowsBehindTheLineThatNamesTheSeparator() throws IOException {
		assertThat(Tables.refusal(text("sep=;\na;b\nc;\"d\"e\n"))).startsWith("2行目から始まるセルで、引用符");
		assertThat(Tables.refusal(file("EFBBBF", "sep=;\na\n\u00E9\n".getBytes(StandardCharsets.ISO_8859_1))))
			.startsWith("2行目に、UTF-8として");
		assertThat(Tables.refusal(text("sep=;\r\n"))).startsWith("ファイルに何も書かれていません");
		assertThat(Tables.read(text("sep=value,b\n1,2\n"))).first()
			.isEqualTo(new TableRow(1, List.of("sep=value", "b")));
	}

	@Test
	void findsTheSeparatorBelowATitle() throws IOException {
		assertThat(Tables.read(text("平成25年度 一覧\n\na;b\n1;2\n"))).last().isEqualTo(new TableRow(4, List.of("1", "2")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "%s", "\"%s", "\"%s\"" })
	void tellsWhichCellIsFarTooLong(String cell) throws IOException {
		Path file = text("a,b\n\"1\n2\",\"x\"\"y\"\n3," + cell.formatted("協".repeat(300_000)) + ",4\n");

		assertThat(Tables.refusal(file)).isEqualTo("3行目のB列の文が長すぎます（32,767字まで）。文を短くしてください。");
	}

	@Test
	void takesEmptyCellsBeyondTheLastColumn() throws IOException {
		assertThat(Tables.read(text("a" + ",".repeat(1_000) + "\n"))).containsExactly(new TableRow(1, List.of("a")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "コード,名", "a" })
	void takesAHeaderAlone(String header) throws IOException {
		assertThat(Tables.read(text(header))).hasSize(1);
	}

	private Path text(String content) throws IOException {
		return file("", content.getBytes(StandardCharsets.UTF_8));
	}

	private Path file(String mark, byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write(HexFormat.of().parseHex(mark));
		bytes.write(content);
		return Files.write(this.folder.resolve("file"), bytes.toByteArray());
	}

}
