package jp.kyodo.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What the rules for projects of one year compare with, read once for any number of
 * projects ({@link RuleContexts}).
 */
public final class RuleContext {

	private final FiscalYear year;

	private final Map<Vocabulary, Terms> vocabularies;

	private final Map<String, DepartmentName> departments;

	private final Map<String, Set<String>> programsByIssue;

	private final Set<String> programs;

	private final Map<String, Long> partners;

	/**
	 * @param year the fiscal year
	 * @param vocabularies all lists of words
	 * @param departments the departments that existed in the year, by code
	 * @param programsByIssue all policy issues by code with the codes of their programs
	 * @param programs the codes of all programs
	 * @param partners keys of the partners that may be named, by code
	 */
	RuleContext(FiscalYear year, Map<Vocabulary, Terms> vocabularies, Map<String, DepartmentName> departments,
			Map<String, Set<String>> programsByIssue, Set<String> programs, Map<String, Long> partners) {
		this.year = year;
		this.vocabularies = vocabularies;
		this.departments = departments;
		this.programsByIssue = programsByIssue;
		this.programs = programs;
		this.partners = partners;
	}

	/**
	 * The same with other partners, such as those that a file names and that are about to
	 * be entered.
	 * @param partners their keys by code, or any number until they are entered
	 */
	public RuleContext withPartners(Map<String, Long> partners) {
		Map<String, Long> all = new HashMap<>(this.partners);
		all.putAll(partners);
		return new RuleContext(this.year, this.vocabularies, this.departments, this.programsByIssue, this.programs,
				all);
	}

	/**
	 * The same with departments of other years, for what is carried over as it was.
	 */
	RuleContext withEveryDepartment(Collection<DepartmentName> departments) {
		Map<String, DepartmentName> all = new HashMap<>();
		departments.forEach((department) -> all.put(department.code(), department));
		return new RuleContext(this.year, this.vocabularies, all, this.programsByIssue, this.programs, this.partners);
	}

	public FiscalYear year() {
		return this.year;
	}

	public Terms terms(Vocabulary vocabulary) {
		return this.vocabularies.get(vocabulary);
	}

	/**
	 * The departments that existed in the year, by code.
	 */
	public Map<String, DepartmentName> departments() {
		return Map.copyOf(this.departments);
	}

	public Optional<DepartmentName> department(String code) {
		return Optional.ofNullable(this.departments.get(code));
	}

	boolean isUsed(Vocabulary vocabulary, String code) {
		return terms(vocabulary).find(code).filter((term) -> term.isUsedIn(this.year)).isPresent();
	}

	boolean hasIssue(String code) {
		return this.programsByIssue.containsKey(code);
	}

	boolean hasProgram(String code) {
		return this.programs.contains(code);
	}

	boolean belongs(String programCode, String issueCode) {
		return this.programsByIssue.getOrDefault(issueCode, Set.of()).contains(programCode);
	}

	boolean hasPartner(String code) {
		return this.partners.containsKey(code);
	}

	/**
	 * The key of a partner, of the one it was merged into where it was.
	 */
	public @Nullable Long partnerId(String code) {
		return this.partners.get(code);
	}

}
