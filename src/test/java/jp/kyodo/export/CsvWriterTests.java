package jp.kyodo.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvWriterTests {

	private static final Charset WINDOWS = Charset.forName("windows-31j");

	@Test
	void writesOpenDataWithPhysicalNamesAndPureValues() throws IOException {
		String csv = new String(
				write(CsvFlavour.OPEN_DATA,
						new SampleDataset(List.of(SampleDataset.row("協働, 連携"), SampleDataset.emptyRow()))),
				StandardCharsets.UTF_8);

		assertThat(csv).isEqualTo("fiscal_year,code,text,amount,day,moment,priority\r\n"
				+ "2013,00123,\"協働, 連携\",-4510.50,2014-03-31,2014-06-01T09:00:00+09:00,true\r\n" + ",,,,,,\r\n");
	}

	@Test
	void writesExcelWithByteOrderMarkAndJapaneseNames() throws IOException {
		byte[] csv = write(CsvFlavour.EXCEL, SampleDataset.withText("〜"));

		assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
		assertThat(new String(csv, 3, csv.length - 3, StandardCharsets.UTF_8)).startsWith("年度,コード,文章,金額（千円）,")
			.contains(",〜,");
	}

	@Test
	void writesWindowsCharactersAfterMappingAndMarksWhatIsLost() throws IOException {
		SampleDataset dataset = SampleDataset.withText("髙橋 Ⅲ ① 〜 − 𠮷");

		String csv = new String(write(CsvFlavour.CP932, dataset), WINDOWS);

		assertThat(csv).startsWith("年度,").contains(",髙橋 Ⅲ ① ～ － 〓,");
		assertThat(CsvWriter.unencodable(dataset)).containsExactly("𠮷");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			=1+1,      '=1+1
			＝1+1,     '＝1+1
			+81,       +81
			-12.5,     -12.5
			@SUM(A1),  '@SUM(A1)
			－あ,      '－あ
			""", quoteCharacter = '"')
	void neutralisesFormulas(String text, String expected) throws IOException {
		String csv = new String(write(CsvFlavour.OPEN_DATA, SampleDataset.withText(text)), StandardCharsets.UTF_8);

		assertThat(csv.lines().toList().get(1)).startsWith("2013,00123," + expected + ",");
	}

	@Test
	void writesOneRecordToALineWithoutPadding() throws IOException {
		String csv = new String(write(CsvFlavour.OPEN_DATA, SampleDataset.withText("　一行目\r\n二行目\t三\u0007　")),
				StandardCharsets.UTF_8);

		assertThat(csv.lines().toList()).hasSize(2);
		assertThat(csv).contains(",一行目 二行目 三,");
	}

	@Test
	void namesItsTypeAndCharacterSet() {
		assertThat(new CsvWriter(CsvFlavour.CP932).mediaType()).hasToString("text/csv;charset=windows-31j");
		assertThat(new CsvWriter(CsvFlavour.OPEN_DATA).mediaType()).hasToString("text/csv;charset=UTF-8");
	}

	private static byte[] write(CsvFlavour flavour, Dataset dataset) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new CsvWriter(flavour).write(dataset, out);
		return out.toByteArray();
	}

}
