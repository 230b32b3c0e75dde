package jp.kyodo.partner;

/**
 * By what staff narrow the list of partners; an empty text narrows nothing.
 *
 * @param words words that stand in name, reading, code or numbers
 * @param type a word of PARTNER_TYPE
 * @param ward a word of WARD
 * @param shown {@code yes} for those that citizens find, {@code no} for the others
 */
public record PartnerFilter(String words, String type, String ward, String shown) {
}
