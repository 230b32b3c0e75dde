package jp.kyodo.project.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.export.ExportJob;
import jp.kyodo.export.ExportJobs;
import jp.kyodo.export.ExportState;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.ProjectFixture;
import jp.kyodo.testing.PortalTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@PortalTest
@Import({ ProjectFixture.class, ImportFixture.class, Offices.class })
class ProjectListExportTests {

	@Autowired
	private ExportJobs jobs;

	@Autowired
	private ImportFixture files;

	@Autowired
	private ProjectFixture fixture;

	@Autowired
	private Offices offices;

	@ParameterizedTest
	@EnumSource
	void makesAFileInTheBackgroundThatCanBeBroughtIn(ExchangeFormat format) throws IOException {
		StaffMember planning = this.offices.person(Role.PLANNING);
		long department = this.fixture.department("取出し課" + format);
		this.fixture.project("取り出す事業", department);

		UUID id = this.jobs.request(ProjectListExport.KIND,
				Map.of("year", "2013", "department", this.fixture.codeOf(department), "format", format.name()),
				planning.loginName());

		ExportJob job = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.jobs.find(id, planning.loginName()).orElseThrow(),
					(found) -> !found.state().isUnderWay());
		assertThat(job.state()).isEqualTo(ExportState.DONE);
		Path file = Files.createTempFile("export", "." + format.extension());
		Files.write(file, this.jobs.content(job).getContentAsByteArray());
		assertThat(ImportFixture.kinds(this.files.compared(file, planning))).containsExactly(entry("SAME", 1));
	}

}
