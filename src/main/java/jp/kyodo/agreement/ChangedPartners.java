package jp.kyodo.agreement;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jp.kyodo.agreement.PublishedAgreements.Published;
import jp.kyodo.agreement.document.AgreementDocument;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.publication.PublicationService;
import jp.kyodo.publication.Publish;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.StaleChangeException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published agreements whose partners were registered otherwise since: as another kind of
 * partner, or merged with one that was there twice. What was published stays as it is
 * until somebody of 企画課 has looked at it; then those that are chosen are published again
 * together. Only the partners are renewed: what else was changed in the register of
 * agreements is not published along.
 */
@Service
public class ChangedPartners {

	/** So many are looked at and published at a time. */
	public static final int MOST = 300;

	private final PublishedAgreements published;

	private final AgreementDocuments documents;

	private final PublicationService publication;

	ChangedPartners(PublishedAgreements published, AgreementDocuments documents, PublicationService publication) {
		this.published = published;
		this.documents = documents;
		this.publication = publication;
	}

	/**
	 * The codes of the agreements that it concerns.
	 */
	@Transactional(readOnly = true)
	public Set<String> codes() {
		return this.published.withChangedPartners();
	}

	/**
	 * What would become of them, at most {@value #MOST}, in the order of their codes.
	 */
	@Transactional(readOnly = true)
	public List<Change> changes() {
		return changes(new TreeSet<>(codes()).stream().limit(MOST).toList());
	}

	/**
	 * Publishes agreements with their partners as they are registered now.
	 * @param codes which of those that it concerns
	 * @param seen what was looked at before ({@link #stamp})
	 * @param reason why they are corrected, for citizens
	 * @return how many were published again
	 */
	@Transactional
	public int publish(Collection<String> codes, int seen, String reason, StaffMember by) {
		ChangeCheck check = new ChangeCheck("agreement.field.");
		String given = check.text("reason", reason, AgreementPublisher.LONGEST_REASON);
		check.that(!given.isEmpty(), "reason", "agreement.refused.correction-without-reason");
		check.that(!codes.isEmpty(), "codes", "agreement.refused.none-chosen");
		check.done();
		Set<String> wanted = new TreeSet<>(codes);
		this.published.lock(wanted);
		List<Change> all = changes();
		StaleChangeException.refuseUnlessCurrent("partners of published agreements", seen, stamp(all));
		check.that(all.stream().map(Change::code).toList().containsAll(wanted), "codes",
				"agreement.refused.none-chosen");
		check.done();
		List<Change> chosen = all.stream().filter((change) -> wanted.contains(change.code())).toList();
		Map<String, List<String>> facets = this.published.facets(wanted);
		for (Change change : chosen) {
			AgreementDocument document = change.after();
			this.published.keepPartners(document);
			this.publication
				.publish(new Publish(AgreementDocument.KIND, change.before().revision().year(), change.code(),
						document.title(), AgreementPublisher.summary(document), AgreementPublisher.searchText(document),
						AgreementDocuments.withPartners(facets.getOrDefault(change.code(), List.of()), document),
						this.published.payload(document), AgreementDocument.SHAPE, by, given));
		}
		return chosen.size();
	}

	/**
	 * Tells whether the same changes are looked at: a number of at most 9 digits.
	 */
	public static int stamp(List<Change> changes) {
		return Math.floorMod(changes.stream()
			.map((change) -> List.of(change.code(), change.before().revision().revisionNo(), change.after().partners()))
			.toList()
			.hashCode(), 1_000_000_000);
	}

	private List<Change> changes(List<String> codes) {
		Map<String, Published> current = new HashMap<>();
		this.published.current(codes).forEach((each) -> current.put(each.revision().code(), each));
		List<AgreementDocument> renewed = this.documents
			.withPresentPartners(current.values().stream().map(Published::document).toList());
		return renewed.stream()
			.map((document) -> new Change(current.get(document.code()), document))
			.sorted(Comparator.comparing(Change::code))
			.toList();
	}

	/**
	 * What would become of one agreement.
	 *
	 * @param before as it is published
	 * @param after the same with its partners as they are registered now
	 */
	public record Change(Published before, AgreementDocument after) {

		/**
		 * The code of the agreement.
		 */
		public String code() {
			return this.after.code();
		}

	}

}
