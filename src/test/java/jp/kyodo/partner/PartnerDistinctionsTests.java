package jp.kyodo.partner;

import java.util.List;
import java.util.Map;

import jp.kyodo.organization.Offices;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.web.NotFoundException;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.RefusedChangeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import({ Offices.class, Partners.class })
class PartnerDistinctionsTests {

	@Autowired
	private PartnerDistinctions distinctions;

	@Autowired
	private PartnerDuplicates duplicates;

	@Autowired
	private PartnerMerging merging;

	@Autowired
	private PartnerQueries queries;

	@Autowired
	private Partners partners;

	@Autowired
	private JdbcClient jdbc;

	private String name;

	private String first;

	private String second;

	@BeforeEach
	void registerTwoOfTheSameName() {
		this.name = this.partners.name("似た名の集まり");
		this.first = this.partners.hidden(this.name);
		this.second = this.partners.hidden("NPO法人" + this.name);
	}

	@Test
	void proposesThePairNoLongerAndSaysWhoDecidedWhy() {
		assertThat(proposed()).containsExactly(this.first + "-" + this.second);

		distinguish(this.second, this.first, "代表者が違う");

		assertThat(proposed()).isEmpty();
		assertThat(this.distinctions.between(id(this.first), id(this.second))).hasValueSatisfying((line) -> {
			assertThat(line.reason()).isEqualTo("代表者が違う");
			assertThat(line.by()).isEqualTo(this.partners.clerk().displayName());
		});
		assertThat(this.distinctions.find(new PageRequestParameter(1), 50).lines())
			.anyMatch((line) -> line.firstCode().equals(this.first) && line.secondCode().equals(this.second));
	}

	@Test
	void proposesThePairAgainOnceItIsTakenBackAndKeepsTheHistory() {
		distinguish(this.first, this.second, "所在地が違う");

		this.partners.doAsClerk(() -> this.distinctions.takeBack(this.second, this.first));

		assertThat(proposed()).containsExactly(this.first + "-" + this.second);
		assertThat(this.jdbc
			.sql("SELECT revision_kind FROM partner_distinction_history WHERE first_id = :id ORDER BY revision_id")
			.param("id", id(this.first))
			.query(Integer.class)
			.list()).containsExactly(0, 2);
	}

	@Test
	void proposesTheOthersOfTheSameName() {
		String third = this.partners.hidden("一般社団法人" + this.name);

		distinguish(this.first, this.second, "違う団体");
		assertThat(proposed()).containsExactly(this.first + "-" + third);
		distinguish(this.first, third, "違う団体");

		assertThat(proposed()).containsExactly(this.second + "-" + third);
	}

	@Test
	void proposesNoNamesOfOneMistakeThatAreDistinct() {
		String near = this.partners.hidden(this.name.replace("名の", "各の"));
		distinguish(this.first, this.second, "違う団体");

		distinguish(this.first, near, "違う団体");
		assertThat(proposed()).containsExactly(this.second + "-" + near);
		distinguish(this.second, near, "違う団体");

		assertThat(proposed()).isEmpty();
	}

	@Test
	void refusesToMergeWhatIsDistinct() {
		distinguish(this.first, this.second, "違う団体");

		assertThatExceptionOfType(RefusedChangeException.class).isThrownBy(() -> merge(this.first, this.second));

		this.partners.doAsClerk(() -> this.distinctions.takeBack(this.first, this.second));
		merge(this.first, this.second);
		assertThat(this.queries.find(this.second)).map(PartnerReference::code).contains(this.first);
	}

	@Test
	void followsPartnersThatAreMerged() {
		String third = this.partners.hidden("一般社団法人" + this.name);
		String fourth = this.partners.hidden("公益財団法人" + this.name);
		distinguish(this.second, third, "二と三");
		distinguish(this.second, fourth, "二と四");
		distinguish(this.first, fourth, "一と四");

		merge(this.first, this.second);

		assertThat(this.distinctions.between(id(this.first), id(third))).map(DistinctionLine::reason).contains("二と三");
		assertThat(this.distinctions.between(id(this.first), id(fourth))).map(DistinctionLine::reason).contains("一と四");
		assertThat(proposed()).containsExactly(third + "-" + fourth);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  \n " })
	void needsAReason(String reason) {
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> distinguish(this.first, this.second, reason))
			.matches((refusal) -> refusal.concerns("reason"));
		assertThat(proposed()).isNotEmpty();
	}

	@Test
	void refusesWhatIsNoPair() {
		distinguish(this.first, this.second, "違う団体");

		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> distinguish(this.second, this.first, "もう一度"));
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> distinguish(this.first, this.first, "自分と"));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> distinguish(this.first, "no-such", "いない団体"));
	}

	private List<String> proposed() {
		return this.duplicates.pairs()
			.stream()
			.filter((pair) -> pair.first().name().contains(this.name) || pair.second().name().contains(this.name))
			.map((pair) -> pair.first().code() + "-" + pair.second().code())
			.toList();
	}

	private void distinguish(String one, String other, String reason) {
		this.partners.doAsClerk(() -> this.distinctions.distinguish(new DistinguishPartners(one, other, reason)));
	}

	private void merge(String staying, String leaving) {
		int stayingVersion = this.queries.detail(staying).orElseThrow().version();
		int leavingVersion = this.queries.detail(leaving).orElseThrow().version();
		this.partners.doAsClerk(() -> this.merging
			.merge(new MergePartners(staying, stayingVersion, leaving, leavingVersion, new MergeChoices(Map.of()))));
	}

	private long id(String code) {
		return this.queries.find(code).orElseThrow().id();
	}

}
