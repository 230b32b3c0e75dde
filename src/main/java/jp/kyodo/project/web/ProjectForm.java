package jp.kyodo.project.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.partner.choice.ChosenPartner;
import jp.kyodo.partner.choice.ChosenPartners;
import jp.kyodo.project.ProjectContent;
import jp.kyodo.project.ProjectRules;
import jp.kyodo.project.ProjectYearView;
import jp.kyodo.web.Difference;
import jp.kyodo.web.DraftKey;
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
		return new ProjectForm(with("back", BACK.matcher(path).matches() ? path : ""), this.choices, this.partners,
				this.counts);
	}

	/**
	 * The same, kept under a key of its own until it is saved.
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

}
