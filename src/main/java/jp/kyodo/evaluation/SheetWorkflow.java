package jp.kyodo.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.kyodo.evaluation.section.Finding;
import jp.kyodo.evaluation.section.Finding.Severity;
import jp.kyodo.evaluation.section.SheetContext;
import jp.kyodo.organization.Approvers;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.web.ForbiddenException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes sheets through their work-flow. State, history and publication change in one
 * transaction.
 */
@Service
public class SheetWorkflow {

	private static final int REASON_CHARACTERS = 1000;

	private final SheetQueries queries;

	private final EvaluationSheets sheets;

	private final SheetContexts contexts;

	private final SheetChecks checks;

	private final SheetPublisher publisher;

	private final Approvers approvers;

	private final JdbcClient jdbc;

	private final Clock clock;

	SheetWorkflow(SheetQueries queries, EvaluationSheets sheets, SheetContexts contexts, SheetChecks checks,
			SheetPublisher publisher, Approvers approvers, JdbcClient jdbc, Clock clock) {
		this.queries = queries;
		this.sheets = sheets;
		this.contexts = contexts;
		this.checks = checks;
		this.publisher = publisher;
		this.approvers = approvers;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What is missing or odd on a sheet, in the order of its form.
	 */
	@Transactional(readOnly = true)
	public List<Finding> findings(SheetHead head) {
		return this.checks.findings(head, this.contexts.load(head));
	}

	/**
	 * Takes a step.
	 * @return what kept the step from being taken; empty when it was taken
	 * @throws ForbiddenException when this person does not take that step
	 * @throws SheetStateException when the sheet has moved on
	 */
	@Transactional
	public List<Refusal> take(TakeStep command) {
		SheetHead seen = this.queries.head(command.year(), command.code());
		if (!SheetAccess.takes(command.staff(), command.step(), seen)) {
			throw new ForbiddenException("evaluation.problem.step-forbidden." + command.step().role().name());
		}
		EvaluationSheet sheet = this.sheets.lock(seen.id()).orElseThrow();
		if (!command.step().startsFrom(sheet.state())) {
			throw new SheetStateException(sheet.state());
		}
		String reason = (command.reason() != null) ? command.reason().strip() : "";
		List<Refusal> refusals = new ArrayList<>();
		if (sheet.contentVersion() != command.contentVersion()) {
			refusals.add(Refusal.CONTENT_CHANGED);
		}
		if (reason.isEmpty() && needsReason(command.step(), sheet)) {
			refusals.add(Refusal.REASON_MISSING);
		}
		if (reason.codePointCount(0, reason.length()) > REASON_CHARACTERS) {
			refusals.add(Refusal.REASON_TOO_LONG);
		}
		if (command.step() == SheetStep.APPROVE && isOwn(command, seen)) {
			refusals.add(Refusal.OWN_SUBMISSION);
		}
		SheetContext context = this.contexts.load(seen);
		if (command.step().needsCompleteSheet()
				&& this.checks.findings(seen, context).stream().anyMatch(Finding::blocks)) {
			refusals.add(Refusal.INCOMPLETE);
		}
		if (refusals.isEmpty()) {
			Instant now = this.clock.instant();
			SheetState from = sheet.state();
			String why = reason.isEmpty() ? null : reason;
			if (command.step() == SheetStep.PUBLISH) {
				this.publisher.publish(context, command.staff(), why);
			}
			sheet.take(command.step(), why, now);
			this.sheets.flush();
			record(sheet, command, from, why, now);
		}
		return refusals;
	}

	/**
	 * A step back says why; so does the publication of a correction.
	 */
	private static boolean needsReason(SheetStep step, EvaluationSheet sheet) {
		return step.needsReason() || (step == SheetStep.PUBLISH && sheet.published());
	}

	/**
	 * Nobody approves what they have submitted themselves while another approver is
	 * there.
	 */
	private boolean isOwn(TakeStep command, SheetHead sheet) {
		return this.jdbc
			.sql("SELECT staff_id FROM sheet_event WHERE sheet_id = ? AND step = 'SUBMIT' ORDER BY id DESC LIMIT 1")
			.param(sheet.id())
			.query(Long.class)
			.optional()
			.filter((submitter) -> submitter == command.staff().id())
			.isPresent() && this.approvers.hasOtherThan(command.staff().id(), sheet.responsibleDepartmentId());
	}

	private void record(EvaluationSheet sheet, TakeStep command, SheetState from, @Nullable String reason,
			Instant now) {
		this.jdbc
			.sql("INSERT INTO sheet_event"
					+ " (sheet_id, step, from_state, to_state, happened_at, staff_id, staff_name, reason)"
					+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(sheet.id(), command.step().name(), from.name(), sheet.state().name(), now.atOffset(ZoneOffset.UTC),
					command.staff().id(), command.staff().displayName(), reason)
			.update();
	}

	/**
	 * Why a step was not taken.
	 */
	public enum Refusal {

		/** A section was saved after the confirmation page was shown. */
		CONTENT_CHANGED,

		/** The step needs a reason. */
		REASON_MISSING,

		/** The reason is longer than 1,000 characters. */
		REASON_TOO_LONG,

		/** Who has submitted the sheet leaves the approval to another approver. */
		OWN_SUBMISSION,

		/** Something required is missing on the sheet. */
		INCOMPLETE;

		/**
		 * The message key of the sentence that says what to do.
		 */
		public String messageKey() {
			return "evaluation.refusal." + name();
		}

	}

	/**
	 * The checks of a whole sheet.
	 */
	@Service
	static class SheetChecks {

		private final SectionKinds kinds;

		private final SectionStore store;

		SheetChecks(SectionKinds kinds, SectionStore store) {
			this.kinds = kinds;
			this.store = store;
		}

		List<Finding> findings(SheetHead head, SheetContext context) {
			List<Finding> findings = new ArrayList<>();
			Set<String> typing = this.store.sectionsWithDraft(head.id());
			context.form().sections().forEach((section) -> {
				findings.addAll(this.kinds.check(section, context));
				if (typing.contains(section.key()) && context.shows(section)) {
					findings.add(new Finding(section.key(), "", Severity.WARNS,
							context.words().of("evaluation.finding.unsaved-draft", context.title(section.title()))));
				}
			});
			return findings;
		}

	}

}
