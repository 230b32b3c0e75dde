package jp.kyodo.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextEncodingTests {

	private static final Charset CP932 = Charset.forName("windows-31j");

	private static final String LIST = """
			事業名,担当課,相手方,内容
			まちの花いっぱい運動,市民協働推進課,花と緑の会①,地域のみなさんと花壇を手入れし、季節の花を植えました。
			ｷｯｽﾞ見守り～下校時～,地域福祉課,㈱見守り隊,子どもの下校を見守り、声をかけ合いました。
			""";

	@TempDir
	private Path folder;

	@Test
	void readsEucJpWithWhatWindowsAddsToIt() throws IOException {
		Path file = file(euc(LIST), HexFormat.of().parseHex("FCE2BBB3"), euc("さん\n"));

		assertThat(encoding(file)).isEqualTo("EUC-JP");
		assertThat(text(file)).isEqualTo(LIST + "髙山さん\n");
	}

	@Test
	void readsIso2022JpWithKatakanaOfHalfTheWidth() throws IOException {
		Path file = file(iso(LIST));

		assertThat(encoding(file)).isEqualTo("ISO-2022-JP");
		assertThat(text(file)).isEqualTo(LIST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE" })
	void readsUtf16WithoutItsMark(String charset) throws IOException {
		String list = (LIST + "𠮷野家,　,一,髙﨑\n").replace(',', '\t').replace("\n", "\r\n");
		Path file = file(list.getBytes(Charset.forName(charset)));

		assertThat(encoding(file)).isEqualTo("UTF-16");
		assertThat(text(file)).isEqualTo(list.replace('\t', ',').replace("\r\n", "\n"));
		assertThat(encoding(file("a,b\n".getBytes(Charset.forName(charset))))).isEqualTo("UTF-16");
	}

	@ParameterizedTest
	@ValueSource(strings = { "年度,事業名\n", "ｼﾞｷﾞｮｳﾒｲ,年度\n", "コード\n髙①〜－\n", "団体\nｱｲ\n", "a,b\n①\n", "1,ｱ\n" })
	void takesCp932ForCp932(String text) throws IOException {
		Path file = file(text.replace('〜', '～').getBytes(CP932));

		assertThat(encoding(file)).isEqualTo("CP932");
		assertThat(text(file)).isEqualTo(text.replace('〜', '～'));
	}

	@Test
	void takesTheWholeListForCp932() throws IOException {
		assertThat(encoding(file(LIST.getBytes(CP932)))).isEqualTo("CP932");
		assertThat(text(file(LIST.getBytes(CP932)))).isEqualTo(LIST);
	}

	@Test
	void neverTakesKatakanaOfHalfTheWidthForAnythingElse() throws IOException {
		Random random = new Random(4);
		for (int round = 0; round < 500; round++) {
			StringBuilder text = new StringBuilder();
			for (int cell = 0; cell < 20; cell++) {
				int pairs = 1 + random.nextInt(6);
				random.ints(pairs * 2L, 0xFF61, 0xFFA0).forEach(text::appendCodePoint);
				text.append((cell % 4 == 3) ? '\n' : ',');
			}

			assertThat(encoding(file(text.toString().getBytes(CP932)))).isEqualTo("CP932");
		}
	}

	@Test
	void asksWhereTooLittleSpeaksForEucJp() throws IOException {
		assertThat(Tables.refusal(file(euc("事業名,年度\n協働,二〇\n")))).startsWith("文字コードがEUC-JPのようですが").contains("CSV UTF-8");
	}

	@Test
	void namesTheEncodingOfADamagedText() throws IOException {
		assertThat(Tables.refusal(file(euc(LIST), HexFormat.of().parseHex("A4FF0A"), euc(LIST))))
			.startsWith("4行目に、EUC-JPとして読めない文字");
		assertThat(Tables.refusal(file(iso(LIST), HexFormat.of().parseHex("1B24422121217F1B28420A"))))
			.startsWith("4行目に、ISO-2022-JPとして読めない文字");
	}

	/** The bytes of EUC-JP for characters of CP932. */
	private static byte[] euc(String text) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		each(text, (first, second) -> {
			if (second < 0) {
				if (first > 0x7F) {
					out.write(0x8E);
				}
				out.write(first);
			}
			else {
				out.write(row(first, second) + 0x80);
				out.write(cell(second) + 0x80);
			}
		});
		return out.toByteArray();
	}

	/** The bytes of ISO-2022-JP for characters of CP932. */
	private static byte[] iso(String text) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		String[] set = { "(B" };
		each(text, (first, second) -> {
			String wanted = (second >= 0) ? "$B" : (first > 0x7F) ? "(I" : "(B";
			if (!wanted.equals(set[0])) {
				out.writeBytes(("\u001B" + wanted).getBytes(StandardCharsets.US_ASCII));
				set[0] = wanted;
			}
			out.write((second >= 0) ? row(first, second) : first & 0x7F);
			if (second >= 0) {
				out.write(cell(second));
			}
		});
		return out.toByteArray();
	}

	private static void each(String text, Pairs sink) {
		byte[] bytes = text.getBytes(CP932);
		for (int place = 0; place < bytes.length; place++) {
			int first = bytes[place] & 0xFF;
			boolean pair = (first >= 0x81 && first <= 0x9F) || first >= 0xE0;
			sink.take(first, pair ? bytes[++place] & 0xFF : -1);
		}
	}

	private static int row(int first, int second) {
		return (first - ((first < 0xA0) ? 0x71 : 0xB1)) * 2 + ((second >= 0x9F) ? 2 : 1);
	}

	private static int cell(int second) {
		return second - ((second >= 0x9F) ? 0x7E : (second >= 0x80) ? 0x20 : 0x1F);
	}

	private static String encoding(Path file) {
		try (TableFile table = new TableFiles().open(file, "x.csv")) {
			return table.encoding();
		}
	}

	private static String text(Path file) {
		StringBuilder text = new StringBuilder();
		for (TableRow row : Tables.read(file)) {
			text.append(String.join(",", row.cells())).append('\n');
		}
		return text.toString();
	}

	private Path file(byte[]... parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (byte[] part : List.of(parts)) {
			bytes.writeBytes(part);
		}
		return Files.write(this.folder.resolve("file"), bytes.toByteArray());
	}

	/** Takes the bytes of one character; -1 for no second one. */
	@FunctionalInterface
	private interface Pairs {

		void take(int first, int second);

	}

}
