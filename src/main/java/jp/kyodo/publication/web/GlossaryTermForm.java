package jp.kyodo.publication.web;

import java.util.Objects;

import jp.kyodo.publication.GlossaryEntryView;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a term of the glossary.
 *
 * @param term only for a new term
 * @param reading how it is read
 * @param definition what it means
 * @param from the first year, only for a new term
 * @param version the version that was shown
 * @param formToken lets the form be carried out once
 */
record GlossaryTermForm(@Nullable String term, @Nullable String reading, @Nullable String definition,
		@Nullable String from, @Nullable Integer version, @Nullable String formToken) {

	static GlossaryTermForm empty() {
		return new GlossaryTermForm("", "", "", "", null, null);
	}

	static GlossaryTermForm of(GlossaryEntryView entry) {
		return new GlossaryTermForm(entry.term(), entry.reading(), entry.definition(), entry.from().toString(),
				entry.version(), null);
	}

	public GlossaryTermForm withVersion(int current) {
		return new GlossaryTermForm(this.term, this.reading, this.definition, this.from, current, null);
	}

	static String text(@Nullable String typed) {
		return Objects.requireNonNullElse(typed, "");
	}

}
