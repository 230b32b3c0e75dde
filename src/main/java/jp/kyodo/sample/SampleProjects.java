package jp.kyodo.sample;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.AddProject;
import jp.kyodo.project.AddProjectYear;
import jp.kyodo.project.EndProject;
import jp.kyodo.project.ProjectPublisher;
import jp.kyodo.project.ProjectQueries;
import jp.kyodo.project.ProjectService;
import jp.kyodo.sample.SampleProjectYears.SampleProject;
import jp.kyodo.sample.SampleProjectYears.SampleYear;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Enters the sample city's collaborative projects, those that are not there yet, and
 * publishes the list of each year.
 */
@Component
class SampleProjects {

	/** The policy issue (協働型事業の拡充) that all of them serve. */
	static final String ISSUE = "71203000";

	/** So many are one transaction. */
	private static final int AT_ONCE = 25;

	private final ProjectService projects;

	private final ProjectQueries register;

	private final ProjectPublisher publisher;

	private final TransactionOperations transaction;

	SampleProjects(ProjectService projects, ProjectQueries register, ProjectPublisher publisher,
			TransactionOperations transaction) {
		this.projects = projects;
		this.register = register;
		this.publisher = publisher;
		this.transaction = transaction;
	}

	void enter(SampleProjectYears years, StaffMember planning) {
		List<SampleProject> missing = years.all()
			.stream()
			.filter((project) -> this.register.project(project.code()).isEmpty())
			.toList();
		for (int first = 0; first < missing.size(); first += AT_ONCE) {
			List<SampleProject> some = missing.subList(first, Math.min(first + AT_ONCE, missing.size()));
			this.transaction.executeWithoutResult((status) -> enter(some));
		}
		for (int value = SampleProjectYears.FIRST; value <= SampleProjectYears.LAST; value++) {
			FiscalYear year = new FiscalYear(value);
			if (!this.publisher.preview(year).publishedBefore()) {
				this.publisher.publishYear(year, planning, null);
			}
		}
	}

	private void enter(List<SampleProject> projects) {
		this.projects.addAll(projects.stream().map(SampleProjects::first).toList(),
				projects.stream().flatMap(SampleProjects::further).toList());
		projects.stream().filter((project) -> project.endReason() != null).forEach((project) -> {
			SampleYear last = project.years().get(project.years().size() - 1);
			this.projects.end(new EndProject(project.code(), last.year(), Objects.requireNonNull(project.endReason())));
		});
	}

	private static AddProject first(SampleProject project) {
		SampleYear first = project.years().get(0);
		return new AddProject(first.year(), first.content(), project.code());
	}

	private static Stream<AddProjectYear> further(SampleProject project) {
		return project.years()
			.stream()
			.skip(1)
			.map((year) -> new AddProjectYear(project.code(), year.year(), year.content()));
	}

}
