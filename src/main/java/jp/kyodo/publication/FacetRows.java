package jp.kyodo.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jp.kyodo.database.CopiedRows;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the rows of an index while the database goes on sending: with a cursor the
 * database and the portal would wait for each other.
 */
final class FacetRows {

	private static final char SEPARATOR = '\u001f';

	/** One text for a row, since that is taken apart faster than columns. */
	private static final String ROWS = """
			SELECT concat_ws(chr(31), revision_id, fiscal_year,
				(extract(epoch FROM last_published_at) * 1000000)::bigint, code, name_key, array_to_string(facets, chr(31)))
			FROM published_document WHERE kind = '%s' AND NOT facets @> '{withdrawn:yes}' %s ORDER BY revision_id
			""";

	private final JdbcTemplate template;

	private final TransactionTemplate reading;

	FacetRows(JdbcTemplate template, PlatformTransactionManager transactions) {
		this.template = template;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/**
	 * Passes on all current documents of a kind in the order of their revisions.
	 */
	void all(String kind, Consumer<FacetIndex.Row> sink) {
		read(kind, "", sink);
	}

	/**
	 * Passes on those of some revisions that are current, in the order of their
	 * revisions.
	 */
	void some(String kind, List<Long> revisions, Consumer<FacetIndex.Row> sink) {
		if (!revisions.isEmpty()) {
			read(kind,
					revisions.stream()
						.map(String::valueOf)
						.collect(Collectors.joining(",", "AND revision_id = ANY ('{", "}')")),
					sink);
		}
	}

	private void read(String kind, String condition, Consumer<FacetIndex.Row> sink) {
		String query = ROWS.formatted(kind.replace("'", "''"), condition);
		this.reading.executeWithoutResult((status) -> {
			// all rows are one statement, however many they are
			this.template.execute("SET LOCAL statement_timeout = 0");
			CopiedRows.forEach(this.template, query, (values) -> sink.accept(row(Objects.requireNonNull(values[0]))));
		});
	}

	private static FacetIndex.Row row(String line) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (int end = line.indexOf(SEPARATOR); end >= 0; end = line.indexOf(SEPARATOR, start)) {
			parts.add(line.substring(start, end));
			start = end + 1;
		}
		if (start < line.length()) {
			parts.add(line.substring(start));
		}
		return new FacetIndex.Row(Long.parseLong(parts.get(0)), Integer.parseInt(parts.get(1)), parts.get(3),
				parts.get(4), Long.parseLong(parts.get(2)), parts.subList(5, parts.size()));
	}

}
