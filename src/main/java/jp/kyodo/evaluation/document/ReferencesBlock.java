package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;

/**
 * Other sheets or policy issues that the sheet refers to.
 */
public record ReferencesBlock(String key, String title,
		List<Reference> references) implements SheetBlock, SearchableText {

	public ReferencesBlock {
		references = List.copyOf(references);
	}

	@Override
	public Stream<String> searchableTexts() {
		return this.references.stream().map(Reference::name);
	}

	/**
	 * One reference.
	 *
	 * @param code code of the policy issue
	 * @param year the year of the sheet, or the year whose name is shown
	 * @param name the issue's name in that year
	 * @param wholeIssue whether the issue is meant and not the sheet of one year
	 */
	public record Reference(String code, FiscalYear year, String name, boolean wholeIssue) {

	}

}
