package jp.kyodo.publication.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.publication.DocumentKind;
import jp.kyodo.publication.DocumentKinds;
import jp.kyodo.publication.DocumentSummary;
import jp.kyodo.web.Years;

import org.springframework.stereotype.Component;

/**
 * Makes the lines of lists of documents.
 */
@Component
class DocumentLines {

	private final DocumentKinds kinds;

	private final Years years;

	private final Clock clock;

	DocumentLines(DocumentKinds kinds, Years years, Clock clock) {
		this.kinds = kinds;
		this.years = years;
		this.clock = clock;
	}

	DocumentLine of(DocumentSummary document) {
		DocumentKind kind = this.kinds.of(document.kind());
		return new DocumentLine(kind.path(document.year(), document.code()), kind.labelKey(),
				this.years.display(document.year()), document.code(), document.title(), document.summary(),
				day(document.lastPublishedAt()), document.revisionNo() > 1 && kind.isCorrectedByRevisions());
	}

	String day(Instant moment) {
		return JapaneseDates.day(LocalDate.ofInstant(moment, this.clock.getZone()));
	}

}
