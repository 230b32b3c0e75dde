package jp.kyodo.evaluation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.kyodo.evaluation.PublishedSheets.PublishedSheet;
import jp.kyodo.evaluation.document.GivenRating;
import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.evaluation.document.SheetDocument;
import jp.kyodo.indicator.IndicatorContinuityQueries.Segment;
import jp.kyodo.indicator.SeriesBreak;
import jp.kyodo.plan.PlanContinuityQueries.Relative;

/**
 * A policy issue through the plans: what it came from and became, as far as it is
 * published. Years of different plans or scales stand in tables of their own.
 *
 * @param code code of the policy issue
 * @param sheets the published years of the issue and of all its relatives, newest first
 * @param relatives what it came from and became
 * @param chains what each of its indicators follows
 */
record IssueThread(String code, List<PublishedSheet> sheets, List<Relative> relatives,
		Map<Long, List<Segment>> chains) {

	/**
	 * The published relatives, each once.
	 */
	public List<Neighbour> neighbours() {
		Map<String, Neighbour> neighbours = new LinkedHashMap<>();
		for (Relative relative : this.relatives) {
			newest(relative.code()).ifPresent((document) -> neighbours
				.putIfAbsent(relative.forerunner() + relative.code(), new Neighbour(relative, document.issueName())));
		}
		return List.copyOf(neighbours.values());
	}

	/**
	 * The years in tables: one for each plan and scale, the newest plan first.
	 */
	public List<Group> groups() {
		Map<String, List<PublishedSheet>> groups = new LinkedHashMap<>();
		this.sheets
			.forEach((sheet) -> groups.computeIfAbsent(key(sheet.document()), (key) -> new ArrayList<>()).add(sheet));
		return groups.values().stream().map(Group::new).toList();
	}

	/**
	 * What an indicator of the newest sheet follows, the earliest first; empty where it
	 * follows nothing that is published.
	 */
	public List<Part> before(String indicatorName) {
		return this.chains.values()
			.stream()
			.filter((chain) -> chain.size() > 1 && chain.get(chain.size() - 1).issueCode().equals(this.code)
					&& chain.get(chain.size() - 1).name().equals(indicatorName))
			.findFirst()
			.map((chain) -> chain.subList(0, chain.size() - 1).stream().flatMap((segment) -> part(segment).stream()))
			.map((parts) -> parts.toList())
			.orElse(List.of());
	}

	private Optional<Part> part(Segment segment) {
		return this.sheets.stream()
			.map(PublishedSheet::document)
			.filter((document) -> document.issueCode().equals(segment.issueCode()))
			.flatMap((document) -> document.blocks().stream())
			.filter(IndicatorsBlock.class::isInstance)
			.flatMap((block) -> ((IndicatorsBlock) block).indicators().stream())
			.filter((indicator) -> indicator.name().equals(segment.name()))
			.findFirst()
			.map((indicator) -> new Part(segment.issueCode(), indicator, segment.breaks(), segment.reason()));
	}

	private Optional<SheetDocument> newest(String issueCode) {
		return this.sheets.stream()
			.map(PublishedSheet::document)
			.filter((document) -> document.issueCode().equals(issueCode))
			.findFirst();
	}

	private static String key(SheetDocument document) {
		return document.plan().code() + " " + document.form().code() + " "
				+ document.ratings().stream().map(GivenRating::scaleCode).collect(Collectors.joining(" "));
	}

	/**
	 * A published relative.
	 *
	 * @param name its name in its newest published year
	 */
	record Neighbour(Relative relative, String name) {

	}

	/**
	 * Years of one plan that are rated on the same scales, newest first.
	 */
	record Group(List<PublishedSheet> sheets) {

		public String planName() {
			return this.sheets.get(0).document().plan().name();
		}

		public String formName() {
			return this.sheets.get(0).document().form().name();
		}

	}

	/**
	 * An earlier indicator as it was published.
	 *
	 * @param breaks what changed after it
	 * @param reason why
	 */
	record Part(String issueCode, IndicatorsBlock.Indicator indicator, List<SeriesBreak.Kind> breaks, String reason) {

	}

}
