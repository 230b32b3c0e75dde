package jp.kyodo.partner;

import java.time.LocalDate;
import java.util.List;

/**
 * Asks to note that partners have joined.
 *
 * @param schemeCode what they have joined
 * @param partnerCodes the partners
 * @param joinedOn their first day
 */
public record JoinScheme(String schemeCode, List<String> partnerCodes, LocalDate joinedOn) {

	public JoinScheme {
		partnerCodes = List.copyOf(partnerCodes);
	}

}
