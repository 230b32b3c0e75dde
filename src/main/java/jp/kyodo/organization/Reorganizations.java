package jp.kyodo.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.DepartmentChart.Unit;
import jp.kyodo.organization.DepartmentUse.Obstacle;
import jp.kyodo.organization.DepartmentUse.UnownedWork;
import jp.kyodo.organization.ReorganizationPreview.NameChange;
import jp.kyodo.web.RefusedChangeException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reorganises the city (機構改革): changes its departments from a day on, and gives open work
 * to who takes over, all in one transaction. A preview does the same and takes it back,
 * so that it shows what would happen and refuses what would be refused.
 */
@Service
public class Reorganizations {

	private final OrganizationService organization;

	private final DepartmentCharts charts;

	private final ObjectProvider<DepartmentUse> uses;

	private final TransactionTemplate transaction;

	Reorganizations(OrganizationService organization, DepartmentCharts charts, ObjectProvider<DepartmentUse> uses,
			PlatformTransactionManager transactions) {
		this.organization = organization;
		this.charts = charts;
		this.uses = uses;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * What the reorganisation would do; nothing is changed.
	 * @throws RefusedChangeException if it contradicts the organisation as it is or is
	 * planned
	 */
	public ReorganizationPreview preview(Reorganization change) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return change(change);
		});
	}

	/**
	 * Reorganises.
	 * @throws RefusedChangeException if it contradicts the organisation as it is or is
	 * planned, or if something published would be called otherwise
	 */
	@Transactional
	public void carryOut(Reorganization change) {
		ReorganizationPreview done = change(change);
		if (!done.obstacles().isEmpty()) {
			throw refusal(done.obstacles());
		}
		for (Long departmentId : change.givingIds()) {
			Handover handover = new Handover(departmentId, change.from(), change.successorIds(), change.choices());
			this.uses.orderedStream().forEach((use) -> use.handOver(handover));
		}
	}

	/**
	 * Everything that has lost its owner.
	 */
	@Transactional(readOnly = true)
	public List<UnownedWork> unownedOn(LocalDate day) {
		return this.uses.orderedStream().flatMap((use) -> use.unownedOn(day).stream()).toList();
	}

	private ReorganizationPreview change(Reorganization change) {
		DepartmentChart before = this.charts.readForChange();
		requireSense(change);
		DepartmentChange meant = new DepartmentChange(touched(change, before), Set.copyOf(change.givingIds()),
				change.from());
		List<AffectedWork> works = this.uses.orderedStream().flatMap((use) -> use.affectedBy(meant).stream()).toList();
		List<Obstacle> obstacles = this.uses.orderedStream().flatMap((use) -> use.obstaclesTo(meant).stream()).toList();
		switch (change.kind()) {
			case RENAME -> this.organization.rename(new RenameDepartment(change.departmentIds().get(0), change.name(),
					change.from(), change.version()));
			case MOVE -> this.organization.move(new MoveDepartment(change.departmentIds().get(0), change.parentId(),
					change.from(), change.version()));
			case CLOSE, MERGE -> end(change);
			default -> throw new IllegalStateException();
		}
		return preview(change, before, works, obstacles);
	}

	private void end(Reorganization change) {
		change.endingIds()
			.forEach((id) -> this.organization
				.close(new CloseDepartment(id, change.from().minusDays(1), change.successorIds(), change.version())));
		change.splitIds()
			.forEach((id) -> this.organization
				.split(new SplitDepartment(id, change.from(), change.successorIds(), change.version())));
	}

	private ReorganizationPreview preview(Reorganization change, DepartmentChart before, List<AffectedWork> works,
			List<Obstacle> obstacles) {
		Map<Long, DepartmentName> old = before.namesAsOf(change.from());
		Map<Long, DepartmentName> present = this.charts.present().namesAsOf(change.from());
		List<NameChange> names = old.values()
			.stream()
			.filter((name) -> !present.get(name.id()).path().equals(name.path()))
			.map((name) -> new NameChange(name.path(), present.get(name.id()).path()))
			.toList();
		return new ReorganizationPreview(names, change.endingIds().stream().map(present::get).toList(),
				change.successorIds().stream().map(present::get).toList(), works, obstacles);
	}

	private static void requireSense(Reorganization change) {
		if (change.kind() == Reorganization.Kind.MERGE && change.endingIds().isEmpty()) {
			throw RefusedChangeException.of("departmentIds", "organization.reorganization.merge.choose");
		}
		boolean goesOn = change.successorIds().contains(change.departmentIds().get(0));
		if (change.kind() == Reorganization.Kind.CLOSE && goesOn && change.successorIds().size() == 1) {
			throw RefusedChangeException.of("successorIds", "organization.department.successor.itself");
		}
		change.choices().forEach((key, successor) -> {
			if (!change.successorIds().contains(successor)) {
				throw RefusedChangeException.of("to-" + key, "organization.reorganization.choose");
			}
		});
	}

	/**
	 * The departments themselves and all that stand below them from that day on.
	 */
	private static Set<Long> touched(Reorganization change, DepartmentChart chart) {
		Set<Long> touched = new HashSet<>(change.givingIds().isEmpty() ? change.departmentIds() : change.givingIds());
		List<Long> tops = new ArrayList<>(touched);
		for (Unit unit : chart.existingFrom(change.from())) {
			if (tops.stream().anyMatch((top) -> chart.isAtOrAbove(top, unit, change.from()))) {
				touched.add(unit.id());
			}
		}
		return touched;
	}

	private static RefusedChangeException refusal(List<Obstacle> obstacles) {
		LocalDate possible = obstacles.stream()
			.map(Obstacle::possibleFrom)
			.max(Comparator.naturalOrder())
			.orElseThrow();
		return RefusedChangeException.of("from", "organization.reorganization.published", obstacles.get(0).label(),
				obstacles.size(), JapaneseDates.day(possible));
	}

}
