package jp.kyodo.project.survey;

import java.util.List;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;

/**
 * What opening the survey of a year does, department by department.
 *
 * @param known whether the survey is open already
 * @param candidates the departments that can be asked, in 建制順
 */
public record SurveyOpening(FiscalYear year, boolean known, List<Candidate> candidates) {

	public SurveyOpening {
		candidates = List.copyOf(candidates);
	}

	/**
	 * The same for some of the departments; those that are asked already stay.
	 */
	public SurveyOpening askingOnly(Set<String> departmentCodes) {
		return new SurveyOpening(this.year, this.known,
				this.candidates.stream()
					.filter((each) -> each.asked() || departmentCodes.contains(each.department().code()))
					.toList());
	}

	/** The departments that are asked now. */
	public List<Candidate> toAsk() {
		return this.candidates.stream().filter((each) -> !each.asked()).toList();
	}

	/** The departments that are asked already. */
	public List<Candidate> asked() {
		return this.candidates.stream().filter(Candidate::asked).toList();
	}

	/** Departments to which projects of reorganised ones come. */
	public List<Candidate> successors() {
		return this.candidates.stream().filter((each) -> !each.from().isEmpty()).toList();
	}

	/** Departments that have answered and get nothing more. */
	public List<Candidate> answered() {
		return this.candidates.stream().filter((each) -> each.answered() && each.projects() > 0).toList();
	}

	/** How many projects of last year are brought to a department. */
	public int projects() {
		return this.candidates.stream().filter((each) -> !each.answered()).mapToInt(Candidate::projects).sum();
	}

	/** Whether opening does anything. */
	public boolean makesSomething() {
		return !this.known || !toAsk().isEmpty() || projects() > 0;
	}

	/**
	 * Tells two dry runs apart.
	 */
	public String fingerprint() {
		StringBuilder text = new StringBuilder().append(this.year).append(this.known);
		this.candidates.forEach((each) -> text.append('|')
			.append(each.department().code())
			.append(each.asked())
			.append(each.answered())
			.append(each.projectIds()));
		return Integer.toHexString(text.toString().hashCode()) + "-" + this.candidates.size() + "-" + projects();
	}

	/**
	 * A department that can be asked.
	 *
	 * @param department the department, as called in the year
	 * @param asked whether it is asked already
	 * @param answered whether its answer has been submitted, so that nothing is added
	 * @param projectIds the projects of last year that are brought to it
	 * @param from the departments that did some of them last year and have been
	 * reorganised since
	 */
	public record Candidate(DepartmentName department, boolean asked, boolean answered, List<Long> projectIds,
			List<String> from) {

		public Candidate {
			projectIds = List.copyOf(projectIds);
			from = List.copyOf(from);
		}

		/** How many projects of last year are brought to it. */
		public int projects() {
			return this.projectIds.size();
		}

	}

}
