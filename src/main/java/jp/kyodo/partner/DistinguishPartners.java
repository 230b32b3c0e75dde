package jp.kyodo.partner;

/**
 * Asks to note that two partners are not the same.
 *
 * @param oneCode code of one of them
 * @param otherCode code of the other one
 * @param reason how that is known, 1 to 500 characters
 */
public record DistinguishPartners(String oneCode, String otherCode, String reason) {
}
