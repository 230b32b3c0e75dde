package jp.kyodo.evaluation.document;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was done under a policy issue, grouped by its programs: a summary that is drawn
 * from the sheet's section of targets and typed nowhere else.
 *
 * @param changesTitle heading of what changed around a program
 * @param groups the programs with results, in their order
 */
public record ItemSummaryBlock(String key, String title, String changesTitle,
		List<Group> groups) implements SheetBlock, MarkedTexts {

	public ItemSummaryBlock {
		groups = List.copyOf(groups);
	}

	@Override
	public List<String> texts() {
		return this.groups.stream()
			.flatMap((group) -> Stream.concat(group.result().stream(), group.changes().stream()))
			.toList();
	}

	@Override
	public ItemSummaryBlock withTexts(List<String> texts) {
		Iterator<String> next = texts.iterator();
		return new ItemSummaryBlock(this.key, this.title, this.changesTitle,
				this.groups.stream()
					.map((group) -> new Group(group.code(), group.name(),
							group.result().stream().map((text) -> next.next()).toList(),
							group.changes().stream().map((text) -> next.next()).toList()))
					.toList());
	}

	/**
	 * One program.
	 *
	 * @param result what was done, as ordered bullets
	 * @param changes what changed around it and what is open, as ordered bullets
	 */
	public record Group(String code, String name, List<String> result, List<String> changes) {

		public Group {
			result = List.copyOf(result);
			changes = List.copyOf(changes);
		}

	}

}
