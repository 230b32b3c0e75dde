package jp.kyodo.evaluation.output.dataset;

import java.util.List;

import jp.kyodo.evaluation.document.HeaderBlock;

import org.springframework.stereotype.Component;

/**
 * The fields of the head: a row for each value, and for each mark whether it is set.
 */
@Component
class HeaderRows implements DatasetBlock<HeaderBlock> {

	/** What a field shows that is marked; one that is not marked shows nothing. */
	private static final String MARK = "■";

	@Override
	public Class<HeaderBlock> blockType() {
		return HeaderBlock.class;
	}

	@Override
	public void write(HeaderBlock block, ObservationSink sink) {
		List<HeaderBlock.Field> fields = block.rows().stream().flatMap(List::stream).toList();
		for (int index = 0; index < fields.size(); index++) {
			write(fields.get(index), index + 1, sink);
		}
	}

	private static void write(HeaderBlock.Field field, int order, ObservationSink sink) {
		if (isMark(field)) {
			sink.add(observation(field, order).measure(Measure.FLAG, sink)
				.choice(null, field.code(), null, sink.text("evaluation-output.flag." + field.code())));
			return;
		}
		if (field.values().isEmpty()) {
			sink.add(observation(field, order).measure(Measure.ATTRIBUTE, sink).missing(MissingReason.NONE, sink));
		}
		for (int line = 0; line < field.values().size(); line++) {
			sink.add(observation(field, order).measure(Measure.ATTRIBUTE, sink)
				.line(line + 1)
				.text(field.values().get(line))
				.set(SheetColumn.CHOICE_CODE, field.code())
				.set(SheetColumn.CHOICE_LABEL, field.code().isEmpty() ? null : field.values().get(line)));
		}
	}

	private static Observation observation(HeaderBlock.Field field, int order) {
		return new Observation(order, field.name(), field.label());
	}

	private static boolean isMark(HeaderBlock.Field field) {
		return field.code().matches("[01]") && List.of(MARK).containsAll(field.values());
	}

}
