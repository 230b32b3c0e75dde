package jp.kyodo.project.web;

import java.time.Clock;
import java.time.LocalDate;

import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.web.Years;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reads the words for facets, by one statement for all lists of words.
 */
@Component
class FacetWordsReader {

	private final Vocabularies vocabularies;

	private final DepartmentQueries departments;

	private final Years years;

	private final MessageSource messages;

	private final Clock clock;

	FacetWordsReader(Vocabularies vocabularies, DepartmentQueries departments, Years years, MessageSource messages,
			Clock clock) {
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.years = years;
		this.messages = messages;
		this.clock = clock;
	}

	FacetWords read() {
		return new FacetWords(this.vocabularies.all(), this.departments.everKnown(LocalDate.now(this.clock)),
				this.years, this.messages);
	}

}
