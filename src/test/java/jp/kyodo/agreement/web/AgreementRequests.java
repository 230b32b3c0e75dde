package jp.kyodo.agreement.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.StaffMember;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Asks for staff pages of agreements and sends their forms.
 */
final class AgreementRequests {

	/** The least that is one. */
	static final byte[] PDF = "%PDF-1.7\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

	private final MockMvcTester mvc;

	AgreementRequests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	MvcTestResult get(String path, StaffMember staff) {
		return this.mvc.get().uri(path).with(Offices.as(staff)).exchange();
	}

	/** Values that are parted by | are sent one by one. */
	MvcTestResult post(String path, StaffMember staff, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(path)
			.with(Offices.as(staff))
			.with(csrf())
			.param("formToken", UUID.randomUUID().toString());
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue().split("\\|", -1));
		}
		return request.exchange();
	}

	MvcTestResult upload(String path, StaffMember staff, String fileName, byte[] content, String shown) {
		return this.mvc.post()
			.uri(path)
			.multipart()
			.file(new MockMultipartFile("file", fileName, "application/pdf", content))
			.param("shown", shown)
			.param("formToken", UUID.randomUUID().toString())
			.with(Offices.as(staff))
			.with(csrf())
			.exchange();
	}

	/** A form with these partners, by their codes, under the names of today. */
	static Map<String, String> form(String title, String department, String... partners) {
		Map<String, String> form = new HashMap<>(Map.of("title", title, "kind", "comprehensive", "department",
				department, "signedOn", "2013-10-01", "startsOn", "２０１３年１０月１日", "fields", "kankyo|bosai", "cityWide",
				"true", "summary", "連携します。", "version", ""));
		if (partners.length > 0) {
			form.put("partnerCode", String.join("|", partners));
			form.put("partnerName", "|".repeat(partners.length - 1));
		}
		return form;
	}

}
