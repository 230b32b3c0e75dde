package jp.kyodo.project.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.organization.DepartmentQueries;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectOrigin;
import jp.kyodo.project.ProposedBy;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a project is in a year as the cells of a row, so that reading them again
 * gives the same.
 */
final class ProjectCells {

	/** Marks a partner that is not registered yet. */
	static final String UNREGISTERED = "*";

	private final Map<Vocabulary, Terms> terms;

	private final DepartmentQueries departments;

	private final ExchangeTexts texts;

	private final Map<FiscalYear, Map<String, String>> departmentCells = new HashMap<>();

	private final Map<Vocabulary, Map<String, String>> termCells = new EnumMap<>(Vocabulary.class);

	private final Map<Vocabulary, Map<List<String>, String>> listCells = new EnumMap<>(Vocabulary.class);

	private final Map<LocalDate, String> dayCells = new HashMap<>();

	ProjectCells(Map<Vocabulary, Terms> terms, DepartmentQueries departments, ExchangeTexts texts) {
		this.terms = terms;
		this.departments = departments;
		this.texts = texts;
	}

	/**
	 * The cells of a project in a year; code, kinds of partner and end are left to who
	 * knows them.
	 */
	Map<ExchangeColumn, String> cells(FiscalYear year, ProjectContent content) {
		Map<ExchangeColumn, String> cells = new EnumMap<>(ExchangeColumn.class);
		cells.put(ExchangeColumn.YEAR, String.valueOf(year.value()));
		cells.put(ExchangeColumn.NAME, content.name());
		cells.put(ExchangeColumn.READING, content.reading());
		cells.put(ExchangeColumn.PURPOSE, content.purpose());
		cells.put(ExchangeColumn.SUMMARY, content.summary());
		cells.put(ExchangeColumn.DEPARTMENT, department(year, content.departmentCode()));
		cells.put(ExchangeColumn.ISSUE, text(content.issueCode()));
		cells.put(ExchangeColumn.PROGRAM, text(content.programCode()));
		cells.put(ExchangeColumn.WARDS, content.cityWide() ? this.texts.written(FixedWord.CITY_WIDE)
				: words(Vocabulary.WARD, content.wardCodes()));
		cells.put(ExchangeColumn.FIELDS, words(Vocabulary.FIELD, content.fieldCodes()));
		cells.put(ExchangeColumn.FORMS, words(Vocabulary.FORM, content.formCodes()));
		cells.put(ExchangeColumn.FORM_OTHER, content.formOther());
		partners(cells, content.partners());
		cells.put(ExchangeColumn.PROPOSED_BY, written(content.proposedBy()));
		cells.put(ExchangeColumn.ORIGIN, written(content.origin()));
		cells.put(ExchangeColumn.STARTS_ON, day(content.startsOn()));
		cells.put(ExchangeColumn.ENDS_ON, day(content.endsOn()));
		cells.put(ExchangeColumn.BUDGET, amount(content.budget()));
		cells.put(ExchangeColumn.SETTLEMENT, amount(content.settlement()));
		cells.put(ExchangeColumn.CITY_ROLE, content.cityRole());
		cells.put(ExchangeColumn.PARTNER_ROLE, content.partnerRole());
		cells.put(ExchangeColumn.RESULTS, content.results());
		cells.put(ExchangeColumn.COUNTS, CellList.join(content.counts().stream().map(CellValues::written).toList()));
		cells.put(ExchangeColumn.FOLLOWS_RULE, truth(content.followsRule()));
		cells.put(ExchangeColumn.PRINCIPLES, words(Vocabulary.PRINCIPLE, content.principleCodes()));
		cells.put(ExchangeColumn.INVOLVEMENTS, words(Vocabulary.INVOLVEMENT, content.involvementCodes()));
		cells.put(ExchangeColumn.CONTACT, content.contact());
		cells.put(ExchangeColumn.CASEBOOK, content.casebook() ? this.texts.written(FixedWord.YES) : "");
		cells.put(ExchangeColumn.LESSONS, content.lessons());
		return cells;
	}

