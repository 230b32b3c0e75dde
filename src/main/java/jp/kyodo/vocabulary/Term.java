package jp.kyodo.vocabulary;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A word of a list, as the city uses it.
 *
 * @param vocabulary the list
 * @param code its code in that list, never changed
 * @param label what people read
 * @param definition what it means; empty if nothing is said
 * @param canonical the name of the common category ({@link CanonicalForm},
 * {@link CanonicalPartnerType}), or null where the list has none
 * @param aliases what it is called in files that are brought in
 * @param from the first year in which it is used
 * @param until the last year, or null while it is in use
 */
public record Term(Vocabulary vocabulary, String code, String label, String definition, @Nullable String canonical,
		List<String> aliases, FiscalYear from, @Nullable FiscalYear until) {

	public Term {
		aliases = List.copyOf(aliases);
	}

	/**
	 * Whether it can be chosen for a year.
	 */
	public boolean isUsedIn(FiscalYear year) {
		return this.from.value() <= year.value() && (this.until == null || year.value() <= this.until.value());
	}

}
