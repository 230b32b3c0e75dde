package jp.kyodo.project.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The years that a page offers: those with projects, and the one that it shows.
 */
final class ProjectYearChoices {

	private ProjectYearChoices() {
	}

	/** Those years, the latest first. */
	static List<FiscalYear> with(List<FiscalYear> known, @Nullable FiscalYear shown) {
		return Stream.concat(known.stream(), Stream.ofNullable(shown))
			.distinct()
			.sorted(Comparator.comparingInt(FiscalYear::value).reversed())
			.toList();
	}

}
