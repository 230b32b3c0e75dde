package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.List;

import jp.kyodo.fiscal.Period;
import jp.kyodo.organization.DepartmentChart.Place;
import jp.kyodo.organization.DepartmentChart.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DepartmentChartTests {

	private static final LocalDate BEGINNING = LocalDate.of(2005, 4, 1);

	private static final LocalDate REFORM = LocalDate.of(2012, 4, 1);

	private static final LocalDate BEFORE_REFORM = LocalDate.of(2012, 3, 31);

	private final DepartmentChart chart = new DepartmentChart(List.of(
			unit(1, "bureau", DepartmentKind.BUREAU, 20, List.of(), null, place("市民局", null, BEGINNING, BEFORE_REFORM),
					place("市民・こども局", null, REFORM, null)),
			unit(2, "division", DepartmentKind.DIVISION, 1, List.of(), null, place("市民生活部", 1L, BEGINNING, null)),
			unit(3, "section", DepartmentKind.SECTION, 1, List.of(), null, place("地域生活課", 2L, BEGINNING, BEFORE_REFORM),
					place("市民協働推進課", 2L, REFORM, null)),
			unit(4, "green", DepartmentKind.SECTION, 2, List.of(3L), BEFORE_REFORM,
					place("緑の課", 2L, BEGINNING, BEFORE_REFORM)),
			unit(5, "ward", DepartmentKind.WARD, 90, List.of(), null, place("中原区役所", null, BEGINNING, null)),
			unit(6, "first", DepartmentKind.BUREAU, 10, List.of(), null, place("総務局", null, REFORM, null))));

	@Test
	void printsTheFullNameOfItsDay() {
		String before = this.chart.namesAsOf(BEFORE_REFORM).get(3L).path();
		String after = this.chart.namesAsOf(REFORM).get(3L).path();

		assertThat(before).isEqualTo("市民局市民生活部地域生活課");
		assertThat(after).isEqualTo("市民・こども局市民生活部市民協働推進課");
	}

	@Test
	void leavesNoDepartmentNameless() {
		DepartmentName ended = this.chart.namesAsOf(LocalDate.of(2020, 1, 1)).get(4L);
		DepartmentName planned = this.chart.namesAsOf(BEGINNING).get(6L);

		assertThat(ended.path()).isEqualTo("市民局市民生活部緑の課");
		assertThat(planned.path()).isEqualTo("総務局");
	}

	@Test
	void ordersSiblingsAndPutsEachAfterTheOneAbove() {
		List<String> codes = this.chart.namesAsOf(REFORM).values().stream().map(DepartmentName::code).toList();

		assertThat(codes).containsExactly("first", "bureau", "division", "section", "green", "ward");
		assertThat(this.chart.namesAsOf(REFORM).get(1L).order()).isEqualTo(1);
	}

	@Test
	void letsTheSuccessorAnswerForWhatWasLeftBehind() {
		assertThat(this.chart.fallingTo(3, REFORM)).containsExactlyInAnyOrder(3L, 4L);
		assertThat(this.chart.fallingTo(3, BEFORE_REFORM)).containsExactly(3L);
	}

	@Test
	void takesStaffOfAClosedDepartmentToItsOnlySuccessor() {
		assertThat(this.chart.fallingTo(4, REFORM)).containsExactlyInAnyOrder(4L, 3L);
	}

	@Test
	void takesNobodyAnywhereAfterASplit() {
		DepartmentChart split = new DepartmentChart(List.of(
				unit(1, "old", DepartmentKind.SECTION, 1, List.of(2L, 3L), BEFORE_REFORM,
						place("旧課", null, BEGINNING, BEFORE_REFORM)),
				unit(2, "new-one", DepartmentKind.SECTION, 1, List.of(), null, place("新一課", null, REFORM, null)),
				unit(3, "new-two", DepartmentKind.SECTION, 2, List.of(), null, place("新二課", null, REFORM, null))));

		assertThat(split.fallingTo(1, REFORM)).containsExactly(1L);
		assertThat(split.fallingTo(2, REFORM)).containsExactlyInAnyOrder(2L, 1L);
	}

	@Test
	void knowsWhatStandsBelow() {
		assertThat(this.chart.childrenAfter(2, REFORM)).extracting(Unit::code).containsExactly("section");
		assertThat(this.chart.isAtOrAbove(1, this.chart.find(3).orElseThrow(), REFORM)).isTrue();
		assertThat(this.chart.isAtOrAbove(3, this.chart.find(1).orElseThrow(), REFORM)).isFalse();
	}

	private static Unit unit(long id, String code, DepartmentKind kind, int order, List<Long> successors,
			@Nullable LocalDate lastDay, Place... places) {
		return new Unit(id, code, kind, order, new Period(places[0].period().from(), lastDay), 0, List.of(places),
				successors);
	}

	private static Place place(String name, @Nullable Long parent, LocalDate from, @Nullable LocalDate to) {
		return new Place(name, parent, new Period(from, to));
	}

}
