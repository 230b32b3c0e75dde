package jp.kyodo.publication;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A term of the glossary as those see it who look after it.
 *
 * @param id key of the entry
 * @param version grows with every change
 * @param term the term
 * @param reading how it is read
 * @param definition what it means
 * @param from the first year
 * @param last the last year, or {@code null} where it goes on
 */
public record GlossaryEntryView(long id, int version, String term, String reading, String definition, FiscalYear from,
		@Nullable FiscalYear last) {
}
