package jp.kyodo.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentChart.Place;
import jp.kyodo.organization.DepartmentChart.Unit;

import org.springframework.stereotype.Component;

/**
 * Answers what departments there are, what they were called in a year and who followed
 * whom. All answers come from one statement, which is repeated only after a change.
 */
@Component
public class DepartmentQueries {

	private final DepartmentCharts charts;

	private final Clock clock;

	DepartmentQueries(DepartmentCharts charts, Clock clock) {
		this.charts = charts;
		this.clock = clock;
	}

	/**
	 * The names of all departments in a fiscal year, by key and in 建制順: the names as of
	 * 31 March, the last day of the year, since a year's result is told under the name
	 * that stood at its end. A department that had ended by then has its last name, one
	 * that had not begun its first: the map holds every department that there has ever
	 * been.
	 */
	public Map<Long, DepartmentName> namesIn(FiscalYear year) {
		return this.charts.present().namesAsOf(year.lastDay());
	}

	/**
	 * The departments that existed on at least one day of a fiscal year, in 建制順.
	 */
	public List<DepartmentName> selectableIn(FiscalYear year) {
		KnownChart present = this.charts.present();
		return present.namesAsOf(year.lastDay())
			.values()
			.stream()
			.filter((name) -> present.chart().find(name.id()).orElseThrow().period().overlaps(year.period()))
			.toList();
	}

	/**
	 * The departments that exist today under their present names, in 建制順.
	 */
	public List<DepartmentName> existingToday() {
		return treeOn(today()).stream().map(DepartmentInTree::name).toList();
	}

	/**
	 * The key of the department with that business code.
	 */
	public OptionalLong idOf(String code) {
		return this.charts.present()
			.chart()
			.find(code)
			.map((unit) -> OptionalLong.of(unit.id()))
			.orElseGet(OptionalLong::empty);
	}

	/**
	 * The department that answers on a day for what was given to that one: itself while
	 * it exists, otherwise the last one in the row of only successors. Where nobody or
	 * several took over it is the one that ended.
	 */
	public long answeringFor(long departmentId, LocalDate day) {
		return this.charts.present().chart().answeringFor(departmentId, day);
	}

	/**
	 * The last day of a department that has ended or will end.
	 */
	public Optional<LocalDate> lastDayOf(long departmentId) {
		return this.charts.present().chart().find(departmentId).map((unit) -> unit.period().to());
	}

	/**
	 * The tree as it stood on a day.
	 */
	public List<DepartmentInTree> treeOn(LocalDate day) {
		return everKnown(day).stream().filter((department) -> department.period().contains(day)).toList();
	}

	/**
	 * All departments that there have ever been or that are planned, each as on the day
	 * that is nearest to the given one.
	 */
	public List<DepartmentInTree> everKnown(LocalDate day) {
		KnownChart present = this.charts.present();
		return present.namesAsOf(day).values().stream().map((name) -> {
			Unit unit = present.chart().find(name.id()).orElseThrow();
			return new DepartmentInTree(name, present.chart().ancestorsOf(unit, day).size(), unit.period());
		}).toList();
	}

	/**
	 * Everything that is known about the department with that business code.
	 */
	public Optional<DepartmentDetails> find(String code) {
		DepartmentChart chart = this.charts.present().chart();
		return chart.find(code).map((unit) -> details(unit, chart));
	}

	private DepartmentDetails details(Unit unit, DepartmentChart chart) {
		KnownChart present = this.charts.present();
		LocalDate reference = unit.nearestTo(today());
		DepartmentName name = present.namesAsOf(reference).get(unit.id());
		Place place = unit.placeOn(reference);
		List<DepartmentDetails.Past> past = unit.places()
			.stream()
			.map((each) -> new DepartmentDetails.Past(
					present.namesAsOf(unit.nearestTo(each.period().from())).get(unit.id()).path(), each.period()))
			.toList();
		List<DepartmentName> successors = unit.successorIds()
			.stream()
			.map((id) -> present.namesAsOf(today()).get(id))
			.toList();
		return new DepartmentDetails(name, place.parentId(), unit.period(), unit.version(), past, successors);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
