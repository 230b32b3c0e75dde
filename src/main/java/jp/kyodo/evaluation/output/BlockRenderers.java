package jp.kyodo.evaluation.output;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.kyodo.evaluation.document.SheetBlock;

/**
 * The renderers of one output, found by the kind of block.
 *
 * @param <R> the output's kind of renderer
 */
public final class BlockRenderers<R extends BlockRenderer<?>> {

	private final Map<Class<?>, R> byType;

	public BlockRenderers(Collection<? extends R> renderers) {
		this.byType = renderers.stream().collect(Collectors.toMap(BlockRenderer::blockType, Function.identity()));
	}

	/**
	 * The renderer of a block.
	 * @throws IllegalStateException when this output has none for its kind
	 */
	public R of(SheetBlock block) {
		R renderer = this.byType.get(block.getClass());
		if (renderer == null) {
			throw new IllegalStateException(
					"Sections of kind '" + block.kind() + "' have no renderer for this output; declare a bean");
		}
		return renderer;
	}

	/**
	 * Whether this output can show a kind of block.
	 */
	public boolean covers(Class<? extends SheetBlock> type) {
		return this.byType.containsKey(type);
	}

}
