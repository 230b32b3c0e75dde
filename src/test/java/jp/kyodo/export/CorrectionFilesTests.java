package jp.kyodo.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jp.kyodo.intake.TableFile;
import jp.kyodo.intake.TableFiles;
import jp.kyodo.intake.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CorrectionFilesTests {

	private static final String COLUMN = "エラー（この列は直した後に消さなくてかまいません）";

	private final CorrectionFiles files = new CorrectionFiles(EntryWorkbooksTests.messages());

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "XLSX", "EXCEL", "CP932" })
	void givesBackTheSameTableWithTheErrors(String kind) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (CorrectionFile file = begin(kind, out)) {
			file.preamble(List.of("調査票 \"2013\""));
			file.headings(List.of("コード", "事業名", "費用"));
			file.row(List.of("001", "=1+1,\n髙"), List.of());
			file.row(List.of("002", "", "-5", "はみ出し"), List.of("事業名を入力してください。", "費用は0以上です。"));
		}

		assertThat(read(out)).containsExactly(List.of("調査票 \"2013\""), List.of("コード", "事業名", "費用", COLUMN),
				List.of("001", "=1+1,\n髙"), List.of("002", "", "-5", "事業名を入力してください。\n費用は0以上です。"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "XLSX", "EXCEL" })
	void replacesTheErrorsOfAnEarlierTime(String kind) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (CorrectionFile file = begin(kind, out)) {
			file.headings(List.of("コード", COLUMN + " ", "事業名"));
			file.row(List.of("001", "前の誤り", "a"), List.of("新しい誤り"));
			file.row(List.of("002"), List.of());
		}

		assertThat(read(out)).containsExactly(List.of("コード", "事業名", COLUMN), List.of("001", "a", "新しい誤り"),
				List.of("002"));
	}

	@Test
	void knowsItsOwnColumn() {
		assertThat(this.files.isErrorHeader(" " + COLUMN)).isTrue();
		assertThat(this.files.isErrorHeader("エラー")).isFalse();
	}

	private CorrectionFile begin(String kind, ByteArrayOutputStream out) {
		return kind.equals("XLSX") ? this.files.xlsx(out, "調査:票") : this.files.csv(out, CsvFlavour.valueOf(kind));
	}

	private List<List<String>> read(ByteArrayOutputStream out) throws IOException {
		Path file = Files.write(this.folder.resolve("file"), out.toByteArray());
		try (TableFile table = new TableFiles().open(file, "x.csv")) {
			return EntryWorkbooksTests.rows(table, 0).stream().map(TableRow::cells).toList();
		}
	}

}
