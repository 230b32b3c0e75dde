package jp.kyodo.export;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sets up what runs in the background: the making of files and the removal of old ones.
 */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

	static final TaskDescriptor<Void> EXPORT = TaskDescriptor.of("export");

	private static final TaskDescriptor<Void> EXPIRY = TaskDescriptor.of("export-expiry");

	/**
	 * Gives the scheduler the application's clock. Without this bean it would bring one
	 * of its own, under a name that is taken.
	 */
	@Bean
	com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
		return clock::instant;
	}

	@Bean
	Task<Void> exportTask(ExportRunner runner) {
		return Tasks.oneTime(EXPORT)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(2)))
			.execute((instance, context) -> runner.run(UUID.fromString(instance.getId()),
					context.getSchedulerState()::isShuttingDown));
	}

	@Bean
	Task<Void> exportExpiryTask(ExportJobRepository jobs) {
		return Tasks.recurring(EXPIRY, FixedDelay.ofHours(1)).execute((instance, context) -> jobs.expire());
	}

}
