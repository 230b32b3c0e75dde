package jp.kyodo.sample;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.organization.StaffQueries;
import jp.kyodo.testing.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest(properties = "kyodo.sample-city=true")
class StartBannerTests {

	private static final String ADDRESS = "http://localhost:8095";

	@Autowired
	private StartBanner banner;

	@Autowired
	private StaffQueries staff;

	@Autowired
	private DepartmentQueries departments;

	@Autowired
	private MessageSource messages;

	@Test
	void tellsHowToSignIn() {
		List<String> lines = this.banner.lines(ADDRESS);

		assertThat(lines.get(0)).contains(ADDRESS);
		assertThat(lines).anyMatch((line) -> line.contains(SampleFiles.organization().password()));
		assertThat(SampleFiles.organization().staff())
			.allSatisfy((person) -> assertThat(lines).anyMatch((line) -> line.contains("  " + person.login() + " ")));
		assertThat(lines).contains("  nyuryoku            入力担当            市民・こども局市民生活部市民協働推進課");
	}

	@Test
	void tellsNothingButTheAddressWithoutTheSampleCity() {
		StartBanner plain = new StartBanner(this.staff, this.departments, this.messages, false);

		assertThat(plain.lines(ADDRESS)).singleElement().asString().contains(ADDRESS);
	}

}
