package jp.kyodo.evaluation.output.dataset;

import jp.kyodo.evaluation.document.ProgramsBlock;

import org.springframework.stereotype.Component;

/**
 * The programs: a row for what each achieved, and a row that says whether it is shown
 * here again and counts elsewhere.
 */
@Component
class ProgramsRows implements DatasetBlock<ProgramsBlock> {

	@Override
	public Class<ProgramsBlock> blockType() {
		return ProgramsBlock.class;
	}

	@Override
	public void write(ProgramsBlock block, ObservationSink sink) {
		for (int index = 0; index < block.programs().size(); index++) {
			ProgramsBlock.Program program = block.programs().get(index);
			Observation achievement = new Observation(index + 1, program.code(), program.name())
				.measure(Measure.ACHIEVEMENT, sink);
			sink.add((program.achievement() != null)
					? achievement.choice(block.scaleCode(), program.achievement(), null, program.label())
					: achievement.scale(block.scaleCode()).missing(MissingReason.NOT_RATED, sink));
			String repeated = program.repeated() ? "1" : "0";
			sink.add(new Observation(index + 1, program.code(), program.name()).measure(Measure.REPEATED, sink)
				.choice(null, repeated, null, sink.text("evaluation-output.flag." + repeated)));
		}
	}

}
