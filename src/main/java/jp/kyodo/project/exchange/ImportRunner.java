package jp.kyodo.project.exchange;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.web.PortalException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Carries out the present step of an import on this node, or records why it cannot be.
 */
@Component
class ImportRunner {

	/** A file that brings a node down is not tried for ever. */
	private static final int MOST_ATTEMPTS = 5;

	private static final long INTERVAL = Duration.ofMillis(400).toNanos();

	private static final Logger logger = LoggerFactory.getLogger(ImportRunner.class);

	private final ImportRepository imports;

	private final ImportCheck check;

	private final ImportApply apply;

	private final StaffQueries staff;

	private final ExchangeTexts texts;

	ImportRunner(ImportRepository imports, ImportCheck check, ImportApply apply, StaffQueries staff,
			ExchangeTexts texts) {
		this.imports = imports;
		this.check = check;
		this.apply = apply;
		this.staff = staff;
		this.texts = texts;
	}

	/**
	 * Does what is to be done for an import.
	 * @param stopping whether this node is about to stop
	 * @throws ImportStoppedException if somebody has to begin again
	 */
	void run(UUID id, BooleanSupplier stopping) {
		this.imports.begin(id).ifPresent((one) -> run(one, stopping));
	}

	private void run(ProjectImport one, BooleanSupplier stopping) {
		ImportState back = (one.state() == ImportState.APPLYING) ? ImportState.CHECKED : ImportState.FAILED;
		if (one.attempt() > MOST_ATTEMPTS) {
			this.imports.end(one, back, this.texts.text("project-exchange.failure.given-up"));
			return;
		}
		try {
			if (one.state() == ImportState.CHECKING) {
				this.check.check(one, progress(one, stopping));
			}
			else {
				applyAs(this.staff.find(one.staffLogin()).orElse(null), one);
			}
		}
		catch (ImportStoppedException ex) {
			throw ex;
		}
		catch (PortalException ex) {
			this.imports.end(one, back, this.texts.text(ex.messageKey(), ex.arguments()));
		}
		catch (ImportApply.OvertakenException | DataIntegrityViolationException ex) {
			logger.info("Import {} was overtaken: {}", one.id(), ex.getMessage());
			this.imports.end(one, back, this.texts.text("project-exchange.failure.overtaken"));
		}
		catch (OutOfMemoryError ex) {
			logger.error("Import {} needs more memory than there is", one.id(), ex);
			this.imports.end(one, back, this.texts.text("project-exchange.failure.too-large"));
		}
	}

	/**
	 * Writes in the name of the person who asked for it, if they still may.
	 */
	private void applyAs(@Nullable StaffMember person, ProjectImport one) {
		if (person == null || !ImportAccess.mayWrite(person, one)) {
			this.imports.end(one, ImportState.CHECKED, this.texts.text("project-exchange.failure.no-right"));
			return;
		}
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(StaffAuthentication.of(person));
		SecurityContextHolder.setContext(context);
		try {
			this.apply.apply(one);
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

	private ImportProgress progress(ProjectImport one, BooleanSupplier stopping) {
		return new ImportProgress() {

			private long recordedAt;

			@Override
			public void record(int done, int total) {
				if (stopping.getAsBoolean()) {
					throw new ImportStoppedException("This node is about to stop");
				}
				if (System.nanoTime() - this.recordedAt < INTERVAL) {
					return;
				}
				if (!ImportRunner.this.imports.advance(one, done, total)) {
					throw new ImportStoppedException("Import " + one.id() + " was taken over by another node");
				}
				this.recordedAt = System.nanoTime();
			}

		};
	}

}
