package jp.kyodo.project;

import java.util.List;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.document.ProjectDocument;
import jp.kyodo.project.document.ProjectDocumentCodec;
import jp.kyodo.project.document.ProjectListDocument;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.publication.PublishedRevision;
import jp.kyodo.testing.PortalTest;
import jp.kyodo.testing.SqlStatements;
import jp.kyodo.web.RefusedChangeException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Import(ProjectFixture.class)
class ProjectPublisherTests {

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private Offices offices;

	@Autowired
	private ProjectService projects;

	@Autowired
	private ProjectQueries queries;

	@Autowired
	private ProjectPublisher publisher;

	@Autowired
	private PublicationQueries publications;

	@Autowired
	private ProjectDocumentCodec codec;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void publishesTheListOfAYearAtOneMomentAndCorrectsItLater() {
		FiscalYear year = new FiscalYear(2101);
		StaffMember planning = this.offices.person(Role.PLANNING);
		long department = this.fixture.department("地域振興課");
		String changed = add(year, "変わる事業", department);
		String same = add(year, "変わらない事業", department);
		String gone = add(year, "消える事業", department);

		YearPublication first = this.publisher.publishYear(year, planning, null);

		assertThat(first.added()).hasSize(3);
		assertThat(first.publishedBefore()).isFalse();
		assertThat(moments(year)).isEqualTo(1);
		ProjectDocument document = document(year, changed);
		assertThat(document.department().name()).isEqualTo("地域振興課");
		assertThat(document.forms()).containsExactly(new ProjectDocument.Named("kyosai", "共催"));
		assertThat(document.partners().get(0).types()).extracting(ProjectDocument.Named::name)
			.containsExactly("市民活動団体");
		assertThat(facets(year, changed)).contains("year:2101", "form:kyosai", "canonicalForm:CO_HOSTING",
				"partnerType:shimin-dantai", "field:machizukuri", "bureau:" + this.fixture.codeOf(department));
		assertThat(list(year).total()).isEqualTo(3);

		ProjectYearView view = this.queries.find(changed, year).orElseThrow();
		this.projects.change(
				new ChangeProjectYear(changed, year, view.version(), view.content().change().name("変わった事業").build()));
		ProjectYearView mistaken = this.queries.find(gone, year).orElseThrow();
		this.projects.removeYear(new RemoveProjectYear(gone, year, mistaken.version()));
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.publisher.publishYear(year, planning, " "))
			.satisfies((ex) -> assertThat(ex.concerns("reason")).isTrue());
		YearPublication second = this.publisher.publishYear(year, planning, "誤りを直した");

		assertThat(second.changed()).extracting(YearPublication.Line::name).containsExactly("変わった事業");
		assertThat(second.withdrawn()).extracting(YearPublication.Line::code).containsExactly(gone);
		assertThat(second.unchanged()).isEqualTo(1);
		assertThat(moments(year)).isEqualTo(2);
		assertThat(revision(year, same).revisionNo()).isEqualTo(1);
		assertThat(revision(year, changed).revisionNo()).isEqualTo(2);
		assertThat(document(year, gone).withdrawn()).isEqualTo("誤りを直した");
		assertThat(facets(year, gone)).containsExactly("withdrawn:yes");
		assertThat(list(year).total()).isEqualTo(2);
		assertThatExceptionOfType(RefusedChangeException.class)
			.isThrownBy(() -> this.publisher.publishYear(year, planning, "もう一度"));
	}

	@Test
	void leavesOutDepartmentsWhoseAnswerIsNotAccepted() {
		FiscalYear year = new FiscalYear(2102);
		long done = this.fixture.department("済んだ課");
		long late = this.fixture.department("遅れた課");
		long unasked = this.fixture.department("調査の外の課");
		List.of(done, late, unasked).forEach((department) -> add(year, "事業", department));
		survey(year, done, "ACCEPTED");
		survey(year, late, "SUBMITTED");

		YearPublication outcome = this.publisher.publishYear(year, this.offices.person(Role.PLANNING), null);

		assertThat(outcome.added()).extracting(YearPublication.Line::department)
			.containsExactlyInAnyOrder("済んだ課", "調査の外の課");
		assertThat(outcome.waiting()).singleElement().satisfies((waiting) -> {
			assertThat(waiting.department()).isEqualTo("遅れた課");
			assertThat(waiting.projects()).isEqualTo(1);
		});
	}

	@Test
	void writesAllDocumentsOfAYearInAConstantNumberOfStatements() throws Exception {
		FiscalYear year = new FiscalYear(2103);
		long department = this.fixture.department("地域振興課");
		add(year, "一つ目", department);
		int one = SqlStatements.count(() -> this.publisher.preview(year));
		for (int number = 0; number < 12; number++) {
			add(year, "事業" + number, department);
		}

		assertThat(SqlStatements.of(() -> this.publisher.preview(year))).hasSize(one);
	}

	@Test
	void readsWhatLaterShapesAddAndEarlierOnesLack() {
		ProjectDocument read = this.codec.read("""
				{"shape":1,"year":2013,"code":"K1","name":"事業","novelty":{"a":1},"department":{"code":"d","name":"課"}}
				""");

		assertThat(read.name()).isEqualTo("事業");
		assertThat(read.partners()).isEmpty();
		assertThat(read.casebook()).isFalse();
		assertThat(this.codec.read(this.codec.write(read))).isEqualTo(read);
	}

	private String add(FiscalYear year, String name, long department) {
		return this.projects.add(new AddProject(year, this.fixture.content(name, department).build(), null));
	}

	private int moments(FiscalYear year) {
		return this.jdbc.sql("SELECT count(DISTINCT published_at) FROM published_revision WHERE fiscal_year = ?")
			.param(year.value())
			.query(Integer.class)
			.single();
	}

	private void survey(FiscalYear year, long department, String state) {
		this.jdbc.sql("""
				INSERT INTO project_survey (id, fiscal_year, title, instructions, opened_on, due_on, closed, version)
				VALUES (nextval('project_survey_seq'), ?, '調査', '', '2012-04-01', '2012-04-30', false, 0)
				ON CONFLICT (fiscal_year) DO NOTHING
				""").param(year.value()).update();
		this.jdbc
			.sql("""
					INSERT INTO survey_response (id, survey_id, department_id, state, nothing_to_report, version)
					SELECT nextval('survey_response_seq'), s.id, ?, ?, false, 0 FROM project_survey s WHERE s.fiscal_year = ?
					""")
			.params(department, state, year.value())
			.update();
	}

	private PublishedRevision revision(FiscalYear year, String code) {
		return this.publications.current(ProjectDocument.KIND, year, code).orElseThrow();
	}

	private ProjectDocument document(FiscalYear year, String code) {
		return this.codec.read(revision(year, code).payload());
	}

	private ProjectListDocument list(FiscalYear year) {
		return this.codec.readList(this.publications.current(ProjectListDocument.KIND, year, ProjectListDocument.CODE)
			.orElseThrow()
			.payload());
	}

	private List<String> facets(FiscalYear year, String code) {
		return this.jdbc.sql(
				"SELECT unnest(facets) FROM published_document WHERE kind = 'project' AND fiscal_year = ? AND code = ?")
			.params(year.value(), code)
			.query(String.class)
			.list();
	}

}
