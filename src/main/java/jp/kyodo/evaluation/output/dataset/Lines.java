package jp.kyodo.evaluation.output.dataset;

import java.util.List;
import java.util.function.Supplier;

/**
 * Adds the lines of one item, each as a row of its own with its place (L1-14); where
 * there is none, a row that says so.
 */
final class Lines {

	private Lines() {
	}

	static void add(List<String> lines, Supplier<Observation> start, ObservationSink sink) {
		if (lines.isEmpty()) {
			sink.add(start.get().missing(MissingReason.NOT_ENTERED, sink));
		}
		for (int index = 0; index < lines.size(); index++) {
			sink.add(start.get().line(index + 1).text(lines.get(index)));
		}
	}

}
