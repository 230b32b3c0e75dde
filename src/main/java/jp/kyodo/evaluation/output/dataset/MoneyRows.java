package jp.kyodo.evaluation.output.dataset;

import java.util.HashMap;
import java.util.Map;

import jp.kyodo.evaluation.document.MoneyBlock;
import jp.kyodo.fiscal.Yen;

import org.springframework.stereotype.Component;

/**
 * The money: a row for each amount, in 千円 as on the sheet and exact to the yen.
 */
@Component
class MoneyRows implements DatasetBlock<MoneyBlock> {

	private static final String TOTAL = "TOTAL";

	@Override
	public Class<MoneyBlock> blockType() {
		return MoneyBlock.class;
	}

	@Override
	public void write(MoneyBlock block, ObservationSink sink) {
		Map<String, String> kinds = new HashMap<>();
		block.years().forEach((year) -> year.kinds().forEach((kind) -> kinds.put(kind.code(), kind.label())));
		for (int index = 0; index < block.rows().size(); index++) {
			MoneyBlock.Row row = block.rows().get(index);
			for (MoneyBlock.Cell cell : row.cells()) {
				sink.add(
						new Observation(index + 1, (row.programCode() != null) ? row.programCode() : TOTAL, row.label())
							.in(cell.year())
							.measure(cell.kind(), kinds.getOrDefault(cell.kind(), cell.kind()))
							.valueOrReason((cell.yen() != null) ? new Yen(cell.yen()).exactThousands() : null,
									sink.text("evaluation-output.unit.thousand-yen"), null, sink));
			}
		}
	}

}
