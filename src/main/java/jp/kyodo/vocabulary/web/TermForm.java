package jp.kyodo.vocabulary.web;

import java.math.BigDecimal;
import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.vocabulary.AddTerm;
import jp.kyodo.vocabulary.ChangeTerm;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.TermContent;
import jp.kyodo.vocabulary.TermDetail;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.FormVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a word; other spellings stand one on a line.
 */
record TermForm(@Nullable String code, @Nullable String label, @Nullable String definition, @Nullable String canonical,
		@Nullable String aliases, @Nullable String order, @Nullable String from, @Nullable String until,
		@Nullable String version, @Nullable String formToken) {

	static TermForm empty(FiscalYear year) {
		return new TermForm("", "", "", "", "", "", year.toString(), "", "", null);
	}

	static TermForm of(TermDetail detail) {
		Term term = detail.term();
		FiscalYear until = term.until();
		return new TermForm(term.code(), term.label(), term.definition(), term.canonical(),
				String.join("\n", term.aliases()), String.valueOf(detail.order()), term.from().toString(),
				(until != null) ? until.toString() : "", String.valueOf(detail.version()), null);
	}

	static TermForm nothing() {
		return new TermForm("", "", "", "", "", "", "", "", "", null);
	}

	/** With another text for the category. */
	TermForm categorized(String category) {
		return new TermForm(this.code, this.label, this.definition, category, this.aliases, this.order, this.from,
				this.until, this.version, this.formToken);
	}

	/** The same input, to be saved over what is there now. */
	TermForm basedOn(TermDetail detail) {
		return new TermForm(this.code, this.label, this.definition, this.canonical, this.aliases, this.order, this.from,
				this.until, String.valueOf(detail.version()), null);
	}

	AddTerm toAdd(Vocabulary vocabulary) {
		ChangeCheck check = check(vocabulary);
		String checked = AddTerm.checked(vocabulary, this.code, check);
		return check.complete(() -> new AddTerm(vocabulary, checked, content(check)));
	}

	ChangeTerm toChange(Vocabulary vocabulary, String termCode) {
		ChangeCheck check = check(vocabulary);
		return check
			.complete(() -> new ChangeTerm(vocabulary, termCode, content(check), FormVersion.read(this.version)));
	}

	private TermContent content(ChangeCheck check) {
		FiscalYear first = check.fiscalYear("from", this.from);
		FiscalYear last = check.optionalFiscalYear("until", this.until);
		return new TermContent(this.label, this.definition, this.canonical, lines(), place(check), first, last);
	}

	private @Nullable Integer place(ChangeCheck check) {
		BigDecimal number = check.number("order", this.order);
		if (number == null) {
			return null;
		}
		try {
			return number.intValueExact();
		}
		catch (ArithmeticException ex) {
			check.that(false, "order", "vocabulary.refused.order");
			return null;
		}
	}

	private List<String> lines() {
		return (this.aliases != null) ? this.aliases.lines().toList() : List.of();
	}

	private ChangeCheck check(Vocabulary vocabulary) {
		String category = (this.canonical == null || this.canonical.isBlank()) ? null : this.canonical;
		return new ChangeCheck("vocabulary.field.")
			.inOrder("code", "label", "definition", "canonical", "aliases", "order", "from", "until")
			.that(vocabulary.takes(category), "canonical", "vocabulary.refused.canonical");
	}

}
