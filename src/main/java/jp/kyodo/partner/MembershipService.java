package jp.kyodo.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.RefusedChangeException;
import jp.kyodo.web.StaleChangeException;

/**
 * Notes who joins and leaves what. Numbers of members are not kept: they are counted.
 */
@Service
@Transactional
public class MembershipService {

	private static final String PARTNERS = "partners";

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

	/** Notes that partners have joined: all of them or, where one cannot, none. */
	public void join(JoinScheme command) {
		MembershipScheme scheme = scheme(command.schemeCode());
		ChangeCheck check = new ChangeCheck("partner.scheme.field.");
		List<Partner> joining = command.partnerCodes()
			.stream()
			.distinct()
			.flatMap((code) -> joining(check, scheme, code, command.joinedOn()).stream())
			.toList();
		check.done();
		joining.forEach((partner) -> this.memberships
			.saveAndFlush(new PartnerMembership(scheme.id(), partner.id(), command.joinedOn())));
		joining.forEach((partner) -> this.publisher.publish(partner.id(), REASON));
	}

	private Optional<Partner> joining(ChangeCheck check, MembershipScheme scheme, String code, LocalDate day) {
		Optional<Partner> found = this.partners.findByCode(code).filter((candidate) -> !candidate.isMerged());
		check.that(found.isPresent(), PARTNERS, "partner.refused.joining-unknown", code);
		found.ifPresent((partner) -> check.that(
				this.memberships.findBySchemeIdAndPartnerId(scheme.id(), partner.id())
					.stream()
					.noneMatch((known) -> known.overlaps(day, null)),
				PARTNERS, "partner.refused.joined-already", partner.name(), code));
		return found;
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
	private static void refuseOverlap(List<PartnerMembership> known, PartnerMembership self, LocalDate from,
			@Nullable LocalDate until) {
		if (known.stream().anyMatch((other) -> other != self && other.overlaps(from, until))) {
			throw RefusedChangeException.of("joinedOn", "partner.refused.member-already");
		}
	}

}
