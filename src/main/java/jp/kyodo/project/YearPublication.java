package jp.kyodo.project;

import java.util.List;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;

/**
 * What publishing the list of a year would do, or did.
 *
 * @param year the fiscal year
 * @param publishedBefore whether the list was published before, so that a reason is
 * needed
 * @param added projects that citizens will see for the first time
 * @param changed projects that become another than they read now
 * @param withdrawn projects that they read and that are no longer in the register
 * @param unchanged how many stay as they are
 * @param waiting departments whose answer in the survey of the year has not been
 * accepted; their projects stay as they are
 * @param partnerCodes codes of the partners that the projects name
 */
public record YearPublication(FiscalYear year, boolean publishedBefore, List<Line> added, List<Line> changed,
		List<Line> withdrawn, int unchanged, List<Waiting> waiting, Set<String> partnerCodes) {

	public YearPublication {
		added = List.copyOf(added);
		changed = List.copyOf(changed);
		withdrawn = List.copyOf(withdrawn);
		waiting = List.copyOf(waiting);
		partnerCodes = Set.copyOf(partnerCodes);
	}

	/** Whether anything would be different for citizens. */
	public boolean isDifferent() {
		return !this.added.isEmpty() || !this.changed.isEmpty() || !this.withdrawn.isEmpty();
	}

	/**
	 * A project.
	 *
	 * @param code its code
	 * @param name its name
	 * @param department who is in charge
	 */
	public record Line(String code, String name, String department) {
	}

	/**
	 * A department that is not done yet.
	 *
	 * @param department what it is called
	 * @param state where its answer stands
	 * @param projects how many projects it has in the register
	 */
	public record Waiting(String department, String state, int projects) {
	}

}
