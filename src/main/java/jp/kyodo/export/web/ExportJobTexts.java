package jp.kyodo.export.web;

import java.time.Clock;
import java.util.Locale;

import jp.kyodo.export.ExportJob;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in a sentence how far a job has come.
 */
@Component
class ExportJobTexts {

	private final MessageSource messages;

	private final Clock clock;

	ExportJobTexts(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	String label(ExportJob job) {
		return switch (job.state()) {
			case QUEUED -> text("export.job.queued");
			case RUNNING ->
				(job.total() == 0) ? text("export.job.started") : text("export.job.running", job.done(), job.total());
			case DONE -> text("export.job.done", ExportLine.of(job, this.clock.getZone()).size());
			case FAILED -> text("export.job.failed");
			case EXPIRED -> text("export.job.expired");
		};
	}

	/**
	 * Returns why a job failed, or {@code null} where it did not.
	 */
	@Nullable String failure(ExportJob job) {
		return (job.errorKey() != null) ? text(job.errorKey()) : null;
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

}
