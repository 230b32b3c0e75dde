package jp.kyodo.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jp.kyodo.publication.FacetCount;
import jp.kyodo.text.CharacterPairs;
import jp.kyodo.text.SearchQuery;
import jp.kyodo.web.PageRequestParameter;
import jp.kyodo.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the published agreements for citizens: by words, by facets and by the day on
 * which they held. A city has some hundreds of agreements, so that one statement reads
 * what the words find, and everything that is counted is counted from the same rows.
 */
@Component
@Transactional(readOnly = true)
public class AgreementSearch {

	private final JdbcClient jdbc;

	AgreementSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds agreements.
	 */
	public Result find(Request request) {
		SearchQuery query = CharacterPairs.ofQuery(request.words());
		boolean tooShort = !query.isEmpty() && query.terms().stream().allMatch(SearchQuery.Term::isTooShort);
		List<Listed> found = tooShort ? List.of() : withWords(query);
		Predicate<Listed> onDay = (listed) -> request.asOf() == null || listed.countsOn(request.asOf());
		List<Listed> narrowed = found.stream()
			.filter(onDay)
			.filter((listed) -> listed.hasOneOfEach(request.facets()))
			.sorted(request.sort().order)
			.toList();
		Paging paging = request.page().paging(request.size(), narrowed.size());
		return new Result(narrowed.stream().skip(paging.offset()).limit(request.size()).toList(), paging,
				facets(found.stream().filter(onDay).toList(), request.facets()),
				counts(narrowed, (request.asOf() != null) ? request.asOf() : request.today()), tooShort, query.cut());
	}

	private List<Listed> withWords(SearchQuery query) {
		StringBuilder sql = new StringBuilder(
				"""
						SELECT d.code, d.title, d.summary, d.facets, t.title_key, t.partner_names, t.signed_on, t.starts_on, t.ends_on,
						       t.renewal_months, t.notice_months, t.terminated_on
						FROM published_document d JOIN published_agreement t ON t.code = d.code AND t.fiscal_year = d.fiscal_year
						WHERE d.kind = 'agreement'
						""");
		Map<String, Object> parameters = new LinkedHashMap<>();
		query.terms().forEach((term) -> {
			String name = "term" + parameters.size();
			sql.append("AND strpos(d.search_text, :").append(name).append(") > 0 ");
			parameters.put(name, term.key().value());
		});
		return this.jdbc.sql(sql.toString()).params(parameters).query(AgreementSearch::listed).list();
	}

	/**
	 * How many agreements have each value, given what is chosen in the other groups: so
	 * many are added by choosing it too.
	 */
	private static Map<String, List<FacetCount>> facets(List<Listed> found, Map<String, Set<String>> chosen) {
		Map<String, List<FacetCount>> facets = new TreeMap<>();
		for (String group : chosen.keySet()) {
			Map<String, Set<String>> others = new LinkedHashMap<>(chosen);
			others.put(group, Set.of());
			Map<String, Long> counts = found.stream()
				.filter((listed) -> listed.hasOneOfEach(others))
				.flatMap((listed) -> listed.valuesOf(group).stream())
				.collect(Collectors.groupingBy((value) -> value, TreeMap::new, Collectors.counting()));
			// what is chosen stays there to be taken back
			chosen.get(group).forEach((value) -> counts.putIfAbsent(value, 0L));
			facets.put(group,
					counts.entrySet().stream().map((each) -> new FacetCount(each.getKey(), each.getValue())).toList());
		}
		return facets;
	}

