package jp.kyodo.organization;

import java.time.Clock;
import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sets up the removal of drafts that nobody has touched for long, once a night.
 */
@Configuration(proxyBeanMethods = false)
class EntryDraftConfiguration {

	private static final TaskDescriptor<Void> EXPIRY = TaskDescriptor.of("entry-draft-expiry");

	private static final LocalTime NIGHT = LocalTime.of(3, 30);

	private static final Logger log = LoggerFactory.getLogger(EntryDraftConfiguration.class);

	@Bean
	Task<Void> entryDraftExpiryTask(EntryDrafts drafts, Clock clock) {
		return Tasks.recurring(EXPIRY, new Daily(clock.getZone(), NIGHT)).execute((instance, context) -> {
			int removed = drafts.removeExpired();
			if (removed > 0) {
				log.info("Removed {} drafts that nobody has touched for long", removed);
			}
		});
	}

}
