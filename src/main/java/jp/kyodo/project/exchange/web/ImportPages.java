package jp.kyodo.project.exchange.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.project.exchange.ImportTally;
import jp.kyodo.project.exchange.ImportedRow;
import jp.kyodo.project.exchange.ProjectImport;
import jp.kyodo.project.exchange.RowKind;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FieldMessages;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of an import show.
 */
final class ImportPages {

	private ImportPages() {
	}

	/**
	 * The page on which a file is sent.
	 *
	 * @param latest what this person has sent before, the newest first
	 * @param paging which part of it is shown
	 * @param columns names of the columns in our own files
	 */
	record Upload(List<Line> latest, Paging paging, List<String> columns, FieldMessages errors) {
	}

	/**
	 * One import of the list.
	 */
	record Line(String path, String fileName, String state, String created) {
	}

	/**
	 * The page on which one says what the columns are.
	 *
	 * @param one the import
	 * @param columns the columns of the file that hold anything
	 * @param options what a column can be
	 * @param sheets worksheets of the file
	 * @param sheet the worksheet that is read
	 * @param others the others
	 * @param recalled the day on which the columns were last explained, or empty
	 * @param defaults what can be said for all rows
	 * @param complete what the file is the complete list of
	 */
	record Mapping(ProjectImport one, List<FileColumn> columns, List<OptionGroup> options, List<Choice> sheets,
			List<Choice> headingRows, String sheet, String others, String recalled, DefaultChoices defaults,
			List<Choice> completes, String complete, FieldMessages errors) {
	}

	/**
	 * What can be said for all rows, and what was.
	 *
	 * @param departments departments to choose from
	 * @param wards wards to choose from
	 * @param forms forms of collaboration to choose from
	 * @param year what was typed as the year
	 */
	record DefaultChoices(List<Choice> departments, List<Choice> wards, List<Choice> forms, String year,
			String department, String ward, String form) {
	}

	/**
	 * What a column can be, under a heading.
	 */
	record OptionGroup(String label, List<Choice> choices) {
	}

	/**
	 * A column of a file.
	 *
	 * @param place from 0
	 * @param name its letters, such as AB
	 * @param heading what stands at its head
	 * @param samples what stands in its first rows
	 * @param value what it is taken for
	 * @param asksGaps whether to ask what its empty cells mean
	 * @param gaps whether they mean the same as above
	 */
	record FileColumn(int place, String name, String heading, List<String> samples, String value, boolean asksGaps,
			boolean gaps) {
	}

	/**
	 * The page of an import that goes on, failed or is done.
	 *
	 * @param name of the file, and of its worksheet if it has several
	 * @param sheets the other worksheets of the file
	 */
	record Progress(ProjectImport one, String name, String label, String base, String back, List<Sheet> sheets) {
	}

	/**
	 * Another worksheet of the same file.
	 *
	 * @param place from 0
	 * @param path of its import, or empty if it was not read yet
	 * @param state how far that has come
	 */
	record Sheet(int place, String name, String path, String state) {
	}

	/**
	 * The page with what was found.
	 *
	 * @param name of the file, and of its worksheet if it has several
	 * @param kinds the kinds of rows with their numbers
	 * @param kind which are shown
	 * @param rows the rows of this page
	 * @param summaries what new rows were understood to be, by row number
	 * @param partners partners that would be registered
	 * @param sheets the other worksheets of the file
	 */
	record Result(ProjectImport one, String name, ImportTally tally, List<Kind> kinds, RowKind kind,
			List<ImportedRow> rows, Map<Integer, List<String>> summaries, Paging paging, String url,
			List<String> partners, String unread, String base, String back, List<Sheet> sheets) {
	}

	/**
	 * A kind of rows.
	 */
	record Kind(RowKind kind, int number, String href, boolean shown) {
	}

	/**
	 * The page on which one says what words mean.
	 *
	 * @param lists the words by list
	 */
	record Words(ProjectImport one, List<WordList> lists, boolean maySpell, String base) {
	}

	/**
	 * The unknown words of a list.
	 *
	 * @param list name of the list
	 * @param headingKey message key of what it is called
	 */
	record WordList(String list, String headingKey, List<Word> words, List<Choice> options) {
	}

	/**
	 * An unknown word.
	 *
	 * @param field name of its field
	 * @param suggested whether nobody has chosen its meaning yet, but one is likely
	 */
	record Word(String word, String field, int count, int firstRow, String value, boolean suggested) {
	}

	/**
	 * What the script of a progress bar asks for.
	 *
	 * @param percent null where nobody knows how much there is to do
	 */
	record Answer(@Nullable Integer percent, String label, boolean done, String href, boolean failed) {
	}

	/**
	 * The page on which one asks for a list.
	 */
	record Export(List<Choice> years, List<Choice> formats, String year, Map<String, String> filter,
			FieldMessages errors) {
	}

}
