package jp.kyodo.partner;

/**
 * Who speaks for a partner and how it is reached; personal data unless the partner agreed
 * to have it published.
 *
 * @param representative name of who represents it
 * @param address where it is
 * @param telephone its number
 * @param email its address for mail
 */
public record PartnerContact(Disclosed representative, Disclosed address, Disclosed telephone, Disclosed email) {

	/** Nothing is known. */
	public static final PartnerContact NONE = new PartnerContact(Disclosed.NONE, Disclosed.NONE, Disclosed.NONE,
			Disclosed.NONE);

}
