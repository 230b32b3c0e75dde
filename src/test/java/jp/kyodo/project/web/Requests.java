package jp.kyodo.project.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.StaffMember;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Asks for pages and sends their forms as a person does.
 */
record Requests(MockMvcTester mvc, StaffMember staff) {

	MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(Offices.as(this.staff)).exchange();
	}

	MvcTestResult post(String path, Map<String, List<String>> fields) {
		return post(path, UUID.randomUUID().toString(), fields);
	}

	MvcTestResult post(String path, String formToken, Map<String, List<String>> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(path)
			.with(Offices.as(this.staff))
			.with(csrf())
			.param("formToken", formToken);
		for (Map.Entry<String, List<String>> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue().toArray(String[]::new));
		}
		return request.exchange();
	}

}
