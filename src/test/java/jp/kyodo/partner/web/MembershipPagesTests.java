package jp.kyodo.partner.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.partner.MembershipLine;
import jp.kyodo.partner.MembershipQueries;
import jp.kyodo.partner.PartnerQueries;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.partner.Partners;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Import({ Offices.class, Partners.class })
class MembershipPagesTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final String SCHEMES = "/staff/partners/memberships";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Partners partners;

	@Autowired
	private Offices offices;

	@Autowired
	private DepartmentQueries departments;

	@Autowired
	private MembershipQueries queries;

	@Autowired
	private PartnerQueries partnerQueries;

	private StaffMember planner;

	private String code;

	private String url;

	@BeforeEach
	void setUp() {
		this.offices.department("仕組みの課");
		this.planner = this.offices.person(Role.PLANNING);
		this.code = "pages-" + NUMBER.incrementAndGet();
		this.url = SCHEMES + "/" + this.code;
		assertThat(post(this.planner, SCHEMES + "/new", Map.of("schemeCode", this.code, "schemeName",
				"コンパクト" + this.code, "description", "説明の文", "department", department())))
			.hasRedirectedUrl(this.url);
	}

	@Test
	void notesJoiningAndLeavingAndCounts() {
		String shownName = this.partners.name("名の出る会");
		String shown = this.partners.shown(shownName);
		String hiddenName = this.partners.name("名の出ない会");
		String hidden = this.partners.hidden(hiddenName);
		StaffMember clerk = this.partners.clerk();

		assertThat(post(clerk, this.url + "/join", join("2010-04-01", shown))).hasRedirectedUrl(this.url);
		assertThat(post(clerk, this.url + "/join", join("2011年5月1日", hidden))).hasRedirectedUrl(this.url);
		MembershipLine line = this.queries.ofScheme(this.code)
			.stream()
			.filter((each) -> each.partnerCode().equals(hidden))
			.findFirst()
			.orElseThrow();
		String lineUrl = this.url + "/" + line.id();
		assertThat(get(clerk, lineUrl)).hasStatusOk().bodyText().contains("value=\"2011-05-01\"");
		assertThat(post(clerk, lineUrl, Map.of("joinedOn", "2011-05-01", "leftOn", "2013-10-01", "version", "0")))
			.hasStatusOk()
			.bodyText()
			.contains("取下げの理由も入力してください", "value=\"2013-10-01\"");
		assertThat(post(clerk, lineUrl,
				Map.of("joinedOn", "2011-05-01", "leftOn", "2013-10-01", "leavingReason", "内部の事情", "version", "0")))
			.hasRedirectedUrl(this.url);

		assertThat(get(clerk, this.url + "?asOf=2013-09-30")).hasStatusOk()
			.bodyText()
			.contains("2013年9月30日現在 2団体", "内部の事情", hiddenName);
		assertThat(citizen("/partners/memberships/" + this.code + "?asOf=2013-09-30")).hasStatusOk()
			.bodyText()
			.contains("2013年9月30日現在 2団体", shownName, "名称を載せていない団体が1団体")
			.doesNotContain(hiddenName, "内部の事情");
		assertThat(citizen("/partners/memberships/" + this.code + "?asOf=2013-10-01")).bodyText()
			.contains("2013年10月1日現在 1団体");
		assertThat(citizen("/partners/" + shown)).hasStatusOk().bodyText().contains("コンパクト" + this.code);
		assertThat(citizen("/partners?scheme=" + this.code)).hasStatusOk().bodyText().contains("団体 1件", shownName);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2018-02-30", "平成三十年", "<script>" })
	void saysThatADayCannotBeReadAndCountsToday(String typed) {
		for (MvcTestResult shown : List.of(get(this.planner, this.url + "?asOf=" + typed),
				citizen("/partners/memberships/" + this.code + "?asOf=" + typed))) {
			assertThat(shown).hasStatusOk()
				.bodyText()
				.contains("数える日は2018-01-31のように入力してください", "aria-describedby=\"asOf-error\"", "0団体");
		}
	}

	@Test
	void countsADayToComeForStaffAlone() {
		assertThat(get(this.planner, this.url + "?asOf=2100-01-01")).hasStatusOk()
			.bodyText()
			.contains("2100年1月1日現在 0団体")
			.doesNotContain("asOf-error");
		assertThat(citizen("/partners/memberships/" + this.code + "?asOf=2100-01-01")).hasStatusOk()
			.bodyText()
			.contains("数える日は今日までの日にしてください")
			.doesNotContain("2100年");
	}

	@Test
	void keepsWhatIsTypedWhenSomethingIsWrong() {
		assertThat(post(this.partners.clerk(), this.url + "/join", join("2010-04-01", "D77777"))).hasStatusOk()
			.bodyText()
			.contains("「D77777」は団体の台帳にありません", "value=\"2010-04-01\"");
		assertThat(post(this.partners.clerk(), this.url + "/join", Map.of("joinedOn", "きのう"))).hasStatusOk()
			.bodyText()
			.contains("参加した団体を探して加えてください", "参加日は2013-04-01");
		assertThat(post(this.planner, SCHEMES + "/new",
				Map.of("schemeCode", this.code, "schemeName", "同じ", "department", department())))
			.hasStatusOk()
			.bodyText()
			.contains("すでに使われています");
		assertThat(
				post(this.planner, this.url + "/edit", Map.of("schemeName", "", "department", "none", "version", "0")))
			.hasStatusOk()
			.bodyText()
			.contains("名称を入力してください", "担当課を一覧から選び直してください");
		assertThat(post(this.planner, this.url + "/edit",
				Map.of("schemeName", "新しい名前", "department", department(), "version", "0")))
			.hasRedirectedUrl(this.url);
	}

	@Test
	void findsWhoJoinsStepByStepWithoutScript() {
		String name = this.partners.name("探して加える会");
		String found = this.partners.hidden(name);
		String other = this.partners.hidden(this.partners.name("いっしょに加える会"));
		StaffMember clerk = this.partners.clerk();

		assertThat(post(clerk, this.url + "/join",
				Map.of("partnerSearch", name, "searchPartner", "true", "joinedOn", "2010-04-01")))
			.hasStatusOk()
			.bodyText()
			.contains("1団体が見つかりました", "value=\"" + found + "\"", "value=\"2010-04-01\"")
			.doesNotContain("新しい団体として加える");
		assertThat(post(clerk, this.url + "/join", Map.of("partnerSearch", name, "joinedOn", "2010-04-01")))
			.hasStatusOk()
			.bodyText()
			.contains("まだ保存していません", "value=\"" + found + "\"");
		Map<String, String> adding = new HashMap<>(join("2010-04-01", other));
		adding.put("addPartner", found);
		assertThat(post(clerk, this.url + "/join", adding)).hasStatusOk()
			.bodyText()
			.contains("「" + name + "」を外す", "value=\"" + other + "\"", "value=\"2010-04-01\"");
		assertThat(this.queries.ofScheme(this.code)).isEmpty();
		assertThat(post(clerk, this.url + "/join", join("2010-04-01", found, other))).hasRedirectedUrl(this.url);

		assertThat(this.queries.ofScheme(this.code)).extracting(MembershipLine::partnerCode)
			.containsExactlyInAnyOrder(found, other);
	}

	@Test
	void letsNobodyJoinWhereOneCannot() {
		String member = this.partners.hidden(this.partners.name("もういる会"));
		String stranger = this.partners.hidden(this.partners.name("まだいない会"));
		StaffMember clerk = this.partners.clerk();
		post(clerk, this.url + "/join", join("2010-04-01", member));

		assertThat(post(clerk, this.url + "/join", join("2011-04-01", stranger, member))).hasStatusOk()
			.bodyText()
			.contains("（" + member + "）は、その期間にすでに参加しています", "value=\"" + stranger + "\"");

		assertThat(this.queries.ofScheme(this.code)).extracting(MembershipLine::partnerCode).containsExactly(member);
	}

	@Test
	void takesBackWhatWasNotedByMistake() {
		String partner = this.partners.hidden(this.partners.name("誤りの会"));
		StaffMember clerk = this.partners.clerk();
		assertThat(post(clerk, this.url + "/join", join("2010-04-01", partner))).hasRedirectedUrl(this.url);
		long id = this.queries.ofScheme(this.code).get(0).id();

		assertThat(post(clerk, this.url + "/" + id + "/remove", Map.of("version", "9"))).hasRedirectedUrl(this.url);
		assertThat(this.queries.ofScheme(this.code)).hasSize(1);
		assertThat(post(clerk, this.url + "/" + id + "/remove", Map.of("version", "0"))).hasRedirectedUrl(this.url);
		assertThat(this.queries.ofScheme(this.code)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void letsRolesDoWhatIsTheirs(Role role) {
		StaffMember staff = this.offices.person(role);
		boolean changes = role == Role.EDITOR || role == Role.PLANNING;
		boolean plans = role == Role.PLANNING;
		String first = this.partners.hidden(this.partners.name("役割の会"));
		String second = this.partners.hidden(this.partners.name("役割の会"));

		for (String path : List.of(SCHEMES, this.url, "/staff/partners/duplicates")) {
			assertThat(get(staff, path)).hasStatusOk();
		}
		assertThat(get(staff, this.url + "/edit")).hasStatus(plans ? HttpStatus.OK : HttpStatus.FORBIDDEN);
		assertThat(get(staff, "/staff/partners/show")).hasStatus(plans ? HttpStatus.OK : HttpStatus.FORBIDDEN);
		assertThat(post(staff, "/staff/partners/show", Map.of("q", "だれもいない")))
			.hasStatus(plans ? HttpStatus.FOUND : HttpStatus.FORBIDDEN);
		assertThat(post(staff, SCHEMES + "/new", Map.of("schemeCode", "x-" + role.ordinal())))
			.hasStatus(plans ? HttpStatus.OK : HttpStatus.FORBIDDEN);
		assertThat(post(staff, this.url + "/edit", Map.of())).hasStatus(plans ? HttpStatus.OK : HttpStatus.FORBIDDEN);
		String compare = "/staff/partners/merge?a=" + first + "&b=" + second;
		assertThat(get(staff, compare)).hasStatus(changes ? HttpStatus.OK : HttpStatus.FORBIDDEN);
		Map<String, String> merge = Map.of("staying", first, "leaving", second, "stayingVersion", "0", "leavingVersion",
				"0");
		assertThat(post(staff, "/staff/partners/merge/confirm", merge))
			.hasStatus(changes ? HttpStatus.OK : HttpStatus.FORBIDDEN);
		assertThat(post(staff, "/staff/partners/merge", merge))
			.hasStatus(changes ? HttpStatus.FOUND : HttpStatus.FORBIDDEN);
		assertThat(this.partnerQueries.find(second)).map(PartnerReference::code).contains(changes ? first : second);
		assertThat(post(staff, this.url + "/join", join("2010-04-01", first)))
			.hasStatus(changes ? HttpStatus.FOUND : HttpStatus.FORBIDDEN);
		assertThat(this.queries.ofScheme(this.code)).hasSize(changes ? 1 : 0);
	}

	@Test
	void showsPartnersOfAListTogether() {
		String name = this.partners.name("まとめて載る会");
		String code = this.partners.hidden(name);

		assertThat(get(this.planner, "/staff/partners/show?q=" + name)).hasStatusOk().bodyText().contains(name);
		assertThat(post(this.planner, "/staff/partners/show", Map.of("q", name))).hasRedirectedUrl("/staff/partners");

		assertThat(citizen("/partners/" + code)).hasStatusOk().bodyText().contains(name);
		assertThat(get(this.planner, "/staff/partners/show?q=" + name)).bodyText().contains("すべて市民のページに載っています");
	}

	@Test
	void comparesWithFewStatementsAndRefusesNonsense() throws Exception {
		String first = this.partners.hidden(this.partners.name("比べる会"));
		String second = this.partners.hidden(this.partners.name("比べる会"));
		StaffMember clerk = this.partners.clerk();

		assertThat(get(clerk, "/staff/partners/merge?a=" + first + "&b=" + first))
			.hasRedirectedUrl("/staff/partners/" + first);
		assertThat(get(clerk, "/staff/partners/merge?a=" + first + "&b=none"))
			.hasRedirectedUrl("/staff/partners/" + first);
		assertThat(get(clerk, this.url + "/none")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(clerk, "/staff/partners/merge", Map.of("staying", first, "leaving", second, "stayingVersion",
				"5", "leavingVersion", "0", "choice-name", "LEAVING")))
			.hasStatusOk()
			.bodyText()
			.contains("ほかの人が先に変更しました");
		List<String> statements = SqlStatements.of(() -> get(clerk, "/staff/partners/duplicates"));
		assertThat(statements).filteredOn((statement) -> !statement.contains("SPRING_SESSION")).hasSize(2);
	}

	/** What the form sends of these partners, by their codes. */
	private static Map<String, String> join(String day, String... partners) {
		return Map.of("joinedOn", day, "partnerCode", String.join("|", partners), "partnerName",
				String.join("|", partners));
	}

	private String department() {
		return this.departments.existingToday().get(0).code();
	}

	private MvcTestResult citizen(String path) {
		return this.mvc.get().uri(path).exchange();
	}

	private MvcTestResult get(StaffMember staff, String path) {
		return this.mvc.get().uri(path).with(Offices.as(staff)).exchange();
	}

	private MvcTestResult post(StaffMember staff, String path, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(path)
			.with(Offices.as(staff))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString());
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue().split("\\|", -1));
		}
		return request.exchange();
	}

}
