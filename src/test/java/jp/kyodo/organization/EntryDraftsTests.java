package jp.kyodo.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.kyodo.testing.PortalTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Import(Offices.class)
class EntryDraftsTests {

	@Autowired
	private EntryDrafts drafts;

	@Autowired
	private Offices offices;

	@Autowired
	private Clock clock;

	@Test
	void keepsDraftsUntilTheEndOfTheDayThatIsTold() {
		String place = "test:" + UUID.randomUUID();
		long staff = this.offices.person(Role.READER).id();
		LocalDate last = LocalDate.now(this.clock);
		LocalDate typed = last.minusDays(180);
		Instant kept = typed.atStartOfDay(this.clock.getZone()).toInstant();
		put(place, "kept", staff, kept);
		put(place, "old", staff,
				typed.minusDays(1).atTime(LocalTime.of(23, 59, 59)).atZone(this.clock.getZone()).toInstant());

		this.drafts.removeExpired();

		assertThat(this.drafts.of(place, staff)).extracting(EntryDraft::part).containsExactly("kept");
		assertThat(this.drafts.keptUntil(kept)).isEqualTo(last);
	}

	@Test
	void keepsForLongAgainWhatSomebodyTouches() {
		String place = "test:" + UUID.randomUUID();
		long staff = this.offices.person(Role.READER).id();
		put(place, "touched", staff, Instant.parse("2020-01-01T00:00:00Z"));
		put(place, "touched", staff, this.clock.instant());

		this.drafts.removeExpired();

		assertThat(this.drafts.of(place, staff)).hasSize(1);
	}

	private void put(String place, String part, long staff, Instant at) {
		this.drafts.put(place, staff, new EntryDraft(part, 0, Map.of("name", List.of("見本")), at));
	}

}
