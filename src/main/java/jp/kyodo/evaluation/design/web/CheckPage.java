package jp.kyodo.evaluation.design.web;

import java.util.List;

import jp.kyodo.evaluation.design.DraftFinding;

/**
 * What the check of a draft found.
 */
record CheckPage(DraftBar bar, List<Line> blocking, List<Line> odd) {

	static CheckPage of(DraftBar bar, List<DraftFinding> findings) {
		return new CheckPage(bar, lines(bar, findings, true), lines(bar, findings, false));
	}

	private static List<Line> lines(DraftBar bar, List<DraftFinding> findings, boolean blocks) {
		return findings.stream()
			.filter((finding) -> finding.blocks() == blocks)
			.map((finding) -> new Line(href(bar, finding), finding.partName(), finding.message()))
			.toList();
	}

	private static String href(DraftBar bar, DraftFinding finding) {
		if (finding.partId().isEmpty() && !finding.list().isEmpty()) {
			return bar.base() + "#list-" + finding.list();
		}
		String page = finding.list().isEmpty() ? "/head" : "/" + finding.list() + "/" + finding.partId();
		return bar.base() + page + "?check=true"
				+ (finding.field().isEmpty() ? "" : "#" + PropertyField.id(finding.field()));
	}

	/**
	 * One thing that was found.
	 *
	 * @param part name of the part; empty for the form's head
	 */
	record Line(String href, String part, String message) {

	}

}
