package jp.kyodo.partner;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.StaleChangeException;

/**
 * Changes the register of partners, and what citizens read of it. Who may do that is
 * decided by the caller.
 */
@Service
@Transactional
public class PartnerService {

	/** The field that a refusal blames when another partner is called the same. */
	public static final String SAME_NAME = "sameName";

	private final PartnerRepository partners;

	private final PartnerQueries queries;

	private final NamedPartners names;

	private final Vocabularies vocabularies;

	private final PartnerCodes codes;

	private final PartnerPublisher publisher;

	PartnerService(PartnerRepository partners, PartnerQueries queries, NamedPartners names, Vocabularies vocabularies,
			PartnerCodes codes, PartnerPublisher publisher) {
		this.partners = partners;
		this.queries = queries;
		this.names = names;
		this.vocabularies = vocabularies;
		this.codes = codes;
		this.publisher = publisher;
	}

	/**
	 * Puts a partner into the register and, where it is to be shown, before citizens.
	 * @return its code
	 */
	public String register(RegisterPartner command) {
		this.names.lock();
		ChangeCheck check = new ChangeCheck(PartnerRules.LABELS);
		String given = command.code();
		check.that(given == null || !this.partners.existsByCode(given), "code", "partner.refused.code-taken",
				String.valueOf(given));
		check(command.content(), null, null, command.sameNameAccepted(), check);
		Partner partner = this.partners
			.saveAndFlush(new Partner((given != null) ? given : this.codes.next(), command.content()));
		this.publisher.publish(partner.id(), "partner.publication.changed");
		return partner.code();
	}

	/** Changes what the register says about a partner, and what citizens read of it. */
	public void change(ChangePartner command) {
		this.names.lock();
		Partner partner = find(command.code());
		StaleChangeException.refuseUnlessCurrent("partner " + partner.code(), command.version(), partner.version());
		PartnerDetail before = this.queries.detail(partner.code()).orElseThrow();
		boolean isCalledAsBefore = PartnerName.key(command.content().name()).equals(partner.nameKey());
		check(command.content(), partner.code(), before.content(), command.sameNameAccepted() || isCalledAsBefore,
				new ChangeCheck(PartnerRules.LABELS));
		partner.describe(command.content());
		this.partners.flush();
		this.publisher.publish(partner.id(), "partner.publication.changed");
	}

	/**
	 * Returns the keys of partners by the names that were given, and registers those that
	 * nobody is called yet; those are not shown to citizens. A name that belongs to a
	 * partner which was merged is that of the partner it became. Neither lengths nor
	 * codes are checked: the caller has done so.
	 */
	public Map<String, Long> registerNamed(Collection<NamedPartner> partners) {
		this.partners.flush();
		this.names.lock();
		return this.names.idsOf(partners);
	}

	/**
	 * Lets citizens find partners that were not shown to them yet.
	 * @return how many are shown now that were not before
	 */
	public int show(Collection<String> partnerCodes) {
		List<Partner> hidden = this.partners.findByCodeIn(partnerCodes)
			.stream()
			.filter((partner) -> !partner.isMerged() && !partner.isShown())
			.toList();
		hidden.forEach(Partner::showToCitizens);
		this.partners.flush();
		hidden.forEach((partner) -> this.publisher.publish(partner.id(), "partner.publication.again"));
		return hidden.size();
	}

	private Partner find(String code) {
		return this.partners.findByCode(code)
			.filter((partner) -> !partner.isMerged())
			.orElseThrow(() -> new NotFoundException("partner.not-found", code));
	}

	private void check(PartnerContent content, @Nullable String ownCode, @Nullable PartnerContent before,
			boolean sameNameAccepted, ChangeCheck check) {
		PartnerRules.checkWords(content, before, this.vocabularies.all(), check);
		CorporateNumber number = content.corporateNumber();
		if (number != null) {
			this.queries.holderOf(number)
				.filter((holder) -> !holder.code().equals(ownCode))
				.ifPresent((holder) -> check.that(false, "corporateNumber", "partner.refused.number-taken",
						holder.name(), holder.code()));
		}
		boolean isAlone = sameNameAccepted || this.queries.sameName(content.name(), ownCode).isEmpty();
		check.that(isAlone, SAME_NAME, "partner.refused.same-name");
		check.done();
	}

}
