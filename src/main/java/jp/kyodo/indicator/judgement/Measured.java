package jp.kyodo.indicator.judgement;

import java.util.List;

/**
 * A figure, or why there is none.
 */
sealed interface Measured {

	/**
	 * The figure.
	 */
	record Known(Fraction figure) implements Measured {
	}

	/**
	 * Why there is none.
	 */
	record Unknown(List<Unjudgeable> reasons) implements Measured {
	}

}
