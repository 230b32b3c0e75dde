package jp.kyodo.project.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.CountedInput;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.fiscal.TypedDay;
import jp.kyodo.partner.choice.ChosenPartner;
import jp.kyodo.partner.choice.ChosenPartners;
import jp.kyodo.project.PartnerEntry;
import jp.kyodo.web.DraftKey;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectCount;
import jp.kyodo.project.ProjectOrigin;
import jp.kyodo.project.ProjectRules;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.project.ProposedBy;
import jp.kyodo.web.ChangeCheck;
import jp.kyodo.web.Difference;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What is typed about a project in one year. Read from the parameters one by one, since a
 * name may hold a comma.
 *
 * @param texts fields of one value, by their names
 * @param choices fields of several values, by their names
 * @param partners the partners, and who is looked for
 * @param counts the rows of numbers
 */
record ProjectForm(Map<String, String> texts, Map<String, List<String>> choices, ChosenPartners partners,
		List<CountRow> counts) {

	/** The fields in the order of the form. */
	static final String[] ORDER = { "code", "year", "name", "reading", "department", "purpose", "summary", "issue",
			"program", "wards", "fields", "involvements", "forms", "formOther", "proposedBy", "origin", "cityRole",
			"partnerRole", "partners", "startsOn", "endsOn", "budget", "settlement", "results", "counts", "followsRule",
			"principles", "contact", "casebook", "lessons" };

	private static final List<String> COMPARED = compared();

	private static final List<String> TEXTS = List.of("code", "year", "name", "reading", "department", "issue",
			"program", "purpose", "summary", "cityWide", "formOther", "proposedBy", "origin", "startsOn", "endsOn",
			"budget", "settlement", "cityRole", "partnerRole", "results", "followsRule", "contact", "casebook",
			"lessons", "version", "formToken", "back", "draft");

	private static final List<String> CHOICES = List.of("wards", "fields", "forms", "involvements", "principles");

	private static final List<String> UNANSWERED = List.of("proposedBy", "origin", "followsRule");

	// an answer to the yearly survey, from which the form was opened
	private static final Pattern BACK = Pattern.compile("/staff/surveys/[0-9]{4}/[0-9A-Za-z._-]{1,40}");

	private static final List<String> NOT_TYPED = List.of("year", "department", "version", "formToken", "back",
			"draft");

	private static final int BLANK_COUNTS = 2;

	private static final int MOST_ROWS = 200;

	ProjectForm {
		texts = Map.copyOf(texts);
		choices = Map.copyOf(choices);
		counts = List.copyOf(counts);
	}

	static ProjectForm read(MultiValueMap<String, String> parameters) {
		Map<String, String> texts = TEXTS.stream()
			.collect(Collectors.toMap((name) -> name,
					(name) -> Objects.requireNonNullElse(parameters.getFirst(name), "")));
		Map<String, List<String>> choices = CHOICES.stream()
			.collect(Collectors.toMap((name) -> name,
					(name) -> parameters.getOrDefault(name, List.of()).stream().limit(MOST_ROWS).toList()));
		List<CountRow> counts = new ArrayList<>();
		for (int index = 0; index < rows(parameters, "countValue"); index++) {
			counts.add(new CountRow(at(parameters, "countLabel", index), at(parameters, "countValue", index)));
		}
		return new ProjectForm(texts, choices, ChosenPartners.read(parameters),
				counts.stream().filter((row) -> !row.isBlank()).toList());
	}

	static ProjectForm empty(String year, String department) {
		Map<String, String> texts = blank();
		texts.put("year", year);
		texts.put("department", department);
		return new ProjectForm(texts, Map.of(), ChosenPartners.none(), List.of());
	}

	static ProjectForm of(ProjectYearView view) {
		ProjectContent content = view.content();
		Map<String, String> texts = blank();
		texts.put("code", view.code());
		texts.put("year", view.year().toString());
		texts.put("name", content.name());
		texts.put("reading", content.reading());
		texts.put("department", content.departmentCode());
		texts.put("issue", written(content.issueCode()));
		texts.put("program", written(content.programCode()));
		texts.put("purpose", content.purpose());
		texts.put("summary", content.summary());
		texts.put("cityWide", content.cityWide() ? "true" : "");
		texts.put("formOther", content.formOther());
		texts.put("proposedBy", written(content.proposedBy()));
		texts.put("origin", written(content.origin()));
		texts.put("startsOn", written(content.startsOn()));
		texts.put("endsOn", written(content.endsOn()));
		texts.put("budget", number(content.budget()));
		texts.put("settlement", number(content.settlement()));
		texts.put("cityRole", content.cityRole());
		texts.put("partnerRole", content.partnerRole());
		texts.put("results", content.results());
		texts.put("followsRule", written(content.followsRule()));
		texts.put("contact", content.contact());
		texts.put("casebook", content.casebook() ? "true" : "");
		texts.put("lessons", content.lessons());
		texts.put("version", String.valueOf(view.version()));
		return new ProjectForm(texts,
				Map.of("wards", content.wardCodes(), "fields", content.fieldCodes(), "forms", content.formCodes(),
						"involvements", content.involvementCodes(), "principles", content.principleCodes()),
				ChosenPartners.of(content.partners()
					.stream()
					.map((partner) -> new ChosenPartner(partner.partnerCode(), partner.name(),
							written(partner.roleCode()), ""))
					.toList()),
				content.counts()
					.stream()
					.map((count) -> new CountRow(count.label(), count.value().display()))
					.toList());
	}

	/**
	 * The same, leading back to an answer to the survey once it is saved; any other
	 * address is left out.
	 */
	ProjectForm leadingBackTo(String path) {
		Map<String, String> changed = new HashMap<>(this.texts);
		changed.put("back", BACK.matcher(path).matches() ? path : "");
		return new ProjectForm(changed, this.choices, this.partners, this.counts);
	}

	/**
	 * The same, kept under a name of its own until it is saved.
	 */
	ProjectForm withDraft(String key) {
		return new ProjectForm(with("draft", key), this.choices, this.partners, this.counts);
	}

	/** Names the form in which a new project is entered; empty for a known one. */
	public String draftKey() {
		return DraftKey.read(text("draft"));
	}

	/** Whether anything has been typed into the form of a new project. */
	boolean isBegun() {
		return TEXTS.stream().anyMatch((name) -> !NOT_TYPED.contains(name) && !text(name).isBlank())
				|| this.choices.values().stream().anyMatch((values) -> !values.isEmpty()) || !this.partners.isEmpty()
				|| !this.counts.isEmpty();
	}

	/**
	 * The fields as a browser sends them, but for the token that is good for one time.
	 */
	Map<String, List<String>> fields() {
		Map<String, List<String>> fields = new TreeMap<>();
		this.texts.forEach((name, value) -> fields.put(name, List.of(value)));
		fields.remove("formToken");
		fields.putAll(this.choices);
		fields.putAll(this.partners.fields());
		fields.put("countLabel", this.counts.stream().map(CountRow::label).toList());
		fields.put("countValue", this.counts.stream().map(CountRow::value).toList());
		return fields;
	}

	/** Whether it leads back to an answer to the survey. */
	public boolean hasBack() {
		return BACK.matcher(text("back")).matches();
	}

	/**
	 * Reads what was typed.
	 * @param check notes what cannot be read
	 * @param entries the partners of the rows, those that were new entered
	 */
	ProjectContent content(ChangeCheck check, List<PartnerEntry> entries) {
		return ProjectContent.of(text("name"), text("department"))
			.reading(text("reading"))
			.purpose(text("purpose"))
			.summary(text("summary"))
			.issueCode(text("issue"))
			.programCode(text("program"))
			.cityWide(isChecked("cityWide"))
			.wardCodes(chosen("wards"))
			.fieldCodes(chosen("fields"))
			.formCodes(chosen("forms"))
			.formOther(text("formOther"))
			.involvementCodes(chosen("involvements"))
			.partners(entries)
			.proposedBy(choice("proposedBy", ProposedBy.values()))
			.origin(choice("origin", ProjectOrigin.values()))
			.startsOn(day("startsOn", check))
			.endsOn(day("endsOn", check))
			.budget(yen("budget", check))
			.settlement(yen("settlement", check))
			.cityRole(text("cityRole"))
			.partnerRole(text("partnerRole"))
			.results(text("results"))
			.counts(readCounts(check))
			.followsRule(answer("followsRule"))
			.principleCodes(chosen("principles"))
			.contact(text("contact"))
			.casebook(isChecked("casebook"))
			.lessons(text("lessons"))
			.build();
	}

	public String text(String name) {
		String text = this.texts.getOrDefault(name, "");
		return UNANSWERED.contains(name) && "unknown".equals(text) ? "" : text;
	}

	public List<String> chosen(String name) {
		return this.choices.getOrDefault(name, List.of());
	}

	public boolean isChecked(String name) {
		return "true".equals(text(name));
	}

	/** The numbers and some blank rows for more. */
	public List<CountRow> countRows() {
		List<CountRow> rows = new ArrayList<>(this.counts);
		for (int number = 0; number < BLANK_COUNTS; number++) {
			rows.add(new CountRow("", ""));
		}
		return rows;
	}

	/** The same with other partners. */
	ProjectForm with(ChosenPartners chosen) {
		return new ProjectForm(this.texts, this.choices, chosen, this.counts);
	}

	/**
	 * The same with more rows for numbers than were shown.
	 */
	ProjectForm withMoreCounts(int shown) {
		List<CountRow> rows = new ArrayList<>(this.counts);
		while (rows.size() < Math.min(shown, MOST_ROWS)) {
			rows.add(new CountRow("", ""));
		}
		return new ProjectForm(this.texts, this.choices, this.partners, rows);
	}

	/** The same, based on what somebody else has saved. */
	ProjectForm basedOn(ProjectYearView theirs) {
		return new ProjectForm(with("version", String.valueOf(theirs.version())), this.choices, this.partners,
				this.counts);
	}

	/**
	 * The fields that differ, but for those that never change.
	 */
	List<Difference> differencesFrom(ProjectForm theirs) {
		List<Difference> differences = new ArrayList<>();
		for (String name : COMPARED) {
			Difference difference = switch (name) {
				case "partners" ->
					Difference.of(ProjectRules.LABELS + name, this.partners.toString(), theirs.partners.toString());
				case "counts" -> Difference.of(ProjectRules.LABELS + name, lines(this.counts), lines(theirs.counts));
				case "wards", "fields", "forms", "involvements", "principles" ->
					Difference.of(ProjectRules.LABELS + name, lines(chosen(name)), lines(theirs.chosen(name)));
				default -> Difference.of(ProjectRules.LABELS + name, text(name), theirs.text(name));
			};
			differences.add(difference);
		}
		return Difference.among(differences.toArray(Difference[]::new));
	}

	private Map<String, String> with(String name, String value) {
		Map<String, String> changed = new HashMap<>(this.texts);
		changed.put(name, value);
		return changed;
	}

	private @Nullable LocalDate day(String name, ChangeCheck check) {
		if (text(name).isBlank()) {
			return null;
		}
		LocalDate day = TypedDay.read(text(name)).orElse(null);
		check.that(day != null, name, "project.refused.day", check.label(name));
		return day;
	}

	/** Yen as people type it: 1,234,000, 1,234千円, 120万円. */
	private @Nullable Long yen(String name, ChangeCheck check) {
		NumberInput input = NumberInput.parse(text(name));
		if (input instanceof NumberInput.Blank) {
			return null;
		}
		if (input instanceof NumberInput.Understood understood) {
			String unit = Objects.requireNonNullElse(understood.unit(), "円");
			BigDecimal yen = "千円".equals(unit) ? understood.value().movePointRight(3) : understood.value();
			if (("円".equals(unit) || "千円".equals(unit)) && yen.stripTrailingZeros().scale() <= 0) {
				return yen.longValueExact();
			}
		}
		check.that(false, name, "project.refused.yen", check.label(name));
		return null;
	}

	private List<ProjectCount> readCounts(ChangeCheck check) {
		List<ProjectCount> read = new ArrayList<>();
		for (CountRow row : this.counts) {
			CountedInput input = CountedInput.parse(row.value());
			if (input instanceof CountedInput.Understood understood) {
				read.add(new ProjectCount(row.label(), understood.value()));
			}
			else {
				check.that(false, "counts", "project.refused.count", row.label(), row.value());
			}
		}
		return read;
	}

	private @Nullable Boolean answer(String name) {
		return switch (text(name)) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> null;
		};
	}

	private <E extends Enum<E>> @Nullable E choice(String name, E[] values) {
		for (E value : values) {
			if (value.name().equals(text(name))) {
				return value;
			}
		}
		return null;
	}

	private static List<String> compared() {
		List<String> names = new ArrayList<>(List.of(ORDER));
		names.removeAll(List.of("code", "year"));
		names.add(names.indexOf("wards"), "cityWide");
		return names;
	}

	private static Map<String, String> blank() {
		return TEXTS.stream().collect(Collectors.toMap((name) -> name, (name) -> ""));
	}

	private static String lines(List<?> rows) {
		return rows.stream().map(String::valueOf).collect(Collectors.joining("\n"));
	}

	private static String written(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	private static String number(@Nullable Long value) {
		return (value != null) ? NumberInput.display(BigDecimal.valueOf(value), 0) : "";
	}

	private static int rows(MultiValueMap<String, String> parameters, String name) {
		return Math.min(MOST_ROWS, parameters.getOrDefault(name, List.of()).size());
	}

	private static String at(MultiValueMap<String, String> parameters, String name, int index) {
		List<String> values = parameters.getOrDefault(name, List.of());
		return (index < values.size()) ? values.get(index) : "";
	}

	/**
	 * A row of the list of numbers.
	 *
	 * @param label what was counted
	 * @param value as it was typed
	 */
	record CountRow(String label, String value) {

		boolean isBlank() {
			return this.label.isBlank() && this.value.isBlank();
		}

		/** How it was understood; empty if it was not. */
		public String understood() {
			return (CountedInput.parse(this.value) instanceof CountedInput.Understood read) ? read.value().display()
					: "";
		}

		@Override
		public String toString() {
			return this.label + " " + this.value;
		}

	}

}
