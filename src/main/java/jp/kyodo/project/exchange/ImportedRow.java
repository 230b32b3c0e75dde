package jp.kyodo.project.exchange;

import java.util.List;

/**
 * A row of a file and what it does, for people.
 *
 * @param number row number in the file, negative for a project that the file lacks
 * @param kind what it does
 * @param title name of the project
 * @param code code of the project; empty if it gets the next one
 * @param problems what is wrong
 * @param notes what one should know
 * @param changes what changes
 */
public record ImportedRow(int number, RowKind kind, String title, String code, List<RowProblem> problems,
		List<String> notes, List<FieldChange> changes) {

	public boolean isInFile() {
		return this.number > 0;
	}

}
