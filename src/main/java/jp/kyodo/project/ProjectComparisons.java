package jp.kyodo.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.kyodo.fiscal.FiscalYear;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.fiscal.Yen;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says how projects differ from what they were the year before, in the words of their
 * form. What begins empty each year, such as money and results, counts once it is filled
 * in.
 */
@Component
@Transactional(readOnly = true)
public class ProjectComparisons {

	/** {@link ProjectContent#carriedOverTo} leaves these empty. */
	private static final Set<String> EACH_YEAR = Set.of("startsOn", "endsOn", "budget", "settlement", "results",
			"counts", "casebook", "lessons");

	private final ProjectQueries queries;

	private final Vocabularies vocabularies;

	private final MessageSource messages;

	ProjectComparisons(ProjectQueries queries, Vocabularies vocabularies, MessageSource messages) {
		this.queries = queries;
		this.vocabularies = vocabularies;
		this.messages = messages;
	}

	/**
	 * What has changed since the year before, by the codes of those projects that were
	 * done in both years; no field where nothing has.
	 */
	public Map<String, List<ProjectChange.Field>> sinceYearBefore(FiscalYear year, Collection<String> codes) {
		Map<String, ProjectYearView> before = this.queries.all(year.minus(1), codes);
		Map<Vocabulary, Terms> words = this.vocabularies.all();
		Map<String, List<ProjectChange.Field>> changes = new LinkedHashMap<>();
		this.queries.all(year, before.keySet()).forEach((code, now) -> {
			Map<String, String> old = values(before.get(code), words);
			List<ProjectChange.Field> fields = new ArrayList<>();
			values(now, words).forEach((field, value) -> {
				String was = old.getOrDefault(field, "");
				if (!value.equals(was) && !(value.isEmpty() && EACH_YEAR.contains(field))) {
					fields.add(new ProjectChange.Field(ProjectRules.LABELS + field, was, value));
				}
			});
			changes.put(code, fields);
		});
		return changes;
	}

	private Map<String, String> values(ProjectYearView view, Map<Vocabulary, Terms> words) {
		ProjectContent content = view.content();
		Map<String, String> values = new LinkedHashMap<>();
		values.put("name", content.name());
		values.put("reading", content.reading());
		values.put("department", view.department());
		values.put("issue", text(content.issueCode()));
		values.put("program", text(content.programCode()));
		values.put("purpose", content.purpose());
		values.put("summary", content.summary());
		values.put("cityWide", flag(content.cityWide()));
		values.put("wards", labels(words, Vocabulary.WARD, content.wardCodes()));
		values.put("fields", labels(words, Vocabulary.FIELD, content.fieldCodes()));
		values.put("forms", labels(words, Vocabulary.FORM, content.formCodes()));
		values.put("formOther", content.formOther());
		values.put("involvements", labels(words, Vocabulary.INVOLVEMENT, content.involvementCodes()));
		values.put("partners",
				content.partners()
					.stream()
					.map((partner) -> partner(partner, words))
					.collect(Collectors.joining("\n")));
		values.put("proposedBy", choice("project.proposed-by.", content.proposedBy()));
		values.put("origin", choice("project.origin.", content.origin()));
		values.put("startsOn", day(content.startsOn()));
		values.put("endsOn", day(content.endsOn()));
		values.put("budget", yen(content.budget()));
		values.put("settlement", yen(content.settlement()));
		values.put("cityRole", content.cityRole());
		values.put("partnerRole", content.partnerRole());
		values.put("results", content.results());
		values.put("counts",
				content.counts()
					.stream()
					.map((count) -> count.label() + " " + count.value().display())
					.collect(Collectors.joining("\n")));
		values.put("followsRule", (content.followsRule() != null) ? flag(content.followsRule()) : "");
		values.put("principles", labels(words, Vocabulary.PRINCIPLE, content.principleCodes()));
		values.put("contact", content.contact());
		values.put("casebook", content.casebook() ? flag(true) : "");
		values.put("lessons", content.lessons());
		return values;
	}

	private static String partner(PartnerEntry partner, Map<Vocabulary, Terms> words) {
		return (partner.roleCode() == null) ? partner.name()
				: partner.name() + "（" + words.get(Vocabulary.PARTNER_ROLE).label(partner.roleCode()) + "）";
	}

	private static String labels(Map<Vocabulary, Terms> words, Vocabulary vocabulary, List<String> codes) {
		return String.join("、", words.get(vocabulary).labels(codes));
	}

	private String flag(boolean flag) {
		return this.messages.getMessage(flag ? "project.yes" : "project.no", null, Locale.JAPANESE);
	}

	private String choice(String prefix, @Nullable Enum<?> value) {
		return (value != null) ? this.messages.getMessage(prefix + value.name(), null, Locale.JAPANESE) : "";
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static String day(@Nullable LocalDate day) {
		return (day != null) ? JapaneseDates.day(day) : "";
	}

	private String yen(@Nullable Long amount) {
		return (amount == null) ? ""
				: this.messages.getMessage("project.yen", new Object[] { new Yen(amount).display() }, Locale.JAPANESE);
	}

}
