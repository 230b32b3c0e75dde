package jp.kyodo.partner.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import jp.kyodo.partner.MembershipQueries;
import jp.kyodo.partner.PartnerDocument;
import jp.kyodo.partner.PartnerDocuments;
import jp.kyodo.partner.SchemeView;
import jp.kyodo.publication.FacetSearch;
import jp.kyodo.publication.FacetedConditions;
import jp.kyodo.publication.FacetedList;
import jp.kyodo.publication.FacetedQuery;
import jp.kyodo.publication.PublicPages;
import jp.kyodo.publication.PublicationQueries;
import jp.kyodo.vocabulary.Term;
import jp.kyodo.vocabulary.Terms;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.web.FacetGroup;
import jp.kyodo.web.FacetOption;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Lets citizens search the partners.
 */
@Controller
class PublicPartnerListController {

	private static final String PATH = "/partners";

	private static final String NAME = "name";

	private static final String NEWEST = "new";

	private static final List<String> GROUPS = List.of("ward", "field", "partnerType", "scheme");

	private static final FacetedList LIST = new FacetedList(PATH, GROUPS, List.of(NAME, NEWEST));

	private static final int SIZE = 30;

	private final FacetSearch search;

	private final PublicationQueries publications;

	private final PartnerDocuments documents;

	private final Vocabularies vocabularies;

	private final MembershipQueries memberships;

	private final PublicPages pages;

	PublicPartnerListController(FacetSearch search, PublicationQueries publications, PartnerDocuments documents,
			Vocabularies vocabularies, MembershipQueries memberships, PublicPages pages) {
		this.search = search;
		this.publications = publications;
		this.documents = documents;
		this.vocabularies = vocabularies;
		this.memberships = memberships;
		this.pages = pages;
	}

	@GetMapping(PATH)
	@Nullable String list(@RequestParam MultiValueMap<String, String> parameters, ServletWebRequest request,
			HttpServletResponse response, Model model) {
		if (this.pages.isListUnchanged(request)) {
			return null;
		}
		FacetedQuery query = LIST.read(parameters);
		if (!query.isEntrance()) {
			// there are more combinations than any search engine should follow
			response.setHeader("X-Robots-Tag", "noindex");
		}
		boolean newest = NEWEST.equals(query.sort());
		FacetSearch.Result found = this.search.search(query.request(PartnerDocument.KIND,
				newest ? FacetSearch.Order.NEWEST : FacetSearch.Order.NAME, SIZE, GROUPS));
		List<PartnerDocument> partners = this.publications.revisions(found.revisions())
			.stream()
			.map(this.documents::read)
			.toList();
		List<SchemeView> schemes = this.memberships.schemes();
		Map<String, Map<String, String>> labels = labels(schemes);
		FacetedConditions conditions = new FacetedConditions(PublicPartnerListController::labelKey,
				(group, value) -> labels.get(group).getOrDefault(value, value));
		model.addAttribute("page",
				new PublicPartnerListPage(query.q(), newest, query.sorted(NAME).href(), query.sorted(NEWEST).href(),
						groups(query, found, labels), conditions.all(query), partners, found.paging(), query.href(),
						query.isNarrowed(), found.tooShort(), found.query().cut(), conditions.suggestions(query, found),
						schemes));
		return "partner/public-list";
	}

	private static List<FacetGroup> groups(FacetedQuery query, FacetSearch.Result found,
			Map<String, Map<String, String>> labels) {
		return GROUPS.stream().filter((group) -> !found.countsOf(group).isEmpty()).map((group) -> {
			List<String> order = new ArrayList<>(labels.get(group).keySet());
			List<FacetOption> options = found.countsOf(group)
				.stream()
				.sorted(Comparator.comparingInt((count) -> place(order, count.value())))
				.map((count) -> new FacetOption(count.value(),
						labels.get(group).getOrDefault(count.value(), count.value()), count.count(),
						query.of(group).contains(count.value())))
				.toList();
			return new FacetGroup(group, labelKey(group), options, query.of(group).size(), true);
		}).toList();
	}

	/** What has no place in the city's list any more stands last. */
	private static int place(List<String> order, String value) {
		int place = order.indexOf(value);
		return (place >= 0) ? place : Integer.MAX_VALUE;
	}

	private static String labelKey(String group) {
		return "partner.facet." + group;
	}

	private Map<String, Map<String, String>> labels(List<SchemeView> schemes) {
		Map<Vocabulary, Terms> words = this.vocabularies.all();
		Map<String, String> schemeNames = new LinkedHashMap<>();
		schemes.forEach((scheme) -> schemeNames.put(scheme.code(), scheme.name()));
		return Map.of("ward", labels(words.get(Vocabulary.WARD)), "field", labels(words.get(Vocabulary.FIELD)),
				"partnerType", labels(words.get(Vocabulary.PARTNER_TYPE)), "scheme", schemeNames);
	}

	private static Map<String, String> labels(Terms terms) {
		Map<String, String> labels = new LinkedHashMap<>();
		for (Term term : terms.all()) {
			labels.put(term.code(), term.label());
		}
		return labels;
	}

}
