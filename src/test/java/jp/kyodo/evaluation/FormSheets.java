package jp.kyodo.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jp.kyodo.evaluation.document.SheetBlock;
import jp.kyodo.evaluation.section.FieldProblem;
import jp.kyodo.evaluation.section.Finding;
import jp.kyodo.plan.RegisterFixture;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A policy issue in a plan of its own, whose sheets are filled in as staff do; what
 * stands on their drafts, and what is still said of them.
 */
final class FormSheets {

	private final RegisterFixture.Issue issue;

	private final RoundFixture rounds;

	private final SheetQueries queries;

	private final SheetSections sections;

	private final SheetWorkflow workflow;

	private final SheetDocuments documents;

	FormSheets(RegisterFixture registers, RoundFixture rounds, SheetQueries queries, SheetSections sections,
			SheetWorkflow workflow, SheetDocuments documents) {
		this.issue = registers.issue(registers.planWithBranch(), "見本の事業");
		this.rounds = rounds;
		this.queries = queries;
		this.sections = sections;
		this.workflow = workflow;
		this.documents = documents;
	}

	RegisterFixture.Issue issue() {
		return this.issue;
	}

	String plan() {
		return this.issue.plan().code();
	}

	/** Puts a form in force for the plan. */
	void putInForce(String yaml) {
		this.rounds.putInForce(yaml);
	}

	/** Opens a sheet of 2011 for one of the shipped forms. */
	SheetHead open(String form) throws IOException {
		String yaml = new ClassPathResource("forms/" + form + ".yaml").getContentAsString(StandardCharsets.UTF_8)
			.replaceFirst("(?m)^code: .*$", "code: " + plan().toLowerCase())
			.replaceFirst("(?m)^plan: .*$", "plan: " + plan())
			.replaceFirst("(?m)^years: .*$", "years: {from: 2011, to: 2013}")
			.replace("years: {from: 2020, to: 2029}", "years: {from: 2005, to: 2029}");
		putInForce(yaml);
		return this.rounds.open(this.issue, RegisterFixture.Y2011);
	}

	/** What is said of fields that cannot be saved. */
	List<String> problems(SheetHead head, String section, Map<String, String> fields) {
		SaveOutcome outcome = this.rounds.save(head, section, fields);
		assertThat(outcome).as(section).isInstanceOf(SaveOutcome.NotUsable.class);
		this.sections.discardDraft(this.rounds.planner(), head, section);
		return ((SaveOutcome.NotUsable) outcome).reading().problems().stream().map(FieldProblem::message).toList();
	}

	List<String> findings(SheetHead head, boolean blocking) {
		return this.workflow.findings(this.queries.head(head.year(), head.code()))
			.stream()
			.filter((finding) -> finding.blocks() == blocking)
			.map(Finding::message)
			.toList();
	}

	<B extends SheetBlock> B block(SheetHead head, String key, Class<B> type) {
		return type.cast(this.documents.draft(head)
			.blocks()
			.stream()
			.filter((block) -> block.key().equals(key))
			.findFirst()
			.orElseThrow());
	}

	List<String> keys(SheetHead head) {
		return this.documents.draft(head).blocks().stream().map(SheetBlock::key).toList();
	}

}
