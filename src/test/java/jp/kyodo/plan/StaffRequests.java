package jp.kyodo.plan;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.organization.StaffMember.Assignment;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Asks for staff pages and sends their forms as a member of staff does.
 */
public final class StaffRequests {

	private final MockMvcTester mvc;

	private final StaffMember staff;

	private StaffRequests(MockMvcTester mvc, Role role) {
		this.mvc = mvc;
		long department = role.isBoundToDepartment() ? 1 : Assignment.WHOLE_CITY;
		this.staff = new StaffMember(1, "tanaka", "田中 花子", "企画課", Set.of(new Assignment(department, role)));
	}

	public static StaffRequests as(Role role, MockMvcTester mvc) {
		return new StaffRequests(mvc, role);
	}

	public MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(authentication(StaffAuthentication.of(this.staff))).exchange();
	}

	/** Sends a form with a fresh token. */
	public MvcTestResult post(String path, Map<String, String> fields) {
		return post(path, UUID.randomUUID().toString(), fields);
	}

	/** Sends a form with that token. */
	public MvcTestResult post(String path, String formToken, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(path)
			.with(authentication(StaffAuthentication.of(this.staff)))
			.with(csrf())
			.param("formToken", formToken);
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue().split("\\|", -1));
		}
		return request.exchange();
	}

}
