package jp.kyodo.partner;

import java.time.LocalDate;

/**
 * Asks to note that a partner has joined.
 *
 * @param schemeCode what it has joined
 * @param partnerCode the partner
 * @param joinedOn its first day
 */
public record JoinScheme(String schemeCode, String partnerCode, LocalDate joinedOn) {
}
