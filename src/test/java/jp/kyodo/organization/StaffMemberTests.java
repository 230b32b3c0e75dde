package jp.kyodo.organization;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Set;

import jp.kyodo.organization.StaffMember.Assignment;
import org.junit.jupiter.api.Test;

import org.springframework.security.core.GrantedAuthority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StaffMemberTests {

	private final StaffMember both = staff(new Assignment(1, Role.EDITOR), new Assignment(2, Role.APPROVER),
			new Assignment(3, Role.EDITOR));

	@Test
	void holdsARoleOnlyInItsDepartments() {
		assertThat(this.both.hasIn(Role.EDITOR, 1)).isTrue();
		assertThat(this.both.hasIn(Role.EDITOR, 2)).isFalse();
		assertThat(this.both.departmentsWith(Role.EDITOR)).containsExactly(1L, 3L);
	}

	@Test
	void readsEverythingOnlyAsReaderOrPlanner() {
		assertThat(staff(new Assignment(1, Role.READER)).readsEverything()).isTrue();
		assertThat(staff(new Assignment(1, Role.PLANNING)).readsEverything()).isTrue();
		assertThat(staff(new Assignment(1, Role.ADMINISTRATOR)).readsEverything()).isFalse();
		assertThat(this.both.readsEverything()).isFalse();
	}

	@Test
	void rejectsEditorsOfTheWholeCity() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Assignment(Assignment.WHOLE_CITY, Role.EDITOR));
	}

	@Test
	void carriesItsRolesAsAuthorities() {
		assertThat(StaffAuthentication.of(this.both).getAuthorities()).extracting(GrantedAuthority::getAuthority)
			.containsExactlyInAnyOrder("STAFF", "ROLE_EDITOR", "ROLE_APPROVER");
		assertThat(StaffAuthentication.of(this.both).getName()).isEqualTo("nyuryoku");
	}

	@Test
	void survivesBeingKeptInASession() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new ObjectOutputStream(bytes).writeObject(StaffAuthentication.of(this.both));

		Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

		assertThat(read).isEqualTo(StaffAuthentication.of(this.both));
	}

	private static StaffMember staff(Assignment... assignments) {
		return new StaffMember(7, "nyuryoku", "入力 花子", "市民局", Set.of(assignments));
	}

}
