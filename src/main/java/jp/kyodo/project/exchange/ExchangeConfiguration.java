package jp.kyodo.project.exchange;

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
 * Sets up what runs in the background: the steps of imports and the removal of old ones.
 */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

	static final TaskDescriptor<Void> STEP = TaskDescriptor.of("project-import");

	private static final int UUID_LENGTH = 36;

	private static final TaskDescriptor<Void> EXPIRY = TaskDescriptor.of("project-import-expiry");

	@Bean
	Task<Void> projectImportTask(ImportRunner runner) {
		return Tasks.oneTime(STEP)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(2)))
			.execute((instance, context) -> runner.run(UUID.fromString(instance.getId().substring(0, UUID_LENGTH)),
					context.getSchedulerState()::isShuttingDown));
	}

	@Bean
	Task<Void> projectImportExpiryTask(ImportRepository imports) {
		return Tasks.recurring(EXPIRY, FixedDelay.ofHours(6)).execute((instance, context) -> imports.removeExpired());
	}

}
