package jp.kyodo.agreement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kyodo.agreement.AgreementHistory;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.organization.DepartmentName;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabulary;

/**
 * Says in the words of the form what was changed.
 */
class HistoryLines {

	private static final String AS_SIGNED = "as_signed";

	private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("title", "title"),
			Map.entry("comprehensive", "kind"), Map.entry("department_id", "department"),
			Map.entry("city_wide", "cityWide"), Map.entry("ward_codes", "wards"), Map.entry("field_codes", "fields"),
			Map.entry("summary", "summary"), Map.entry("signed_on", "signedOn"), Map.entry("starts_on", "startsOn"),
			Map.entry("ends_on", "endsOn"), Map.entry("renewal_months", "renewalMonths"),
			Map.entry("notice_months", "noticeMonths"), Map.entry("terminated_on", "terminatedOn"),
			Map.entry("termination_reason", "terminationReason"), Map.entry("partners", "partners"),
			Map.entry("papers", "file"), Map.entry(AS_SIGNED, "asSigned"));

	private final Map<Vocabulary, Terms> lists;

	private final Map<Long, DepartmentName> departments;

	private final AgreementWords words;

	HistoryLines(Map<Vocabulary, Terms> lists, Map<Long, DepartmentName> departments, AgreementWords words) {
		this.lists = lists;
		this.departments = departments;
		this.words = words;
	}

	List<AgreementHistoryPage.Entry> of(List<AgreementHistory.Entry> entries) {
		return entries.stream()
			.map((entry) -> new AgreementHistoryPage.Entry(entry.recordedAt(), entry.recordedBy(),
					entry == entries.get(entries.size() - 1),
					entry.changes()
						.entrySet()
						.stream()
						.map((change) -> new AgreementHistoryPage.Line(label(change.getKey()),
								text(change.getKey(), change.getValue().before()),
								after(change.getKey(), change.getValue().after())))
						// a box that was never checked has nothing to tell
						.filter((line) -> !line.before().equals(line.after()))
						.toList()))
			.toList();
	}

	private String label(String column) {
		if (column.startsWith("achievements-")) {
			return this.words.text("agreement.history.achievements", column.substring("achievements-".length()));
		}
		return this.words.text("agreement.field." + Objects.requireNonNull(FIELDS.get(column)));
	}

	private String after(String column, String stored) {
		return (column.equals(AS_SIGNED) && stored.isEmpty()) ? this.words.text("agreement.as-signed.undone")
				: text(column, stored);
	}

	private String text(String column, String stored) {
		if (stored.isEmpty()) {
			return "";
		}
		return switch (column) {
			case "comprehensive" ->
				this.words.text(isTrue(stored) ? "agreement.kind.comprehensive" : "agreement.kind.individual");
			case "city_wide" -> isTrue(stored) ? this.words.text("agreement.city-wide") : "";
			case "department_id" -> {
				DepartmentName department = this.departments.get(Long.valueOf(stored));
				yield (department != null) ? department.path() : stored;
			}
			case "ward_codes" -> labels(Vocabulary.WARD, stored);
			case "field_codes" -> labels(Vocabulary.FIELD, stored);
			case "signed_on", "starts_on", "ends_on", "terminated_on" -> JapaneseDates.day(LocalDate.parse(stored));
			case "renewal_months" -> this.words.months(Integer.parseInt(stored));
			case AS_SIGNED -> stored.lines().map(this::registered).collect(Collectors.joining("\n"));
			case "notice_months" -> stored + this.words.text("agreement.form.months-before");
			default -> stored;
		};
	}

	private String labels(Vocabulary vocabulary, String stored) {
		Terms terms = Objects.requireNonNull(this.lists.get(vocabulary));
		return stored.lines().map(terms::label).collect(Collectors.joining("\n"));
	}

	/** A partner by its code and its kinds, as the register had it. */
	private String registered(String stored) {
		int end = stored.indexOf(' ');
		return this.words.text("agreement.as-signed.registered", stored.substring(0, end),
				Stream.of(stored.substring(end + 1).split(","))
					.map(Objects.requireNonNull(this.lists.get(Vocabulary.PARTNER_TYPE))::label)
					.collect(Collectors.joining("、")));
	}

	private static boolean isTrue(String stored) {
		return "true".equals(stored) || "t".equals(stored);
	}

}
