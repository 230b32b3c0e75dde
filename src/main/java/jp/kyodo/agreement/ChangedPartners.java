package jp.kyodo.agreement;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jp.kyodo.agreement.PartnersAsSigned.Decision;
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
 * together, or left as they were signed. Only the partners are renewed: what else was
 * changed in the register of agreements is not published along.
 */
@Service
public class ChangedPartners {

	/** So many are looked at and published at a time. */
	public static final int MOST = 300;

	private final PublishedAgreements published;

	private final PublishedPartners partners;

	private final PartnersAsSigned asSigned;

	private final AgreementDocuments documents;

	private final PublicationService publication;

	ChangedPartners(PublishedAgreements published, PublishedPartners partners, PartnersAsSigned asSigned,
			AgreementDocuments documents, PublicationService publication) {
		this.published = published;
		this.partners = partners;
		this.asSigned = asSigned;
		this.documents = documents;
		this.publication = publication;
	}

	/**
	 * The codes of the agreements that it concerns.
	 */
	@Transactional(readOnly = true)
	public Set<String> codes() {
		return this.partners.changed();
	}

	/**
	 * What would become of them, at most {@value #MOST}, in the order of their codes.
	 */
	@Transactional(readOnly = true)
	public List<Change> changes() {
		return changes(new TreeSet<>(codes()).stream().limit(MOST).toList());
	}

	/**
	 * Of how many it was decided that they stay as they were signed.
	 */
	@Transactional(readOnly = true)
	public int countLeft() {
		return this.asSigned.all().size();
	}

	/**
	 * Those of which it was decided that they stay as they were signed, at most
	 * {@value #MOST}, the latest decided first.
	 */
	@Transactional(readOnly = true)
	public List<Left> left() {
		List<Decision> decisions = this.asSigned.all().stream().limit(MOST).toList();
		Map<String, Change> changes = changes(decisions.stream().map(Decision::code).toList()).stream()
			.collect(Collectors.toMap(Change::code, (change) -> change));
		return decisions.stream()
			.filter((decision) -> changes.containsKey(decision.code()))
			.map((decision) -> new Left(changes.get(decision.code()), decision))
			.toList();
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
		List<Change> chosen = chosen(codes, seen, check);
		Map<String, List<String>> facets = this.published.facets(codes);
		for (Change change : chosen) {
			AgreementDocument document = change.after();
			this.asSigned.keep(document, false);
			this.publication
				.publish(new Publish(AgreementDocument.KIND, change.before().revision().year(), change.code(),
						document.title(), AgreementPublisher.summary(document), AgreementPublisher.searchText(document),
						AgreementDocuments.withPartners(facets.getOrDefault(change.code(), List.of()), document),
						this.published.payload(document), AgreementDocument.SHAPE, by, given));
		}
		return chosen.size();
	}

	/**
	 * Decides that agreements stay published with their partners as they were signed.
	 * They are not told any more until these are registered otherwise once more.
	 * @param codes which of those that it concerns
	 * @param seen what was looked at before ({@link #stamp})
	 * @return how many stay so
	 */
	@Transactional
	public int leaveAsSigned(Collection<String> codes, int seen, StaffMember by) {
		List<Change> chosen = chosen(codes, seen, new ChangeCheck("agreement.field."));
		this.asSigned.decide(chosen.stream().map(Change::code).toList(), by);
		return chosen.size();
	}

	/**
	 * Takes back that an agreement stays as it was signed, so that it is told again that
	 * its partners are registered otherwise.
	 */
	@Transactional
	public void takeBack(String code) {
		this.published.lock(code);
		this.asSigned.forget(code);
	}

	/**
	 * What was decided about those of these that stayed as they were signed until their
	 * partners were registered otherwise once more.
	 */
	@Transactional(readOnly = true)
	public List<Decision> decidedBefore(List<Change> changes) {
		return this.asSigned.about(changes.stream().map(Change::code).toList());
	}

	/** Those that were chosen; nobody else changes or publishes them meanwhile. */
	private List<Change> chosen(Collection<String> codes, int seen, ChangeCheck check) {
		check.that(!codes.isEmpty(), "codes", "agreement.refused.none-chosen");
		check.done();
		Set<String> wanted = new TreeSet<>(codes);
		this.published.lock(wanted);
		List<Change> all = changes();
		StaleChangeException.refuseUnlessCurrent("partners of published agreements", seen, stamp(all));
		List<Change> chosen = all.stream().filter((change) -> wanted.contains(change.code())).toList();
		check.that(chosen.size() == wanted.size(), "codes", "agreement.refused.none-chosen");
		check.done();
		return chosen;
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

	/**
	 * An agreement that stays as it was signed.
	 *
	 * @param change what would become of it otherwise
	 * @param decision who decided so, and when
	 */
	public record Left(Change change, Decision decision) {
	}

}
