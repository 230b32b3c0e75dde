package jp.kyodo.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jp.kyodo.partner.ChangeMembership;
import jp.kyodo.partner.JoinScheme;
import jp.kyodo.partner.MembershipLine;
import jp.kyodo.partner.MembershipQueries;
import jp.kyodo.partner.MembershipService;
import jp.kyodo.partner.SaveScheme;
import jp.kyodo.sample.AgreementsFile.Membership;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets partners of the sample city join the かわさきコンパクト: 36 until 2011, one more in 2012,
 * one more and two less in 2013.
 */
@Component
class SampleMemberships {

	private static final int UNTIL_2011 = 36;

	private static final LocalDate IN_2012 = LocalDate.of(2012, 10, 1);

	private static final LocalDate IN_2013 = LocalDate.of(2013, 6, 1);

	private static final LocalDate LEFT = LocalDate.of(2013, 12, 31);

	/** Places of those who leave. */
	private static final Set<Integer> LEAVING = Set.of(3, 17);

	private final MembershipService memberships;

	private final MembershipQueries register;

	private final TransactionOperations transaction;

	SampleMemberships(MembershipService memberships, MembershipQueries register, TransactionOperations transaction) {
		this.memberships = memberships;
		this.register = register;
		this.transaction = transaction;
	}

	boolean areThere(Membership scheme) {
		return this.register.scheme(scheme.code()).isPresent();
	}

	/**
	 * Enters the scheme with its members.
	 * @param partnerCodes who joins, in the order of joining; 38 are needed
	 */
	void enter(Membership scheme, long departmentId, List<String> partnerCodes) {
		this.transaction.executeWithoutResult((status) -> join(scheme, departmentId, partnerCodes));
	}

	private void join(Membership scheme, long departmentId, List<String> partnerCodes) {
		this.memberships.create(new SaveScheme(scheme.code(), scheme.name(), scheme.description(), departmentId, -1));
		for (int place = 0; place < UNTIL_2011 + 2; place++) {
			this.memberships.join(new JoinScheme(scheme.code(), List.of(partnerCodes.get(place)), joined(place)));
		}
		for (MembershipLine member : this.register.ofScheme(scheme.code())) {
			if (LEAVING.contains(partnerCodes.indexOf(member.partnerCode()))) {
				this.memberships.change(new ChangeMembership(scheme.code(), member.id(), member.joinedOn(), LEFT,
						"活動を終えたため（見本）", member.version()));
			}
		}
	}

	private static LocalDate joined(int place) {
		return (place < UNTIL_2011) ? LocalDate.of(2006 + place % 6, 4 + place % 8, 1)
				: (place == UNTIL_2011) ? IN_2012 : IN_2013;
	}

}
