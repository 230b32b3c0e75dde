package jp.kyodo.project.exchange;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many rows do what.
 *
 * @param rows number of rows by the name of their kind
 * @param partners partners that would be registered
 * @param words words that stand in no list
 * @param noted rows with something to know
 * @param lacking projects that the register has for the year and the file lacks
 * @param struck rows that are passed over since they are struck through
 */
public record ImportTally(Map<String, Integer> rows, int partners, int words, int noted, int lacking, Integer struck) {

	public static final ImportTally NONE = new ImportTally(Map.of(), 0, 0, 0, 0, 0);

	@SuppressWarnings("ConstantValue")
	public ImportTally {
		// what was checked before such rows were passed over does not say it
		struck = (struck != null) ? struck : 0;
		rows = new TreeMap<>(rows);
	}

	public int of(RowKind kind) {
		return this.rows.getOrDefault(kind.name(), 0);
	}

	/** How many rows of the kind with that name there are, for templates. */
	public int count(String kind) {
		return of(RowKind.valueOf(kind));
	}

	/** Whether applying would change anything. */
	public boolean changesAnything() {
		return of(RowKind.NEW) + of(RowKind.YEAR) + of(RowKind.CHANGED) + of(RowKind.ENDED) > 0;
	}

	/** Whether everything can be written. */
	public boolean isFlawless() {
		return of(RowKind.ERROR) == 0;
	}

}
