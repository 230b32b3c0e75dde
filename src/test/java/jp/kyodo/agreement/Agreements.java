package jp.kyodo.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.PartnerContent;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.Partners;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Puts agreements with partners of their own into the register; import it together with
 * {@link Offices} and {@link Partners}.
 */
@TestComponent
public class Agreements {

	public static final LocalDate SIGNED = LocalDate.of(2013, 10, 1);

	private final AgreementService service;

	private final AgreementPublisher publisher;

	private final AgreementQueries queries;

	private final PartnerQueries partnerQueries;

	private final Partners partners;

	private final Offices offices;

	private @Nullable StaffMember planner;

	Agreements(AgreementService service, AgreementPublisher publisher, AgreementQueries queries,
			PartnerQueries partnerQueries, Partners partners, Offices offices) {
		this.service = service;
		this.publisher = publisher;
		this.queries = queries;
		this.partnerQueries = partnerQueries;
		this.partners = partners;
		this.offices = offices;
	}

	/** Somebody of the planning section. */
	public StaffMember planner() {
		StaffMember known = this.planner;
		if (known == null) {
			known = this.offices.person(Role.PLANNING);
			this.planner = known;
		}
		return known;
	}

	/** A new partner of these kinds. */
	public PartnerReference partner(String name, String... types) {
		String code = this.partners
			.register(PartnerContent.named(this.partners.name(name), List.of(types), null).shown(true));
		return this.partnerQueries.find(code).orElseThrow();
	}

	/** An agreement without an end, signed on 1 October 2013. */
	public AgreementContent content(String title, long department, PartnerReference... with) {
		return content(title, department, new AgreementTerm(SIGNED, null, null, null, null), with);
	}

	/** An agreement signed on the first day of its term. */
	public AgreementContent content(String title, long department, AgreementTerm term, PartnerReference... with) {
		return new AgreementContent(title, true, department, true, List.of(), List.of("kankyo"), "連携して取り組みます。",
				List.of(with).stream().map((each) -> new SigningPartner(each.id(), each.name())).toList(),
				term.startsOn(), term.startsOn(), term.endsOn(), term.renewalMonths(), term.noticeMonths(),
				term.terminatedOn(), (term.terminatedOn() != null) ? "双方の合意" : "");
	}

	public String sign(AgreementContent content) {
		return asPlanner(() -> this.service.sign(new SignAgreement(null, content)));
	}

	public void publish(String code) {
		publish(code, null);
	}

	public void publish(String code, @Nullable String reason) {
		asPlanner(
				() -> this.publisher.publish(code, this.queries.find(code).orElseThrow().version(), reason, planner()));
	}

	/** Signs and publishes. */
	public String published(AgreementContent content) {
		String code = sign(content);
		publish(code);
		return code;
	}

	/** Does something as somebody of the planning section who is signed in. */
	public <T> T asPlanner(Supplier<T> work) {
		SecurityContextHolder.setContext(new SecurityContextImpl(StaffAuthentication.of(planner())));
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

}
