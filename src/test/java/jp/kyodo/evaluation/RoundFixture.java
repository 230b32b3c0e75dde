package jp.kyodo.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.evaluation.document.SheetDocumentCodec;
import jp.kyodo.evaluation.form.FormCodec;
import jp.kyodo.evaluation.form.FormDefinitions;
import jp.kyodo.evaluation.output.SheetEdition;
import jp.kyodo.evaluation.output.file.SheetFile;
import jp.kyodo.evaluation.output.file.SheetFiles;
import jp.kyodo.export.CsvFlavour;
import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.plan.PlanView;
import jp.kyodo.plan.RegisterFixture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/**
 * Opens rounds for the plans of tests, and takes their sheets through entry and outputs.
 */
@TestComponent
public class RoundFixture {

	private static final String FORM = """
			code: %s
			version: 1
			name: 見本の様式
			plan: %s
			years: {from: 2011, to: 2013}
			scales: []
			sections:
			""";

	private final JdbcClient jdbc;

	private final FormCodec formCodec;

	private final FormDefinitions forms;

	private final StaffQueries staff;

	private final EvaluationRounds rounds;

	private final SheetQueries queries;

	private final SheetSections sections;

	private final SheetWorkflow workflow;

	private final SheetDocuments documents;

	private final SheetDocumentCodec codec;

	private final SheetFiles files;

	private final MockMvcTester mvc;

	RoundFixture(JdbcClient jdbc, FormCodec formCodec, FormDefinitions forms, StaffQueries staff,
			EvaluationRounds rounds, SheetQueries queries, SheetSections sections, SheetWorkflow workflow,
			SheetDocuments documents, SheetDocumentCodec codec, SheetFiles files, MockMvcTester mvc) {
		this.jdbc = jdbc;
		this.formCodec = formCodec;
		this.forms = forms;
		this.staff = staff;
		this.rounds = rounds;
		this.queries = queries;
		this.sections = sections;
		this.workflow = workflow;
		this.documents = documents;
		this.codec = codec;
		this.files = files;
		this.mvc = mvc;
	}

	/**
	 * The file of a form with nothing but these sections, for the first years of a plan.
	 */
	public static String form(PlanView plan, String sections) {
		return FORM.formatted(plan.code().toLowerCase(), plan.code()) + sections;
	}

	/** Puts the form of a file in force, and opens nothing. */
	public void putInForce(String yaml) {
		assertThat(this.forms.add(this.formCodec.fromYaml(yaml))).isTrue();
	}

	/**
	 * Makes a version of the form of the sample city for a plan.
	 * @return its key
	 */
	public long putFormInForce(String planCode, int version) {
		return this.jdbc.sql("""
				INSERT INTO form_definition
					(id, code, version_no, name, plan_code, from_year, to_year, definition, created_at)
				SELECT nextval('form_definition_seq'), 'form-' || lower(:plan), :version, name, :plan, 2011, 2013,
					definition || jsonb_build_object('version', CAST(:version AS int)), created_at
				FROM form_definition WHERE code = 'sheet-2011' ORDER BY version_no LIMIT 1
				RETURNING id
				""").param("plan", planCode).param("version", version).query(Long.class).single();
	}

	/** Who plans in the sample city. */
	public StaffMember planner() {
		return this.staff.find("kikaku").orElseThrow();
	}

	public SheetHead open(RegisterFixture.Issue issue, FiscalYear year) {
		this.rounds.open(issue.plan().code(), year, LocalDate.of(2030, 3, 31));
		return this.queries.head(year, issue.code());
	}

	SaveOutcome save(SheetHead head, String section, Map<String, String> fields) {
		StaffMember planner = planner();
		SectionBase base = this.sections.form(planner, head)
			.sections()
			.stream()
			.filter((known) -> known.key().equals(section))
			.findFirst()
			.orElseThrow()
			.base();
		return this.sections
			.save(new SaveSection(planner, head.year(), head.code(), section, base, new HashMap<>(fields)));
	}

	public void saved(SheetHead head, String section, Map<String, String> fields) {
		assertThat(save(head, section, fields)).as(section).isInstanceOf(SaveOutcome.Saved.class);
	}

	/** Takes a sheet through all steps of its work-flow. */
	public void publish(RegisterFixture.Issue issue, FiscalYear year) {
		StaffMember planner = planner();
		StaffMember everything = new StaffMember(planner.id(), "all", "見本 職員", "企画課",
				Set.of(new Assignment(Assignment.WHOLE_CITY, Role.PLANNING),
						new Assignment(issue.department(), Role.APPROVER)));
		for (SheetStep step : List.of(SheetStep.SUBMIT, SheetStep.APPROVE, SheetStep.FINALIZE, SheetStep.PUBLISH)) {
			SheetHead now = this.queries.head(year, issue.code());
			assertThat(this.workflow
				.take(new TakeStep(everything, now.year(), now.code(), step, now.contentVersion(), null))).isEmpty();
		}
	}

	/** Takes the draft through every output; each must hold these texts. */
	void assertOutputs(SheetHead head, String... texts) throws IOException {
		assertShown(head, texts);
		SheetEdition edition = SheetEdition.draft(this.documents.draft(head));
		for (SheetFile file : List.of(this.files.csv(edition, CsvFlavour.OPEN_DATA), this.files.json(edition))) {
			assertThat(new String(file.content(), StandardCharsets.UTF_8)).contains(texts);
		}
	}

	/** Takes the draft through the outputs that look like the form. */
	void assertShown(SheetHead head, String... texts) throws IOException {
		SheetDocument document = this.documents.draft(head);
		assertThat(this.codec.read(this.codec.write(document))).isEqualTo(document);
		SheetEdition edition = SheetEdition.draft(document);
		try (PDDocument pdf = Loader.loadPDF(this.files.pdf(edition).content())) {
			assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains(texts);
		}
		assertThat(cells(edition)).contains(texts);
		for (String page : List.of("", "/preview")) {
			assertThat(this.mvc.get()
				.uri("/staff/sheets/" + head.year().value() + "/" + head.code() + page)
				.with(authentication(StaffAuthentication.of(planner())))).hasStatusOk().bodyText().contains(texts);
		}
	}

	/** The cells of the sheet as XLSX, each on a line. */
	String cells(SheetEdition edition) throws IOException {
		StringBuilder cells = new StringBuilder();
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(this.files.xlsx(edition).content()))) {
			workbook.getFirstSheet()
				.read()
				.forEach((row) -> row
					.forEach((cell) -> cells.append((cell != null) ? cell.getRawValue() : "").append('\n')));
		}
		return cells.toString();
	}

}
