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
		boolean ofYear = kind.isCorrectedByRevisions();
		return new DocumentLine(kind.path(document.year(), document.code()), kind.labelKey(),
				ofYear ? this.years.display(document.year()) : "", document.code(), document.title(),
				document.summary(), day(document.lastPublishedAt()), ofYear && document.revisionNo() > 1);
	}

	String day(Instant moment) {
		return JapaneseDates.day(LocalDate.ofInstant(moment, this.clock.getZone()));
	}

}
