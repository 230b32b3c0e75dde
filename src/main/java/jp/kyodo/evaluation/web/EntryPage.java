package jp.kyodo.evaluation.web;

import java.util.List;

import jp.kyodo.web.FieldMessages;

/**
 * The entry page of one sheet.
 */
record EntryPage(SheetBar bar, String formName, List<EntrySection> sections, FieldMessages errors) {

	/**
	 * How many sections staff fill in.
	 */
	public long entered() {
		return this.sections.stream().filter(EntrySection::shown).filter(EntrySection::entered).count();
	}

	/**
	 * How many of them have all that is required.
	 */
	public long complete() {
		return this.sections.stream()
			.filter(EntrySection::shown)
			.filter(EntrySection::entered)
			.filter(EntrySection::complete)
			.count();
	}

}
