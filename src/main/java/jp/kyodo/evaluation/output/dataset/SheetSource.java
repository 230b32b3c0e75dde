package jp.kyodo.evaluation.output.dataset;

import java.util.function.Consumer;

import jp.kyodo.evaluation.output.SheetEdition;

/**
 * Hands on sheets one by one, so that they need not fit into memory together.
 */
@FunctionalInterface
public interface SheetSource {

	void forEach(Consumer<SheetEdition> action);

}
