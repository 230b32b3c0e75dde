package jp.kyodo.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Reorganization;
import jp.kyodo.organization.Reorganizations;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import({ Offices.class, Partners.class })
class MembershipServiceTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private MembershipService service;

	@Autowired
	private MembershipQueries queries;

	@Autowired
	private PartnerDocuments documents;

	@Autowired
	private Partners partners;

	@Autowired
	private Offices offices;

	@Autowired
	private Reorganizations reorganizations;

	@Autowired
	private SchemeDepartmentUse departmentUse;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void countsThirtySevenAndOneWithoutTwo() {
		String scheme = scheme();
		List<String> members = new ArrayList<>();
		for (int number = 0; number < 37; number++) {
			members.add(this.partners.hidden(this.partners.name("参加の会")));
			join(scheme, members.get(number), day(2008, 4 + number % 9, 1));
		}
		String late = this.partners.hidden(this.partners.name("新しい会"));
		join(scheme, late, day(2013, 10, 1));
		leave(scheme, members.get(0), day(2013, 4, 1));
		leave(scheme, members.get(1), day(2014, 3, 31));

		List<MembershipYear> years = this.queries.years(scheme, day(2014, 3, 31));

		assertThat(years).hasSize(6);
		assertThat(years.get(0)).isEqualTo(new MembershipYear(new FiscalYear(2013), 37, 1, 2));
		assertThat(years.get(0).after()).isEqualTo(36).isEqualTo(this.queries.count(scheme, day(2014, 3, 31)));
		assertThat(years.get(1)).isEqualTo(new MembershipYear(new FiscalYear(2012), 37, 0, 0));
		assertThat(this.queries.count(scheme, day(2013, 3, 31))).isEqualTo(37);
		assertThat(this.queries.count(scheme, day(2014, 3, 30))).isEqualTo(37);
		assertThat(this.queries.count(scheme, day(2008, 3, 31))).isZero();
	}

	@Test
	void countsWhoeverLeavesAndComesBack() {
		String scheme = scheme();
		String partner = this.partners.hidden(this.partners.name("戻る会"));
		join(scheme, partner, day(2010, 4, 1));
		leave(scheme, partner, day(2011, 5, 1));
		join(scheme, partner, day(2011, 5, 2));

		assertThat(this.queries.years(scheme, day(2012, 3, 31)).get(0))
			.isEqualTo(new MembershipYear(new FiscalYear(2011), 1, 1, 1));
		assertThat(this.queries.ofScheme(scheme)).hasSize(2);
	}

	@ParameterizedTest
	@MethodSource("overlaps")
	void refusesAMemberTwiceOnOneDay(LocalDate joined, @Nullable LocalDate left, LocalDate again) {
		String scheme = scheme();
		String partner = this.partners.hidden(this.partners.name("二重の会"));
		join(scheme, partner, joined);
		if (left != null) {
			leave(scheme, partner, left);
		}

		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> join(scheme, partner, again))
			.satisfies((ex) -> assertThat(ex.concerns("partners")).isTrue());
	}

	static Stream<Arguments> overlaps() {
		return Stream.of(Arguments.of(day(2010, 4, 1), null, day(2012, 4, 1)),
				Arguments.of(day(2010, 4, 1), null, day(2009, 4, 1)),
				Arguments.of(day(2010, 4, 1), day(2011, 4, 1), day(2011, 4, 1)),
				Arguments.of(day(2010, 4, 1), day(2011, 4, 1), day(2010, 12, 1)));
	}

	@Test
	void wantsAReasonOfLeavingAndAnOrderOfDays() {
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> new ChangeMembership("s", 1, day(2010, 4, 1), day(2011, 4, 1), " ", 0))
			.satisfies((ex) -> assertThat(ex.concerns("leavingReason")).isTrue());
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> new ChangeMembership("s", 1, day(2010, 4, 1), day(2009, 4, 1), "理由", 0))
			.satisfies((ex) -> assertThat(ex.concerns("leftOn")).isTrue());
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> new ChangeMembership("s", 1, null, null, "理由", 0))
			.satisfies((ex) -> assertThat(ex.problems()).hasSize(2));
	}

	@Test
	void tellsCitizensWhatAShownPartnerTakesPartIn() {
		String scheme = scheme();
		String partner = this.partners.shown(this.partners.name("見える会"));

		join(scheme, partner, day(2010, 4, 1));
		assertThat(document(partner).memberships()).extracting(PartnerDocument.Membership::scheme)
			.containsExactly(scheme);

		MembershipLine line = this.queries.ofScheme(scheme).get(0);
		this.partners.doAsClerk(() -> this.service.remove(scheme, line.id(), line.version()));
		assertThat(document(partner).memberships()).isEmpty();
	}

	@Test
	void goesToTheSuccessorOfItsDepartment() {
		long old = this.offices.department("古い課");
		long next = this.offices.department("新しい課");
		String scheme = scheme(old);

		this.reorganizations.carryOut(Reorganization.close(old, day(2020, 4, 1), List.of(next), Map.of(), null));

		assertThat(this.queries.scheme(scheme)).map(SchemeView::departmentId).contains(next);
	}

	@Test
	void goesBackFromTheSuccessorUnlessSomebodyElseGotItSince() {
		long old = this.offices.department("なくなるはずの課");
		long next = this.offices.department("続けるはずの課");
		long third = this.offices.department("別の課");
		String given = scheme(old);
		String moved = scheme(old);
		String own = scheme(next);
		this.reorganizations.carryOut(Reorganization.close(old, day(2035, 4, 1), List.of(next), Map.of(), null));
		long revision = this.jdbc.sql("SELECT max(revision_id) FROM membership_scheme_history WHERE code = ?")
			.param(given)
			.query(Long.class)
			.single();
		SchemeView view = this.queries.scheme(moved).orElseThrow();
		this.service.change(new SaveScheme(moved, view.name(), "", third, view.version()));

		this.transactions.executeWithoutResult((status) -> this.departmentUse.takeBack(revision));

		assertThat(this.queries.scheme(given)).map(SchemeView::departmentId).contains(old);
		assertThat(this.queries.scheme(moved)).map(SchemeView::departmentId).contains(third);
		assertThat(this.queries.scheme(own)).map(SchemeView::departmentId).contains(next);
	}

	private PartnerDocument document(String partner) {
		return this.documents.read(this.documents.current(partner).orElseThrow());
	}

	private String scheme() {
		return scheme(this.offices.department("環境の課"));
	}

	private String scheme(long department) {
		String code = "scheme-" + NUMBER.incrementAndGet();
		this.service.create(new SaveScheme(code, "コンパクト " + code, "", department, 0));
		return code;
	}

	private void join(String scheme, String partner, LocalDate day) {
		this.partners.doAsClerk(() -> this.service.join(new JoinScheme(scheme, List.of(partner), day)));
	}

	private void leave(String scheme, String partner, LocalDate day) {
		MembershipLine line = this.queries.ofScheme(scheme)
			.stream()
			.filter((each) -> each.partnerCode().equals(partner) && each.leftOn() == null)
			.findFirst()
			.orElseThrow();
		this.partners.doAsClerk(() -> this.service
			.change(new ChangeMembership(scheme, line.id(), line.joinedOn(), day, "解散したため", line.version())));
	}

	private static LocalDate day(int year, int month, int day) {
		return LocalDate.of(year, month, day);
	}

}
