package jp.kyodo.evaluation.web;

import java.math.BigDecimal;

import jp.kyodo.evaluation.document.IndicatorsBlock;
import jp.kyodo.fiscal.NumberInput;
import jp.kyodo.fiscal.Yen;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Numbers and pictures as templates show them. A missing number is a dash, never a zero.
 */
@Component
class Figures {

	private static final String MISSING = "－";

	String of(@Nullable BigDecimal value, int decimals) {
		return (value != null) ? NumberInput.display(value, decimals) : MISSING;
	}

	/**
	 * An amount in 千円.
	 */
	String thousands(@Nullable Long yen) {
		return (yen != null) ? new Yen(yen).displayThousands() : MISSING;
	}

	/**
	 * The picture of an indicator as SVG that the portal made itself.
	 */
	String chart(IndicatorsBlock.Indicator indicator) {
		return "";
	}

}
