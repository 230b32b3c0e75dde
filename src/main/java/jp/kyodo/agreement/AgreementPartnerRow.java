package jp.kyodo.agreement;

import java.util.List;

/**
 * A partner of an agreement with what the lists of agreements leave out, for a file.
 *
 * @param agreementId key of the agreement
 * @param code code of the partner
 * @param name its name when the agreement was signed
 * @param typeCodes what kind of partner it is now
 * @param agreement what its agreement is about
 */
public record AgreementPartnerRow(long agreementId, String code, String name, List<String> typeCodes, About agreement) {

	/**
	 * What an agreement is about.
	 *
	 * @param cityWide whether it is for the whole city
	 * @param wardCodes wards that it is about
	 * @param fieldCodes fields of activity
	 * @param summary what it is about
	 * @param terminationReason why it was ended; empty if it was not
	 */
	public record About(boolean cityWide, List<String> wardCodes, List<String> fieldCodes, String summary,
			String terminationReason) {
	}

}
