package jp.kyodo.project.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/**
 * Suggests what the unknown words of a file mean, for the page on which a person decides.
 */
@Component
public class LikelyMeanings {

	private static final int NOTES = 50;

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final ImportRows rows;

	private final ImportFiles files;

	private final Clock clock;

	LikelyMeanings(Vocabularies vocabularies, DepartmentQueries departments, ImportRows rows, ImportFiles files,
			Clock clock) {
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.rows = rows;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * The codes that words most likely mean, by list and word; those that nobody could
	 * guess are not in it.
	 */
	public Map<String, Map<String, String>> of(ProjectImport one, List<ImportRows.Word> words) {
		Legend legend = words.stream().anyMatch((word) -> Legend.isSign(word.word())) ? legend(one) : new Legend();
		Map<String, Map<String, String>> meanings = new HashMap<>();
		for (ImportRows.Word word : words) {
			meaning(one, word, legend).ifPresent(
					(code) -> meanings.computeIfAbsent(word.list(), (list) -> new HashMap<>()).put(word.word(), code));
		}
		return meanings;
	}

	private Optional<String> meaning(ProjectImport one, ImportRows.Word word, Legend legend) {
		if (word.list().equals(ImportMapping.DEPARTMENT)) {
			return WordSuggestion.of(this.departments.selectableIn(yearOf(one)), word.word());
		}
		Terms terms = this.vocabularies.of(Vocabulary.valueOf(word.list()));
		String meant = legend.word(word.word()).orElse(word.word());
		return terms.called(meant).map(Term::code).or(() -> WordSuggestion.of(terms, meant));
	}

	// signs are explained above the headings or below the list
	private Legend legend(ProjectImport one) {
		Legend legend = new Legend();
		this.rows.rows(one.id(), RowKind.LEFT, 0, NOTES)
			.forEach((row) -> this.rows.cells(one.id(), row.number()).forEach(legend::read));
		this.files.read(one.id(), one.fileName(), (file) -> {
			file.read(one.mapping().sheet(), (row) -> {
				boolean above = row.number() <= one.mapping().headingRow();
				if (above) {
					row.cells().forEach(legend::read);
				}
				return above;
			});
			return true;
		});
		return legend;
	}

	/**
	 * The year whose departments are offered: that of the file, or the present one where
	 * each row has its own.
	 */
	public FiscalYear yearOf(ProjectImport one) {
		Integer year = one.mapping().defaults().year();
		return (year != null) ? new FiscalYear(year) : FiscalYear.of(LocalDate.now(this.clock));
	}

}
