package jp.kyodo.agreement;

import org.jspecify.annotations.Nullable;

/**
 * The command to enter a signed agreement into the register.
 *
 * @param code its code where it has one already, or null for the next free one
 * @param content what it says
 */
public record SignAgreement(@Nullable String code, AgreementContent content) {
}
