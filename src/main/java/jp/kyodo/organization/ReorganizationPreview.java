package jp.kyodo.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.kyodo.organization.DepartmentUse.Obstacle;

/**
 * What a reorganisation does.
 *
 * @param names the full names that change
 * @param ending the departments that end
 * @param successors who takes over
 * @param works what is touched
 * @param obstacles what forbids it; nothing is done where there are any
 */
public record ReorganizationPreview(List<NameChange> names, List<DepartmentName> ending,
		List<DepartmentName> successors, List<AffectedWork> works, List<Obstacle> obstacles) {

	/**
	 * What is touched, by kind.
	 */
	public Map<String, List<AffectedWork>> worksByKind() {
		return this.works.stream()
			.collect(Collectors.groupingBy(AffectedWork::kindKey, LinkedHashMap::new, Collectors.toList()));
	}

	/**
	 * Whether one has to choose who takes what.
	 */
	public boolean needsChoices() {
		return this.successors.size() > 1;
	}

	/**
	 * A full name before and after.
	 */
	public record NameChange(String before, String after) {
	}

}
