package jp.kyodo.agreement;

/**
 * The command to change what the register says about an agreement.
 *
 * @param code its code
 * @param content what it says from now on
 * @param version the version that the change was made from
 */
public record ChangeAgreement(String code, AgreementContent content, int version) {
}
