package jp.kyodo.export;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has large files made in the background: durable, on one node at a time, surviving a
 * restart; each is kept for seven days and can be fetched from any node.
 */
@Service
public class ExportJobs {

	private final ExportJobRepository jobs;

	private final ObjectProvider<ExportProducer> producers;

	private final Scheduler scheduler;

	private final Clock clock;

	ExportJobs(ExportJobRepository jobs, ObjectProvider<ExportProducer> producers, Scheduler scheduler, Clock clock) {
		this.jobs = jobs;
		this.producers = producers;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Asks for a file. Who asks for the same file while it is under way gets the same
	 * job.
	 * @param kind the kind of an {@link ExportProducer}
	 * @param parameters what the file is about
	 * @param login login name of who asks and alone may fetch it, or {@code null} for the
	 * system
	 * @return key of the job
	 */
	@Transactional
	public UUID request(String kind, Map<String, String> parameters, @Nullable String login) {
		ExportRequest request = new ExportRequest(UUID.randomUUID(), kind, parameters, login);
		ExportFile file = producer(kind).file(request);
		if (!this.jobs.add(request, file)) {
			return this.jobs.findUnderWay(request).orElseGet(() -> request(kind, parameters, login));
		}
		this.scheduler.schedule(ExportConfiguration.EXPORT.instance(request.id().toString()).build(),
				this.clock.instant());
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				ExportJobs.this.scheduler.triggerCheckForDueExecutions();
			}

		});
		return request.id();
	}

	/**
	 * Returns a job of a person.
	 */
	@Transactional(readOnly = true)
	public Optional<ExportJob> find(UUID id, String login) {
		return this.jobs.find(id).filter((job) -> login.equals(job.requestedBy()));
	}

	/**
	 * Returns the jobs of a person, the newest first.
	 */
	@Transactional(readOnly = true)
	public List<ExportJob> findAllOf(String login) {
		return this.jobs.findAllOf(login);
	}

	/**
	 * Returns the content of a job that is done; it is read piece by piece.
	 */
	public Resource content(ExportJob job) {
		if (job.state() != ExportState.DONE) {
			throw new IllegalArgumentException("The export " + job.id() + " is " + job.state() + ", not done");
		}
		return new ExportContent(job, this.jobs);
	}

	private ExportProducer producer(String kind) {
		return ExportRunner.producer(this.producers, kind);
	}

}
