package jp.kyodo.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.kyodo.web.RefusedChangeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AgreementContentTests {

	private static final LocalDate START = LocalDate.of(2013, 4, 1);

	private static final LocalDate END = LocalDate.of(2014, 3, 31);

	private static final SigningPartner PARTNER = new SigningPartner(1, "𠮷田髙橋株式会社");

	@Test
	void takesWhatAnAgreementMaySay() {
		AgreementContent content = content("  包括連携協定 ", List.of(PARTNER), START, END, 12, 3, null, "");

		assertThat(content.title()).isEqualTo("包括連携協定");
		assertThat(content.term()).isEqualTo(new AgreementTerm(START, END, 12, 3, null));
		assertThat(content("協定", List.of(PARTNER), START, START, null, 0, START, "合意").term().terminatedOn())
			.isEqualTo(START);
	}

	@Test
	void namesEverythingThatIsMissing() {
		RefusedChangeException refusal = catchThrowableOfType(RefusedChangeException.class,
				() -> new AgreementContent(" ", false, null, false, List.of(), List.of(), "", List.of(), null, null,
						null, null, null, null, ""));

		assertThat(refusal.problems()).extracting(RefusedChangeException.Problem::field)
			.containsExactly("title", "department", "signedOn", "startsOn", "partners");
	}

	@Test
	void refusesTermsThatCannotBe() {
		assertThat(refused(START, START.minusDays(1), null, null, null, "")).containsExactly("endsOn");
		assertThat(refused(START, null, 12, null, null, "")).containsExactly("renewalMonths");
		assertThat(refused(START, END, 0, null, null, "")).containsExactly("renewalMonths");
		assertThat(refused(START, END, 1201, null, null, "")).containsExactly("renewalMonths");
		assertThat(refused(START, null, null, 1, null, "")).containsExactly("noticeMonths");
		assertThat(refused(START, END, null, -1, null, "")).containsExactly("noticeMonths");
		assertThat(refused(START, END, null, null, START, "")).containsExactly("terminationReason");
		assertThat(refused(START, END, null, null, null, "理由")).containsExactly("terminatedOn");
		assertThat(refused(START, END, null, null, START.minusDays(1), "理由")).containsExactly("terminatedOn");
		assertThat(refused(START, END, null, null, END.plusDays(1), "理由")).containsExactly("terminatedOn");
		assertThat(refused(START, END, 12, null, END.plusDays(1), "理由")).isEmpty();
	}

	@Test
	void refusesTheSamePartnerTwiceAndWardsOfTheWholeCity() {
		RefusedChangeException refusal = catchThrowableOfType(RefusedChangeException.class,
				() -> new AgreementContent("協定", false, 1L, true, List.of("14132"), List.of(), "",
						List.of(PARTNER, PARTNER), START, START, null, null, null, null, ""));

		assertThat(refusal.problems()).extracting(RefusedChangeException.Problem::field)
			.containsExactly("partners", "wards");
	}

	private static List<String> refused(LocalDate start, @Nullable LocalDate end, @Nullable Integer renewal,
			@Nullable Integer notice, @Nullable LocalDate terminated, String reason) {
		List<String> fields = new ArrayList<>();
		try {
			content("協定", List.of(PARTNER), start, end, renewal, notice, terminated, reason);
		}
		catch (RefusedChangeException ex) {
			ex.problems().forEach((problem) -> fields.add(problem.field()));
		}
		return fields;
	}

	private static AgreementContent content(String title, List<SigningPartner> partners, LocalDate start,
			@Nullable LocalDate end, @Nullable Integer renewal, @Nullable Integer notice,
			@Nullable LocalDate terminated, String reason) {
		return new AgreementContent(title, false, 1L, false, List.of(), List.of(), "", partners, start, start, end,
				renewal, notice, terminated, reason);
	}

}
