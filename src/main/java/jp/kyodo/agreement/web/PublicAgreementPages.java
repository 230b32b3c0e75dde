package jp.kyodo.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import jp.kyodo.web.Choice;
import jp.kyodo.web.FacetGroup;
import jp.kyodo.web.FacetOption;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.RemovableCondition;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Builds the citizens' list of agreements from its address.
 */
@Component
class PublicAgreementPages {

	static final int PAGE_SIZE = 30;

	private static final String PATH = "/agreements";

	/** Longer words are shown cut, so that nobody's page consists of them. */
	private static final int LONGEST_ECHO = 200;

	/**
	 * More values of one group than a city has wards or departments are not looked at.
	 */
	private static final int MOST_VALUES = 100;

	private static final int LONGEST_VALUE = 40;

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
		String typed = Objects.requireNonNullElse(parameters.getFirst("q"), "");
		String typedDay = Objects.requireNonNullElse(parameters.getFirst("asOf"), "").strip();
		Optional<LocalDate> asOf = TypedDay.read(typedDay);
		LocalDate today = LocalDate.now(this.clock);
		Sort sort = Arrays.stream(Sort.values())
			.filter((each) -> each.name().toLowerCase(Locale.ROOT).equals(parameters.getFirst("sort")))
			.findFirst()
			.orElse(Sort.DATE);
		Map<String, Set<String>> chosen = chosen(parameters);
		AgreementSearch.Result result = this.search.find(new AgreementSearch.Request(typed, chosen, asOf.orElse(null),
				today, sort, PageRequestParameter.parse(parameters.getFirst("page")), PAGE_SIZE));
		Address address = new Address(typed, asOf.orElse(null), sort, chosen);
		FacetLabels.Names names = this.labels.names();
		LocalDate day = asOf.orElse(today);
		return new PublicAgreementListPage(shown(typed), asOf.map(LocalDate::toString).orElse(shown(typedDay)),
				(typedDay.isEmpty() || asOf.isPresent()) ? null : this.words.text("agreement.public.as-of.unreadable"),
				JapaneseDates.day(day), day.isAfter(today), asOf.isPresent(), sort.name().toLowerCase(Locale.ROOT),
				Arrays.stream(Sort.values())
					.map((each) -> new Choice(each.name().toLowerCase(Locale.ROOT),
							this.words.text("agreement.public.sort." + each.name())))
					.toList(),
				groups(result, chosen, names), withoutEach(chosen, names, address),
				result.agreements().stream().map((listed) -> row(listed, day)).toList(), result.paging(), address.url(),
				result.counts().total(),
				result.counts()
					.byPartnerType()
					.stream()
					.map((count) -> new PublicAgreementListPage.Count(
							names.of(AgreementFacet.PARTNER_TYPE, count.value()), count.count(),
							address.only(AgreementFacet.PARTNER_TYPE, count.value())))
					.toList(),
				result.counts().isOverlapping(), result.tooShort(), result.cut());
	}

	private static Map<String, Set<String>> chosen(MultiValueMap<String, String> parameters) {
		Map<String, Set<String>> chosen = new LinkedHashMap<>();
		for (AgreementFacet group : AgreementFacet.values()) {
			Set<String> values = new LinkedHashSet<>();
			parameters.getOrDefault(group.parameter(), List.of())
				.stream()
				.filter((value) -> value != null && !value.isBlank() && value.length() <= LONGEST_VALUE)
				.limit(MOST_VALUES)
				.forEach(values::add);
			chosen.put(group.facet(), values);
		}
		return chosen;
	}

	private static List<FacetGroup> groups(AgreementSearch.Result result, Map<String, Set<String>> chosen,
			FacetLabels.Names names) {
		List<FacetGroup> groups = new ArrayList<>();
		for (AgreementFacet group : AgreementFacet.values()) {
			Set<String> values = chosen.get(group.facet());
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

	private static List<RemovableCondition> withoutEach(Map<String, Set<String>> chosen, FacetLabels.Names names,
			Address address) {
		List<RemovableCondition> all = new ArrayList<>();
		for (AgreementFacet group : AgreementFacet.values()) {
			chosen.get(group.facet())
				.forEach((value) -> all.add(new RemovableCondition(group.labelKey(), names.of(group, value),
						address.without(group, value))));
		}
		return all;
	}

	private PublicAgreementListPage.Row row(Listed listed, LocalDate day) {
		AgreementState state = listed.term().stateOn(day);
		String kind = listed.facets().contains("agreementKind:comprehensive") ? "comprehensive" : "individual";
		return new PublicAgreementListPage.Row(listed.code(), listed.title(), "agreement.kind." + kind,
				String.join("、", listed.partners()), JapaneseDates.day(listed.signedOn()), this.words.state(state),
				AgreementWords.tone(state), this.words.standing(listed.term(), day));
	}

	private static String shown(String typed) {
		return (typed.codePointCount(0, typed.length()) <= LONGEST_ECHO) ? typed
				: typed.substring(0, typed.offsetByCodePoints(0, LONGEST_ECHO));
	}

	/**
	 * The address of the list, and of the list with a little more or less chosen.
	 */
	private record Address(String q, @Nullable LocalDate asOf, Sort sort, Map<String, Set<String>> chosen) {

		String url() {
			return url(this.chosen);
		}

		String without(AgreementFacet group, String value) {
			Map<String, Set<String>> fewer = new LinkedHashMap<>(this.chosen);
			Set<String> values = new LinkedHashSet<>(fewer.get(group.facet()));
			values.remove(value);
			fewer.put(group.facet(), values);
			return url(fewer);
		}

		String only(AgreementFacet group, String value) {
			Map<String, Set<String>> other = new LinkedHashMap<>(this.chosen);
			other.put(group.facet(), Set.of(value));
			return url(other);
		}

		private String url(Map<String, Set<String>> facets) {
			UriComponentsBuilder url = UriComponentsBuilder.fromPath(PATH);
			if (!this.q.isBlank()) {
				url.queryParam("q", "{q}");
			}
			for (AgreementFacet group : AgreementFacet.values()) {
				facets.get(group.facet()).forEach((value) -> url.queryParam(group.parameter(), "{v}"));
			}
			if (this.asOf != null) {
				url.queryParam("asOf", this.asOf);
			}
			if (this.sort != Sort.DATE) {
				url.queryParam("sort", this.sort.name().toLowerCase(Locale.ROOT));
			}
			List<Object> values = new ArrayList<>();
			if (!this.q.isBlank()) {
				values.add(shown(this.q));
			}
			for (AgreementFacet group : AgreementFacet.values()) {
				values.addAll(facets.get(group.facet()));
			}
			return url.encode().buildAndExpand(values.toArray()).toUriString();
		}

	}

}
