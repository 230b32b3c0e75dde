package jp.kyodo.evaluation.output.dataset;

import java.util.ArrayList;
import java.util.List;

import jp.kyodo.evaluation.document.TargetsBlock;

import org.springframework.stereotype.Component;

/**
 * The programs with their targets: a row for each target with the years that it spans,
 * and rows for what was said and judged about each program.
 */
@Component
class TargetsRows implements DatasetBlock<TargetsBlock> {

	@Override
	public Class<TargetsBlock> blockType() {
		return TargetsBlock.class;
	}

	@Override
	public void write(TargetsBlock block, ObservationSink sink) {
		for (int index = 0; index < block.programs().size(); index++) {
			write(block, new Item(index + 1, block.programs().get(index), sink), sink);
		}
	}

	private static void write(TargetsBlock block, Item item, ObservationSink sink) {
		TargetsBlock.Program program = item.program();
		item.optional(Measure.OUTLINE, program.explanation());
		item.optional(Measure.IN_CHARGE, program.inCharge());
		Lines.add(program.currentState(), () -> item.observe(Measure.CURRENT_STATE), sink);
		for (int index = 0; index < program.targets().size(); index++) {
			TargetsBlock.Target target = program.targets().get(index);
			sink.add(item.observe(Measure.TEXT_TARGET)
				.line(index + 1)
				.in(target.from())
				.between(target.from(), target.to())
				.text(text(target)));
		}
		if (program.repeated()) {
			sink.add(item.observe(Measure.REPEATED).choice(null, "1", null, sink.text("evaluation-output.flag.1")));
			return;
		}
		if (block.scaleCode() != null) {
			Observation grade = item.observe(Measure.YEAR_ACHIEVEMENT);
			sink.add((program.grade() != null) ? grade.choice(block.scaleCode(), program.grade(), null, program.label())
					: grade.scale(block.scaleCode()).missing(MissingReason.NOT_RATED, sink));
		}
		Lines.add(program.result(), () -> item.observe(Measure.RESULT), sink);
		if (!program.changes().isEmpty()) {
			Lines.add(program.changes(), () -> item.observe(Measure.CHANGES), sink);
		}
	}

	private static String text(TargetsBlock.Target target) {
		List<String> parts = new ArrayList<>(List.of(target.text()));
		parts.addAll(target.numberedItems());
		return String.join("　", parts);
	}

	/**
	 * A program and its place.
	 */
	private record Item(int order, TargetsBlock.Program program, ObservationSink sink) {

		Observation observe(Measure measure) {
			return new Observation(this.order, this.program.code(), this.program.name()).measure(measure, this.sink);
		}

		void optional(Measure measure, String text) {
			if (!text.isEmpty()) {
				this.sink.add(observe(measure).text(text));
			}
		}

	}

}
