package jp.kyodo.publication.web;

import java.util.Set;
import java.util.UUID;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.publication.GlossaryEntryView;
import jp.kyodo.publication.GlossaryQueries;
import jp.kyodo.publication.GlossaryService;
import jp.kyodo.publication.GlossaryService.CreateTerm;
import jp.kyodo.publication.PublicationTest;
import jp.kyodo.publication.TestDocuments;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.PageRequestParameter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PublicationTest
class StaffGlossaryControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestDocuments documents;

	@Autowired
	private GlossaryService glossary;

	@Autowired
	private GlossaryQueries queries;

	@Test
	void addsATermAsItWasTyped() {
		MvcTestResult answer = post("/staff/glossary").param("term", " 協働事業 ")
			.param("reading", "キョウドウジギョウ")
			.param("definition", "市民と市が\r\n共に行う事業")
			.param("from", "平成25年度")
			.exchange();

		assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/staff/glossary");
		GlossaryEntryView entry = find("協働事業");
		assertThat(entry.reading()).isEqualTo("きょうどうじぎょう");
		assertThat(entry.definition()).isEqualTo("市民と市が\r\n共に行う事業");
		assertThat(entry.from()).isEqualTo(new FiscalYear(2013));
		assertThat(get("/staff/glossary")).hasStatusOk().bodyText().contains("協働事業", "継続");
		assertThat(get("/staff/glossary/" + entry.id())).hasStatusOk().bodyText().contains("value=\"きょうどうじぎょう\"");
	}

	@Test
	void keepsWhatWasTypedWhereSomethingIsWrong() {
		assertThat(post("/staff/glossary").param("term", "残る<用語>")
			.param("reading", "漢字")
			.param("definition", "残る説明")
			.param("from", "2013")).hasStatusOk().bodyText().contains("残る&lt;用語&gt;", "残る説明", "読みはひらがなで入力してください");
		assertThat(post("/staff/glossary").param("term", "用語").param("from", "来年")).hasStatusOk()
			.bodyText()
			.contains("value=\"来年\"", "年度を「2013」や「平成25」のように入力してください");
	}

	@Test
	void changesWordingAndEnd() {
		long id = create("直す用語");

		post("/staff/glossary/" + id).param("version", "0")
			.param("reading", "なおす")
			.param("definition", "直した説明")
			.param("term", "別の用語")
			.param("id", "1")
			.exchange();
		post("/staff/glossary/" + id + "/end").param("version", "1").param("untilYear", "H27").exchange();

		GlossaryEntryView entry = this.queries.find(id).orElseThrow();
		assertThat(entry.term()).isEqualTo("直す用語");
		assertThat(entry.definition()).isEqualTo("直した説明");
		assertThat(entry.last()).isEqualTo(new FiscalYear(2015));
	}

	@Test
	void showsBothTextsWhereSomebodyElseWasFaster() {
		long id = create("取り合う用語");
		post("/staff/glossary/" + id).param("version", "0")
			.param("reading", "とりあう")
			.param("definition", "先の説明")
			.exchange();

		assertThat(post("/staff/glossary/" + id).param("version", "0")
			.param("reading", "とりあう")
			.param("definition", "後の説明")).hasStatusOk()
			.bodyText()
			.contains("先の説明", "後の説明", "ほかの人が先にこの用語を改めました", "name=\"version\" value=\"1\"");
		assertThat(this.queries.find(id).orElseThrow().definition()).isEqualTo("先の説明");
	}

	@Test
	void carriesAFormOutOnce() {
		String token = UUID.randomUUID().toString();
		for (int time = 0; time < 2; time++) {
			assertThat(this.mvc.post()
				.uri("/staff/glossary")
				.with(planner())
				.with(csrf())
				.param("formToken", token)
				.param("term", "一度だけ")
				.param("reading", "いちどだけ")
				.param("definition", "説明")
				.param("from", "2013")).hasStatus3xxRedirection();
		}

		assertThat(this.queries.list("一度だけ", new PageRequestParameter(1), 10).entries()).hasSize(1);
	}

	@Test
	void isForThePlanningDepartmentOnly() {
		long id = create("守る用語");
		StaffMember reader = new StaffMember(1, "reader", "閲覧", "",
				Set.of(new Assignment(Assignment.WHOLE_CITY, Role.READER)));
		RequestPostProcessor asReader = authentication(StaffAuthentication.of(reader));

		assertThat(this.mvc.get().uri("/staff/glossary").with(asReader)).hasStatus(403);
		assertThat(this.mvc.get().uri("/staff/glossary/new").with(asReader)).hasStatus(403);
		assertThat(this.mvc.get().uri("/staff/glossary/" + id).with(asReader)).hasStatus(403);
		assertThat(this.mvc.post()
			.uri("/staff/glossary/" + id)
			.with(asReader)
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString())
			.param("version", "0")
			.param("reading", "x")
			.param("definition", "x")).hasStatus(403);
		assertThat(get("/staff/glossary/999999")).hasStatus(404);
	}

	@Test
	void needsFewStatements() throws Exception {
		assertThat(SqlStatements.of(() -> get("/staff/glossary"))).hasSizeLessThanOrEqualTo(3);
	}

	private long create(String term) {
		return this.glossary.create(new CreateTerm(term, "よみ", "説明", new FiscalYear(2013)));
	}

	private GlossaryEntryView find(String term) {
		return this.queries.list(term, new PageRequestParameter(1), 10).entries().get(0);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(planner()).exchange();
	}

	private MockMvcRequestBuilder post(String path) {
		return this.mvc.post().uri(path).with(planner()).with(csrf()).param("formToken", UUID.randomUUID().toString());
	}

	private RequestPostProcessor planner() {
		return authentication(StaffAuthentication.of(this.documents.planner()));
	}

}
