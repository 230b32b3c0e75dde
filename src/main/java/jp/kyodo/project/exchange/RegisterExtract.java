package jp.kyodo.project.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.partner.PartnerName;
import jp.kyodo.partner.PartnerReference;
import jp.kyodo.project.ProjectName;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.exchange.Register.KnownPartner;
import jp.kyodo.project.exchange.Register.KnownProject;
import jp.kyodo.project.exchange.Register.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows about some hundred rows, read by a few statements.
 */
final class RegisterExtract {

	private final Function<ReadRow, @Nullable DepartmentName> departments;

	private final Map<NameKey, Set<String>> named = new HashMap<>();

	private final Map<String, KnownProject> projects;

	private final Map<FiscalYear, Map<String, ProjectYearView>> years = new HashMap<>();

	private final Map<FiscalYear, Map<String, ProjectYearView>> before = new HashMap<>();

	private final Map<String, KnownPartner> partners;

	private final Map<String, List<PartnerReference>> partnersByName;

	private final Map<String, Long> partnerIds = new HashMap<>();

	/**
	 * Reads it.
	 * @param departments tells the department that a row names
	 * @param partnersByName finds partners by the keys of their names
	 * @param withYearsBefore whether the last year before is wanted of projects that have
	 * the year itself as well
	 */
	RegisterExtract(Collection<ReadRow> rows, Register register,
			Function<ReadRow, @Nullable DepartmentName> departments,
			Function<Collection<String>, Map<String, List<PartnerReference>>> partnersByName, boolean withYearsBefore) {
		this.departments = departments;
		Set<String> codes = new LinkedHashSet<>();
		Map<FiscalYear, Set<String>> namesByYear = new HashMap<>();
		Set<String> partnerCodes = new LinkedHashSet<>();
		Set<String> partnerKeys = new LinkedHashSet<>();
		for (ReadRow row : rows) {
			if (!row.code.isEmpty()) {
				codes.add(row.code);
			}
			else if (row.year != null && !row.name.isEmpty()) {
				namesByYear.computeIfAbsent(row.year, (year) -> new LinkedHashSet<>()).add(ProjectName.key(row.name));
			}
			for (RowPartner partner : Objects.requireNonNullElse(row.partners, List.<RowPartner>of())) {
				if (!partner.code().isEmpty()) {
					partnerCodes.add(partner.code());
				}
				else {
					partnerKeys.add(PartnerName.key(partner.name()));
				}
			}
		}
		namesByYear.forEach((year, keys) -> this.named.putAll(register.named(year, keys)));
		this.named.values().forEach(codes::addAll);
		this.projects = register.projects(codes);
		readYears(rows, register, withYearsBefore);
		this.years.values().forEach((of) -> addPartners(of, partnerCodes));
		this.before.values().forEach((of) -> addPartners(of, partnerCodes));
		this.partners = register.partners(partnerCodes);
		this.partners.values().forEach((partner) -> this.partnerIds.put(partner.code(), partner.id()));
		this.partnersByName = partnerKeys.isEmpty() ? Map.of() : partnersByName.apply(partnerKeys);
	}

	/**
	 * The project that a row is about, by its code or, if it has none, by its name.
	 */
	@Nullable KnownProject project(ReadRow row) {
		if (!row.code.isEmpty()) {
			return this.projects.get(row.code);
		}
		Set<String> codes = codesByName(row);
		return (codes.size() == 1) ? this.projects.get(codes.iterator().next()) : null;
	}

	/**
	 * Codes of the projects that the department of a row has under its name in its year.
	 */
	Set<String> codesByName(ReadRow row) {
		DepartmentName department = this.departments.apply(row);
		if (row.year == null || department == null || row.name.isEmpty()) {
			return Set.of();
		}
		return this.named.getOrDefault(new NameKey(row.year, department.id(), ProjectName.key(row.name)), Set.of());
	}

	/**
	 * What a project is in a year, or null if it has nothing in it.
	 */
	@Nullable ProjectYearView present(KnownProject project, FiscalYear year) {
		return this.years.getOrDefault(year, Map.of()).get(project.code());
	}

	/**
	 * What a project was in its last year before one, or null if that is not known.
	 */
	@Nullable ProjectYearView before(KnownProject project, FiscalYear year) {
		return this.before.getOrDefault(year, Map.of()).get(project.code());
	}

	@Nullable KnownPartner partner(String code) {
		return this.partners.get(code);
	}

	List<PartnerReference> partnersNamed(String key) {
		return this.partnersByName.getOrDefault(key, List.of());
	}

	/** Keys of the partners that the rows name, filled while they are compared. */
	Map<String, Long> partnerIds() {
		return this.partnerIds;
	}

	private void readYears(Collection<ReadRow> rows, Register register, boolean withYearsBefore) {
		Map<FiscalYear, Set<String>> codesByYear = new HashMap<>();
		for (ReadRow row : rows) {
			KnownProject project = project(row);
			if (project != null && row.year != null) {
				codesByYear.computeIfAbsent(row.year, (year) -> new LinkedHashSet<>()).add(project.code());
			}
		}
		codesByYear.forEach((year, of) -> {
			Map<String, ProjectYearView> present = register.years(year, of);
			this.years.put(year, present);
			this.before.put(year, register.yearsBefore(year,
					of.stream().filter((code) -> withYearsBefore || !present.containsKey(code)).toList()));
		});
	}

	private static void addPartners(Map<String, ProjectYearView> views, Set<String> codes) {
		views.values()
			.forEach((view) -> view.content().partners().forEach((partner) -> codes.add(partner.partnerCode())));
	}

}
