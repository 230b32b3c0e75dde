package jp.kyodo.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;

/**
 * Notes who joins and leaves what. Numbers of members are not kept: they are counted.
 */
@Service
@Transactional
public class MembershipService {

	private static final String REASON = "partner.publication.membership";

	private final MembershipSchemeRepository schemes;

	private final PartnerMembershipRepository memberships;

	private final PartnerRepository partners;

	private final PartnerPublisher publisher;

	private final JdbcClient jdbc;

	MembershipService(MembershipSchemeRepository schemes, PartnerMembershipRepository memberships,
			PartnerRepository partners, PartnerPublisher publisher, JdbcClient jdbc) {
		this.schemes = schemes;
		this.memberships = memberships;
		this.partners = partners;
		this.publisher = publisher;
		this.jdbc = jdbc;
	}

	/** Sets up something to join; refused when the code is taken. */
	public void create(SaveScheme command) {
		if (this.schemes.existsByCode(command.code())) {
			throw RefusedChangeException.of("schemeCode", "partner.refused.scheme-taken", command.code());
		}
		this.schemes.saveAndFlush(new MembershipScheme(command));
	}

	/** Describes it anew; its code stays. */
	public void change(SaveScheme command) {
		MembershipScheme scheme = scheme(command.code());
		StaleChangeException.refuseUnlessCurrent("scheme " + scheme.code(), command.version(), scheme.version());
		boolean isRenamed = !scheme.name().equals(command.name());
		scheme.describe(command);
		this.schemes.flush();
		if (isRenamed) {
			this.jdbc.sql("SELECT DISTINCT partner_id FROM partner_membership WHERE scheme_id = :scheme")
				.param("scheme", scheme.id())
				.query(Long.class)
				.list()
				.forEach((partner) -> this.publisher.publish(partner, REASON));
		}
	}

	/** Notes that a partner has joined. */
	public void join(JoinScheme command) {
		MembershipScheme scheme = scheme(command.schemeCode());
		Partner partner = this.partners.findByCode(command.partnerCode())
			.filter((candidate) -> !candidate.isMerged())
			.orElseThrow(
					() -> RefusedChangeException.of("partner", "partner.refused.no-partner", command.partnerCode()));
		refuseOverlap(this.memberships.findBySchemeIdAndPartnerId(scheme.id(), partner.id()), null, command.joinedOn(),
				null);
		this.memberships.saveAndFlush(new PartnerMembership(scheme.id(), partner.id(), command.joinedOn()));
		this.publisher.publish(partner.id(), REASON);
	}

	/** Notes that a partner has left, or puts its days right. */
	public void change(ChangeMembership command) {
		MembershipScheme scheme = scheme(command.schemeCode());
		PartnerMembership membership = membership(scheme, command.id());
		StaleChangeException.refuseUnlessCurrent("membership " + command.id(), command.version(), membership.version());
		LocalDate joinedOn = Objects.requireNonNull(command.joinedOn());
		refuseOverlap(this.memberships.findBySchemeIdAndPartnerId(scheme.id(), membership.partnerId()), membership,
				joinedOn, command.leftOn());
		membership.last(joinedOn, command.leftOn(), command.leavingReason());
		this.memberships.flush();
		this.publisher.publish(membership.partnerId(), REASON);
	}

	/** Takes back what was noted by mistake; the history keeps it. */
	public void remove(String schemeCode, long id, int version) {
		PartnerMembership membership = membership(scheme(schemeCode), id);
		StaleChangeException.refuseUnlessCurrent("membership " + id, version, membership.version());
		this.memberships.delete(membership);
		this.memberships.flush();
		this.publisher.publish(membership.partnerId(), REASON);
	}

	private MembershipScheme scheme(String code) {
		return this.schemes.findByCode(code).orElseThrow(() -> new NotFoundException("partner.scheme.not-found", code));
	}

	private PartnerMembership membership(MembershipScheme scheme, long id) {
		return this.memberships.findByIdAndSchemeId(id, scheme.id())
			.orElseThrow(() -> new NotFoundException("partner.membership.not-found"));
	}

	/** Nobody is a member twice on one day. */
	private static void refuseOverlap(List<PartnerMembership> known, @Nullable PartnerMembership self, LocalDate from,
			@Nullable LocalDate until) {
		if (known.stream().anyMatch((other) -> other != self && other.overlaps(from, until))) {
			throw RefusedChangeException.of("joinedOn", "partner.refused.member-already");
		}
	}

}
