package jp.kyodo.evaluation.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * The terms that the sheet marks with ＊, explained.
 */
public record GlossaryBlock(String key, String title, List<Term> terms) implements SheetBlock, SearchableText {

	public GlossaryBlock {
		terms = List.copyOf(terms);
	}

	@Override
	public List<Term> explainedTerms() {
		return this.terms;
	}

	@Override
	public GlossaryBlock withExplainedTerms(List<Term> others) {
		return new GlossaryBlock(this.key, this.title, others);
	}

	@Override
	public Stream<String> searchableTexts() {
		return this.terms.stream().map(Term::term);
	}

	/**
	 * A term and what it means in the sheet’s year.
	 */
	public record Term(String term, String definition) {

	}

}
