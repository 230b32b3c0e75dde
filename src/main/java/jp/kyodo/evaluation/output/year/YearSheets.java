package jp.kyodo.evaluation.output.year;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.kyodo.evaluation.PublishedSheets;
import jp.kyodo.evaluation.SheetDocuments;
import jp.kyodo.evaluation.SheetFilter;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.evaluation.SheetPage;
import jp.kyodo.evaluation.SheetQueries;
import jp.kyodo.evaluation.SheetState;
import jp.kyodo.evaluation.document.SheetDocumentCodec;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;

import org.springframework.stereotype.Component;

/**
 * Gathers the sheets of a year for an export.
 */
@Component
class YearSheets {

	private static final int AT_ONCE = 100;

	private final PublishedSheets published;

	private final SheetQueries queries;

	private final SheetDocuments documents;

	private final SheetDocumentCodec codec;

	private final Clock clock;

	YearSheets(PublishedSheets published, SheetQueries queries, SheetDocuments documents, SheetDocumentCodec codec,
			Clock clock) {
		this.published = published;
		this.queries = queries;
		this.documents = documents;
		this.codec = codec;
		this.clock = clock;
	}

	/**
	 * The published sheets, all as they were at one moment.
	 */
	SheetSpool published(FiscalYear year) throws IOException {
		return filled((spool) -> this.published.forEach(year,
				(revision, document) -> spool.add(SheetEdition.published(revision, document))));
	}

	/**
	 * Every sheet that this person may read: as published where that is how it stands,
	 * and otherwise as a draft.
	 */
	SheetSpool all(FiscalYear year, StaffMember staff) throws IOException {
		List<SheetHead> heads = heads(year, staff);
		return filled((spool) -> heads.forEach((head) -> spool.add(edition(head))));
	}

	private SheetEdition edition(SheetHead head) {
		if (head.state() == SheetState.PUBLISHED) {
			return this.published.current(head.year(), head.code())
				.map((sheet) -> SheetEdition.published(sheet.revision(), sheet.document()))
				.orElseGet(() -> SheetEdition.draft(this.documents.draft(head)));
		}
		return SheetEdition.draft(this.documents.draft(head));
	}

	private List<SheetHead> heads(FiscalYear year, StaffMember staff) {
		SheetFilter everything = new SheetFilter(year, null, null, false, null, LocalDate.now(this.clock));
		List<SheetHead> heads = new ArrayList<>();
		SheetPage page;
		do {
			page = this.queries.list(staff, everything, heads.size(), AT_ONCE);
			heads.addAll(page.sheets());
		}
		while (page.sheets().size() == AT_ONCE);
		return heads;
	}

	private SheetSpool filled(Filling filling) throws IOException {
		SheetSpool spool = new SheetSpool(this.codec);
		try {
			filling.fill(spool);
			return spool;
		}
		catch (RuntimeException ex) {
			spool.close();
			throw ex;
		}
	}

	/**
	 * Puts sheets into a spool.
	 */
	private interface Filling {

		void fill(SheetSpool spool);

	}

}
