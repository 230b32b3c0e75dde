package jp.kyodo.organization;

import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

// a context, and with it a database, of its own: it needs one without any account
@PortalTest(properties = "kyodo.test=first-administrator")
class FirstAdministratorTests {

	@Autowired
	private FirstAdministrator firstAdministrator;

	@Autowired
	private StaffPasswordService passwords;

	@Autowired
	private StaffQueries staff;

	@Test
	void makesOneAdministratorWithTheNewestLink() {
		String old = this.firstAdministrator.link().orElseThrow().token();
		String token = this.firstAdministrator.link().orElseThrow().token();

		assertThat(this.passwords.purposeOf(old)).isEmpty();
		assertThat(this.passwords.purposeOf(token))
			.hasValueSatisfying((purpose) -> assertThat(purpose.firstAdministrator()).isTrue());
		assertThatExceptionOfType(ChangeRefused.class)
			.isThrownBy(() -> this.firstAdministrator.create(token, "kanri", "管理 四郎", "short"));
		assertThatExceptionOfType(ChangeRefused.class)
			.isThrownBy(() -> this.passwords.choose(token, "asa no hikari ga sasu"));
		this.firstAdministrator.create(token, "kanri", "管理 四郎", "asa no hikari ga sasu");

		assertThat(this.staff.find("kanri").orElseThrow().has(Role.ADMINISTRATOR)).isTrue();
		assertThat(this.firstAdministrator.link()).isEmpty();
		assertThatExceptionOfType(ChangeRefused.class)
			.isThrownBy(() -> this.firstAdministrator.create(token, "second", "二人目", "asa no hikari ga sasu"));
	}

}