	private static Counts counts(List<Listed> narrowed, LocalDate day) {
		List<Listed> inForce = narrowed.stream().filter((listed) -> listed.countsOn(day)).toList();
		Map<String, Long> byType = inForce.stream()
			.flatMap((listed) -> listed.valuesOf("partnerType").stream())
			.collect(Collectors.groupingBy((value) -> value, TreeMap::new, Collectors.counting()));
		return new Counts(day, inForce.size(),
				byType.entrySet()
					.stream()
					.map((each) -> new FacetCount(each.getKey(), each.getValue()))
					.sorted(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
					.toList());
	}

	private static Listed listed(ResultSet row, int number) throws SQLException {
		return new Listed(row.getString("code"), row.getString("title"), row.getString("summary"),
				row.getString("title_key"), AgreementQueries.texts(row, "partner_names"),
				row.getObject("signed_on", LocalDate.class), AgreementQueries.term(row),
				AgreementQueries.texts(row, "facets"));
	}

	/**
	 * In which order the agreements stand.
	 */
	public enum Sort {

		/** The latest signed first. */
		DATE(Comparator.comparing(Listed::signedOn).reversed().thenComparing(Listed::code)),

		/** By title. */
		NAME(Comparator.comparing(Listed::titleKey).thenComparing(Listed::code));

		private final Comparator<Listed> order;

		Sort(Comparator<Listed> order) {
			this.order = order;
		}

	}

	/**
	 * What is looked for.
	 *
	 * @param words as they were typed; none finds everything
	 * @param facets all groups that are shown, each with the values that are chosen
	 * @param asOf only those that held on that day; null for all
	 * @param today the day of the counts where none is given
	 * @param sort in which order
	 * @param page which page is wanted
	 * @param size agreements on a page
	 */
	public record Request(String words, Map<String, Set<String>> facets, @Nullable LocalDate asOf, LocalDate today,
			Sort sort, PageRequestParameter page, int size) {
	}

	/**
	 * What was found.
	 *
	 * @param agreements those on this page
	 * @param paging which page it is, of how many
	 * @param facets per group its values with how many agreements have them
	 * @param counts how many of the found ones were signed and in force on the day
	 * @param tooShort whether nothing was searched, since every word is one character
	 * @param cut whether only the beginning of what was typed was searched for
	 */
	public record Result(List<Listed> agreements, Paging paging, Map<String, List<FacetCount>> facets, Counts counts,
			boolean tooShort, boolean cut) {
	}

	/**
	 * How many agreements were signed and in force on a day. One with partners of several
	 * kinds counts under each of them, so that these may be more than the total.
	 *
	 * @param day the day
	 * @param total all of them
	 * @param byPartnerType by kind of partner, the most first
	 */
	public record Counts(LocalDate day, long total, List<FacetCount> byPartnerType) {

		/**
		 * Whether some are counted more than once.
		 */
		public boolean isOverlapping() {
			return this.byPartnerType.stream().mapToLong(FacetCount::count).sum() > this.total;
		}

	}

	/**
	 * A published agreement in the list.
	 *
	 * @param code its code
	 * @param title its title
	 * @param summary what it is about
	 * @param titleKey by which it is sorted
	 * @param partners names of the partners when it was signed
	 * @param signedOn when it was signed
	 * @param term for how long it holds
	 * @param facets its values as {@code group:value}
	 */
	public record Listed(String code, String title, String summary, String titleKey, List<String> partners,
			LocalDate signedOn, AgreementTerm term, List<String> facets) {

		/**
		 * Whether it is counted on a day: signed by then, and in force.
		 */
		public boolean countsOn(LocalDate day) {
			return !this.signedOn.isAfter(day) && this.term.isInForceOn(day);
		}

		/**
		 * Its values in one group.
		 */
		public List<String> valuesOf(String group) {
			String start = group + ":";
			return this.facets.stream()
				.filter((facet) -> facet.startsWith(start))
				.map((facet) -> facet.substring(start.length()))
				.toList();
		}

		private boolean hasOneOfEach(Map<String, Set<String>> chosen) {
			return chosen.entrySet()
				.stream()
				.allMatch((group) -> group.getValue().isEmpty() || hasOneOf(group.getKey(), group.getValue()));
		}

		private boolean hasOneOf(String group, Collection<String> values) {
			return values.stream().anyMatch((value) -> this.facets.contains(group + ":" + value));
		}

	}

}
