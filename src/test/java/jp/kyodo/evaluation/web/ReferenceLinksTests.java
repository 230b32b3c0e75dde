package jp.kyodo.evaluation.web;

import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.RoundFixture;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.RegisterFixture;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a published sheet refers to is a link as soon as it is published itself.
 */
@PortalTest(properties = "kyodo.sample-city=true")
@Import({ RegisterFixture.class, RoundFixture.class })
class ReferenceLinksTests {

	private static final String SECTIONS = """
			  - {kind: narrative, key: text, title: 内容}
			  - {kind: references, key: sheets, title: 関係するシート, target: SHEET}
			  - {kind: references, key: issues, title: 関係する施策課題, target: ISSUE}
			""";

	@Autowired
	private RegisterFixture registers;

	@Autowired
	private RoundFixture rounds;

	@Autowired
	private MockMvcTester mvc;

	private RegisterFixture.Issue from;

	private RegisterFixture.Issue to;

	private SheetHead fromSheet;

	private SheetHead toSheet;

	@BeforeEach
	void open() {
		PlanView plan = this.registers.planWithBranch();
		this.from = this.registers.issue(plan, "参照するもの");
		this.to = this.registers.issue(plan, "参照されるもの");
		this.rounds.putInForce(RoundFixture.form(plan, SECTIONS));
		this.fromSheet = this.rounds.open(this.from, RegisterFixture.Y2011);
		this.toSheet = this.rounds.open(this.to, RegisterFixture.Y2011);
	}

	@Test
	void unpublishedSheetIsNamedWithoutALinkUntilItIsPublished() throws Exception {
		this.rounds.saved(this.fromSheet, "sheets", Map.of("list", this.to.code()));
		this.rounds.saved(this.fromSheet, "issues", Map.of("list", this.to.code() + "\n" + this.from.code()));
		this.rounds.saved(this.toSheet, "text", Map.of("text", "参照される文章"));
		this.rounds.publish(this.from, RegisterFixture.Y2011);
		String sheet = "href=\"/sheets/2011/" + this.to.code() + "\"";
		String issue = "href=\"/issues/" + this.to.code() + "\"";

		MvcTestResult before = page(null);
		String tag = before.getResponse().getHeader(HttpHeaders.ETAG);

		assertThat(before).bodyText()
			.contains("<span>" + this.to.code() + "　参照されるもの（2011", "href=\"/issues/" + this.from.code() + "\"")
			.doesNotContain(sheet, issue);
		assertThat(page(tag)).hasStatus(304);

		this.rounds.publish(this.to, RegisterFixture.Y2011);

		List<String> statements = SqlStatements
			.of(() -> assertThat(page(tag)).hasStatusOk().bodyText().contains(sheet, issue));
		assertThat(statements.stream().filter((statement) -> statement.contains("published_document"))).hasSize(4);
	}

	private MvcTestResult page(String tag) {
		var request = this.mvc.get().uri("/sheets/2011/" + this.from.code());
		if (tag != null) {
			request.header(HttpHeaders.IF_NONE_MATCH, tag);
		}
		return request.exchange();
	}

}
