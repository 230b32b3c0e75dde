package jp.kyodo.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jp.kyodo.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@PortalTest
@Transactional
class CopiedRowsTests {

	@Autowired
	private JdbcTemplate template;

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "髙橋 𠮷野", "a\tb", "一行目\n二行目\r\n三行目", "C:\\dir\\N", "\\N", "\\", "\"引用\"", "{a,b}",
			"\b\f\u000b" })
	void readsBackWhatWasWritten(String text) {
		this.template.execute("CREATE TEMP TABLE copied (place integer, text text, texts text[]) ON COMMIT DROP");
		CopyText rows = new CopyText();
		rows.value(1).value(text).array(List.of(text, "b", text)).end();
		write("COPY copied FROM STDIN", rows);

		List<@Nullable String[]> read = read("SELECT place, text, texts FROM copied");

		assertThat(read).hasSize(1);
		assertThat(read.get(0)).hasSize(3).startsWith("1", text);
		assertThat(CopyText.texts(Objects.requireNonNull(read.get(0)[2]))).containsExactly(text, "b", text);
	}

	@Test
	void tellsNothingFromAnEmptyText() {
		assertThat(read("SELECT NULL::text, '', NULL::int, '{}'::text[]").get(0)).containsExactly(null, "", null, "{}");
		assertThat(CopyText.texts("{}")).isEmpty();
	}

	@Test
	void readsManyRowsInTheirOrder() {
		List<@Nullable String[]> read = read("SELECT place FROM generate_series(1, 20000) place ORDER BY place DESC");

		assertThat(read).hasSize(20_000);
		assertThat(read.get(0)).containsExactly("20000");
		assertThat(read.get(19_999)).containsExactly("1");
	}

	@Test
	@Transactional(propagation = Propagation.NEVER)
	void leavesTheConnectionUsableWhereReadingEndsEarly() {
		for (int time = 0; time < 20; time++) {
			assertThatIllegalStateException().isThrownBy(() -> CopiedRows.forEach(this.template,
					"SELECT place, repeat('x', 1000) FROM generate_series(1, 20000) place", (row) -> {
						throw new IllegalStateException("enough");
					}));
		}

		assertThat(this.template.queryForObject("SELECT 1", Integer.class)).isEqualTo(1);
	}

	private List<@Nullable String[]> read(String query) {
		List<@Nullable String[]> rows = new ArrayList<>();
		CopiedRows.forEach(this.template, query, rows::add);
		return rows;
	}

	private void write(String statement, CopyText rows) {
		this.template.execute((ConnectionCallback<Long>) (connection) -> {
			try {
				return connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn(statement, new StringReader(rows.toString()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
