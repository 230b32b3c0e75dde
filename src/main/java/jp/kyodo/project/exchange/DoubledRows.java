package jp.kyodo.project.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import jp.kyodo.project.ProjectName;
import jp.kyodo.project.exchange.Register.KnownProject;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of one file that are about the same project in the same year.
 */
final class DoubledRows {

	private final FileColumns columns;

	private final Map<String, Integer> firstRows = new HashMap<>();

	private final Map<Integer, Set<Integer>> doubles = new LinkedHashMap<>();

	DoubledRows(FileColumns columns) {
		this.columns = columns;
	}

	/**
	 * Says of a row that an earlier one is about the same.
	 */
	void note(ReadRow row, @Nullable KnownProject project) {
		String key = key(row, project) + "\n" + Objects.requireNonNull(row.year).value();
		Integer first = this.firstRows.putIfAbsent(key, row.number());
		if (first != null && !row.name.isEmpty()) {
			this.doubles.computeIfAbsent(first, (number) -> new TreeSet<>()).add(row.number());
			ExchangeColumn column = row.code.isEmpty() ? ExchangeColumn.NAME : ExchangeColumn.CODE;
			this.columns.problem(row, column, this.columns.first(row, column), "project-exchange.problem.double",
					String.valueOf(first));
		}
	}

	/** The rows that a later row repeats, with the numbers of the later ones. */
	Map<Integer, Set<Integer>> all() {
		return this.doubles;
	}

	private static String key(ReadRow row, @Nullable KnownProject project) {
		if (project != null) {
			return project.code();
		}
		return row.code.isEmpty() ? "\n" + row.departmentCode + "\n" + ProjectName.key(row.name) : row.code;
	}

}
