package jp.kyodo.project.survey.web;

import java.util.UUID;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.Offices;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.project.survey.ResponseStep;
import jp.kyodo.project.survey.SurveyFixture;
import jp.kyodo.testing.SqlStatements;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Asks for the pages of one year's survey and sends their forms as a person does.
 */
record SurveyRequests(MockMvcTester mvc, SurveyFixture fixture, FiscalYear year) {

	int statements(String path, StaffMember person) throws Exception {
		return (int) SqlStatements.of(() -> assertThat(get(path, person)).hasStatusOk())
			.stream()
			.filter((statement) -> !statement.contains("SPRING_SESSION"))
			.count();
	}

	MvcTestResult step(SurveyFixture.Office office, StaffMember person, String step, String reason) {
		assertThat(ResponseStep.of(step)).isPresent();
		return post(path(office) + "/steps/" + step, person,
				"version=" + this.fixture.head(this.year, office.id()).version(), "reason=" + reason);
	}

	String token(long department, String code) {
		return this.fixture.item(this.year, department, code).token();
	}

	String path(SurveyFixture.Office office) {
		return "/staff/surveys/" + this.year + "/" + office.code();
	}

	String path(long department) {
		return "/staff/surveys/" + this.year + "/" + this.fixture.codeOf(department);
	}

	MvcTestResult get(String path, StaffMember person) {
		return this.mvc.get().uri(path).with(Offices.as(person)).exchange();
	}

	MvcTestResult post(String path, StaffMember person, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path).with(Offices.as(person)).with(csrf());
		boolean token = false;
		for (String field : fields) {
			int end = field.indexOf('=');
			request = request.param(field.substring(0, end), field.substring(end + 1));
			token |= field.startsWith("formToken=");
		}
		return (token ? request : request.param("formToken", UUID.randomUUID().toString())).exchange();
	}

}
