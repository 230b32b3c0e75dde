package jp.kyodo.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jp.kyodo.agreement.AgreementSearch;
import jp.kyodo.agreement.AgreementSearch.Listed;
import jp.kyodo.agreement.AgreementSearch.Sort;
import jp.kyodo.agreement.AgreementState;
import jp.kyodo.fiscal.JapaneseDates;
import jp.kyodo.fiscal.TypedDay;
import jp.kyodo.publication.FacetCount;
import jp.kyodo.publication.FacetedConditions;
import jp.kyodo.publication.FacetedList;
import jp.kyodo.publication.FacetedQuery;
import jp.kyodo.web.Choice;
import jp.kyodo.web.FacetGroup;
import jp.kyodo.web.FacetOption;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Builds the citizens' list of agreements from its address.
 */
@Component
class PublicAgreementPages {

	static final int PAGE_SIZE = 30;

	private static final FacetedList LIST = new FacetedList("/agreements",
			Arrays.stream(AgreementFacet.values()).map(AgreementFacet::parameter).toList(),
			Arrays.stream(Sort.values()).map(PublicAgreementPages::parameter).toList());

	private static final int LONGEST_DAY = 200;

	private final AgreementSearch search;

	private final FacetLabels labels;

	private final AgreementWords words;

	private final Clock clock;

	PublicAgreementPages(AgreementSearch search, FacetLabels labels, AgreementWords words, Clock clock) {
		this.search = search;
		this.labels = labels;
		this.words = words;
		this.clock = clock;
	}

	PublicAgreementListPage list(MultiValueMap<String, String> parameters) {
		String typedDay = Objects.requireNonNullElse(parameters.getFirst("asOf"), "").strip();
		Optional<LocalDate> asOf = TypedDay.read(typedDay);
		FacetedQuery asked = LIST.read(parameters);
		FacetedQuery query = asOf.map((day) -> asked.keeping("asOf", day.toString())).orElse(asked);
		LocalDate today = LocalDate.now(this.clock);
		Sort sort = Sort.valueOf(query.sort().toUpperCase(Locale.ROOT));
		AgreementSearch.Result result = this.search.find(new AgreementSearch.Request(query.typed(), chosen(query),
				asOf.orElse(null), today, sort, query.page(), PAGE_SIZE));
		FacetLabels.Names names = this.labels.names();
		LocalDate day = asOf.orElse(today);
		return new PublicAgreementListPage(query.q(), asOf.map(LocalDate::toString).orElse(shown(typedDay)),
				(typedDay.isEmpty() || asOf.isPresent()) ? null : this.words.text("agreement.public.as-of.unreadable"),
				JapaneseDates.day(day), asOf.isPresent(), query.sort(),
				Arrays.stream(Sort.values())
					.map((each) -> new Choice(parameter(each), this.words.text("agreement.public.sort." + each.name())))
					.toList(),
				groups(result, query, names), conditions(names).all(query),
				result.agreements().stream().map((listed) -> row(listed, day)).toList(), result.paging(), query.href(),
				result.counts().total(),
				result.counts()
					.byPartnerType()
					.stream()
					.map((count) -> new PublicAgreementListPage.Count(
							names.of(AgreementFacet.PARTNER_TYPE, count.value()), count.count(),
							query.with(AgreementFacet.PARTNER_TYPE.parameter(), count.value()).href()))
					.toList(),
				result.counts().isOverlapping(), result.tooShort(), result.cut());
	}

	/** What is chosen by the groups of the facets that are published, all of them. */
	private static Map<String, Set<String>> chosen(FacetedQuery query) {
		Map<String, Set<String>> chosen = new LinkedHashMap<>();
		for (AgreementFacet group : AgreementFacet.values()) {
			chosen.put(group.facet(), query.of(group.parameter()));
		}
		return chosen;
	}

	private static String parameter(Sort sort) {
		return sort.name().toLowerCase(Locale.ROOT);
	}

	private static List<FacetGroup> groups(AgreementSearch.Result result, FacetedQuery query, FacetLabels.Names names) {
		List<FacetGroup> groups = new ArrayList<>();
		for (AgreementFacet group : AgreementFacet.values()) {
			Set<String> values = query.of(group.parameter());
			List<FacetOption> options = result.facets()
				.getOrDefault(group.facet(), List.of())
				.stream()
				.sorted(Comparator.comparing((FacetCount count) -> names.place(group, count.value()))
					.thenComparing(FacetCount::value))
				.map((count) -> new FacetOption(count.value(), names.of(group, count.value()), count.count(),
						values.contains(count.value())))
				.toList();
			if (!options.isEmpty()) {
				groups.add(
						new FacetGroup(group.parameter(), group.labelKey(), options, values.size(), !values.isEmpty()));
			}
		}
		return groups;
	}

	private static FacetedConditions conditions(FacetLabels.Names names) {
		return new FacetedConditions(
				(parameter) -> group(parameter).map(AgreementFacet::labelKey).orElse("agreement.facet." + parameter),
				(parameter, value) -> group(parameter).map((group) -> names.of(group, value)).orElse(value));
	}

	private static Optional<AgreementFacet> group(String parameter) {
		return Arrays.stream(AgreementFacet.values())
			.filter((group) -> group.parameter().equals(parameter))
			.findFirst();
	}

	private PublicAgreementListPage.Row row(Listed listed, LocalDate day) {
		AgreementState state = listed.term().stateOn(day);
		String kind = listed.facets().contains("agreementKind:comprehensive") ? "comprehensive" : "individual";
		return new PublicAgreementListPage.Row(listed.code(), listed.title(), "agreement.kind." + kind,
				String.join("、", listed.partners()), JapaneseDates.day(listed.signedOn()), this.words.state(state),
				AgreementWords.tone(state), this.words.standing(listed.term(), day));
	}

	private static String shown(String typedDay) {
		return (typedDay.codePointCount(0, typedDay.length()) <= LONGEST_DAY) ? typedDay
				: typedDay.substring(0, typedDay.offsetByCodePoints(0, LONGEST_DAY));
	}

}
