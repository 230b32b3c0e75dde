package jp.kyodo.evaluation.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kyodo.evaluation.SectionConflict;
import jp.kyodo.evaluation.SheetHead;
import jp.kyodo.text.MergeResult;
import jp.kyodo.text.TextDiff;
import jp.kyodo.web.AutosaveAnswer;

/**
 * Two people edited one section: both texts with what differs, to choose from or to
 * merge.
 *
 * @param version the section's version that the choice will replace
 */
record ConflictPage(SheetHead head, String sectionKey, String title, String theirName, String theirTime, String myTime,
		int version, List<Field> fields) {

	/**
	 * One field in which the two differ.
	 *
	 * @param merged a proposal that joins both, or an empty string where only one of the
	 * two can be right
	 */
	record Field(String name, String label, List<TextDiff.Part> theirs, List<TextDiff.Part> mine, String base,
			String merged, boolean mergeable) {

	}

	static ConflictPage of(SheetHead head, SectionConflict conflict) {
		return new ConflictPage(head, conflict.sectionKey(), conflict.title(), conflict.theirs().savedBy(),
				AutosaveAnswer.time(conflict.theirs().savedAt()), AutosaveAnswer.time(conflict.mine().savedAt()),
				conflict.theirs().version(), conflict.fields().stream().map(ConflictPage::field).toList());
	}

	private static Field field(SectionConflict.Field field) {
		boolean mergeable = isText(field.mine()) || isText(field.theirs());
		return new Field(field.name(), field.label(), TextDiff.between(field.base(), field.theirs()),
				TextDiff.between(field.base(), field.mine()), field.base(), mergeable ? merged(field) : "", mergeable);
	}

	/**
	 * What both wrote in one text; where they contradict each other, both stand there.
	 */
	private static String merged(SectionConflict.Field field) {
		MergeResult result = TextDiff.threeWayMerge(field.base(), field.mine(), field.theirs());
		if (result instanceof MergeResult.Merged merged) {
			return merged.text();
		}
		return ((MergeResult.Conflicted) result).pieces()
			.stream()
			.flatMap((piece) -> (piece instanceof MergeResult.Settled settled) ? settled.lines().stream()
					: Stream.concat(((MergeResult.Contested) piece).theirs().stream(),
							((MergeResult.Contested) piece).mine().stream()))
			.collect(Collectors.joining("\n"));
	}

	/** A line or more of prose, as opposed to a number or a choice. */
	private static boolean isText(String text) {
		return text.contains("\n") || text.length() > 20;
	}

}