	private void partners(Map<ExchangeColumn, String> cells, List<PartnerEntry> partners) {
		List<String> names = new ArrayList<>(partners.size());
		List<String> roles = new ArrayList<>(partners.size());
		List<String> codes = new ArrayList<>(partners.size());
		for (PartnerEntry partner : partners) {
			names.add(partner.name());
			roles.add((partner.roleCode() != null) ? word(Vocabulary.PARTNER_ROLE, partner.roleCode()) : "");
			codes.add(code(partner));
		}
		cells.put(ExchangeColumn.PARTNERS, PartnerCell.join(names));
		cells.put(ExchangeColumn.PARTNER_ROLES, beside(roles));
		cells.put(ExchangeColumn.PARTNER_CODES, beside(codes));
	}

	/**
	 * The words of a list in one cell.
	 */
	String words(Vocabulary vocabulary, List<String> codes) {
		if (codes.isEmpty()) {
			return "";
		}
		return this.listCells.computeIfAbsent(vocabulary, (list) -> new HashMap<>())
			.computeIfAbsent(codes, (of) -> CellList.join(of.stream().map((code) -> word(vocabulary, code)).toList()));
	}

	/**
	 * The kinds of one partner, joined by +.
	 */
	String types(List<String> codes) {
		return String.join("＋", codes.stream().map((code) -> word(Vocabulary.PARTNER_TYPE, code)).toList());
	}

	/**
	 * What says that a project ends.
	 */
	String ends() {
		return this.texts.written(FixedWord.ENDS);
	}

	private String word(Vocabulary vocabulary, String code) {
		return this.termCells.computeIfAbsent(vocabulary, (list) -> new HashMap<>()).computeIfAbsent(code, (key) -> {
			Terms list = this.terms.get(vocabulary);
			String label = list.label(key);
			boolean leadsBack = list.called(label).map(Term::code).filter(key::equals).isPresent();
			return leadsBack ? label : key;
		});
	}

	private String department(FiscalYear year, String code) {
		return this.departmentCells.computeIfAbsent(year, this::departmentCells).getOrDefault(code, code);
	}

	// a name that two departments share says nothing
	private Map<String, String> departmentCells(FiscalYear year) {
		List<DepartmentName> names = this.departments.selectableIn(year);
		Map<String, Long> paths = new HashMap<>();
		names.forEach((name) -> paths.merge(name.path(), 1L, Long::sum));
		Map<String, String> cells = new HashMap<>();
		names.forEach((name) -> cells.put(name.code(), (paths.get(name.path()) == 1) ? name.path() : name.code()));
		return cells;
	}

	private String written(@Nullable ProposedBy proposedBy) {
		return (proposedBy != null) ? this.texts.written(FixedWord.valueOf(proposedBy.name())) : "";
	}

	private String written(@Nullable ProjectOrigin origin) {
		return (origin != null) ? this.texts.written(FixedWord.valueOf(origin.name())) : "";
	}

	private String truth(@Nullable Boolean truth) {
		return (truth != null) ? this.texts.written(truth ? FixedWord.YES : FixedWord.NO) : "";
	}

	/**
	 * What belongs to each of several partners, in one cell beside theirs; empty where
	 * nothing is known of any.
	 */
	static String beside(List<String> values) {
		for (String value : values) {
			if (!value.isEmpty()) {
				return CellList.join(values);
			}
		}
		return "";
	}

	private static String code(PartnerEntry partner) {
		return partner.partnerCode().startsWith(UNREGISTERED) ? "" : partner.partnerCode();
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	private String day(@Nullable LocalDate day) {
		return (day != null) ? this.dayCells.computeIfAbsent(day, LocalDate::toString) : "";
	}

	private static String amount(@Nullable Long amount) {
		return (amount != null) ? amount.toString() : "";
	}

}
