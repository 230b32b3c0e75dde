package jp.kyodo.plan;

/**
 * Tells that a register counts something else than before. Listeners run in the same
 * transaction.
 *
 * @param code code of the {@link RegisterFigure}
 */
public record RegisterFigureChanged(String code) {
}
