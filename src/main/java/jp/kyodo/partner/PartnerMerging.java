package jp.kyodo.partner;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.organization.CurrentStaff;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;

/**
 * Makes one partner of two. Everything that refers to the one that leaves refers to the
 * one that stays from then on, all within one transaction, and it is noted who did it.
 */
@Service
@Transactional
public class PartnerMerging {

	private static final String REASON = "partner.publication.merged";

	private final PartnerRepository partners;

	private final PartnerMembershipRepository memberships;

	private final PartnerQueries queries;

	private final PartnerUses uses;

	private final PartnerDistinctions distinctions;

	private final NamedPartners names;

	private final PartnerPublisher publisher;

	private final CurrentStaff currentStaff;

	private final JdbcClient jdbc;

	private final Clock clock;

	PartnerMerging(PartnerRepository partners, PartnerMembershipRepository memberships, PartnerQueries queries,
			PartnerUses uses, PartnerDistinctions distinctions, NamedPartners names, PartnerPublisher publisher,
			CurrentStaff currentStaff, JdbcClient jdbc, Clock clock) {
		this.partners = partners;
		this.memberships = memberships;
		this.queries = queries;
		this.uses = uses;
		this.distinctions = distinctions;
		this.names = names;
		this.publisher = publisher;
		this.currentStaff = currentStaff;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Merges two partners, unless somebody noted that they are not the same.
	 * @throws StaleChangeException if either was changed since it was shown
	 */
	public void merge(MergePartners command) {
		if (command.stayingCode().equals(command.leavingCode())) {
			throw RefusedChangeException.of("", "partner.refused.merge-itself");
		}
		this.names.lock();
		Partner staying = find(command.stayingCode(), command.stayingVersion());
		Partner leaving = find(command.leavingCode(), command.leavingVersion());
		if (this.distinctions.between(staying.id(), leaving.id()).isPresent()) {
			throw RefusedChangeException.of("", "partner.refused.merge-distinguished");
		}
		ChangeCheck check = new ChangeCheck(PartnerRules.LABELS);
		PartnerContent content = PartnerRules
			.checked(command.choices().of(content(command.stayingCode()), content(command.leavingCode())), check);
		check.done();
		String leavingName = leaving.name();

		leaving.mergeInto(staying.id());
		// its corporate number becomes free for the other one
		this.partners.flush();
		this.partners.findByMergedInto(leaving.id()).forEach((earlier) -> earlier.followInto(staying.id()));
		staying.describe(content);
		unite(staying.id(), leaving.id());
		this.partners.flush();
		this.distinctions.follow(leaving.id(), staying.id());
		this.uses.merge(leaving.id(), staying.id());
		note(staying, leaving, leavingName);
		this.publisher.publish(leaving.id(), REASON);
		this.publisher.publish(staying.id(), REASON);
	}

	private Partner find(String code, int version) {
		Partner partner = this.partners.findByCode(code)
			.orElseThrow(() -> new NotFoundException("partner.not-found", code));
		if (partner.isMerged()) {
			throw RefusedChangeException.of("", "partner.refused.merged", code);
		}
		StaleChangeException.refuseUnlessCurrent("partner " + code, version, partner.version());
		return partner;
	}

	private PartnerContent content(String code) {
		return this.queries.detail(code).orElseThrow().content();
	}

	/** Memberships of the same days become one. */
	private void unite(long stayingId, long leavingId) {
		List<PartnerMembership> own = new ArrayList<>(this.memberships.findByPartnerIdOrderByJoinedOn(stayingId));
		for (PartnerMembership membership : this.memberships.findByPartnerIdOrderByJoinedOn(leavingId)) {
			List<PartnerMembership> same = own.stream()
				.filter((other) -> other.schemeId() == membership.schemeId() && other.overlaps(membership))
				.toList();
			same.forEach((other) -> {
				membership.absorb(other);
				this.memberships.delete(other);
				own.remove(other);
			});
			// the days must be free before they are taken
			this.memberships.flush();
			membership.belongTo(stayingId);
			own.add(membership);
		}
		this.memberships.flush();
	}

	private void note(Partner staying, Partner leaving, String leavingName) {
		StaffMember staff = this.currentStaff.get();
		this.jdbc
			.sql("""
					INSERT INTO partner_merge_event (id, merged_id, merged_code, merged_name, into_id, into_code, into_name,
					                                 merged_at, merged_by, staff_id)
					VALUES (nextval('partner_merge_event_seq'), :mergedId, :mergedCode, :mergedName, :intoId, :intoCode, :intoName,
					        :at, :by, :staff)
					""")
			.param("mergedId", leaving.id())
			.param("mergedCode", leaving.code())
			.param("mergedName", leavingName)
			.param("intoId", staying.id())
			.param("intoCode", staying.code())
			.param("intoName", staying.name())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", staff.displayName())
			.param("staff", staff.id())
			.update();
	}

}
