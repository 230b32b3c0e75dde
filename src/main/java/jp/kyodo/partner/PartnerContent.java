package jp.kyodo.partner;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the register says about a partner.
 *
 * @param name its name
 * @param reading how the name is read, in hiragana; may be empty
 * @param typeCodes what kind of partner it is, words of PARTNER_TYPE; one or several
 * @param corporateNumber its 法人番号
 * @param wardCode the ward where it mainly works, a word of WARD
 * @param fieldCodes what it is about, words of FIELD
 * @param introduction a text about it, for citizens
 * @param website address of its website, for citizens
 * @param registrationNumber the city's number for it
 * @param dates its days
 * @param households how many households belong to it (加入世帯数)
 * @param contact who speaks for it
 * @param note a note among staff
 * @param shown whether citizens find it
 */
public record PartnerContent(String name, String reading, List<String> typeCodes,
		@Nullable CorporateNumber corporateNumber, @Nullable String wardCode, List<String> fieldCodes,
		String introduction, String website, String registrationNumber, PartnerDates dates,
		@Nullable Integer households, PartnerContact contact, String note, boolean shown) {

	public PartnerContent {
		typeCodes = List.copyOf(typeCodes);
		fieldCodes = List.copyOf(fieldCodes);
	}

	/** A partner of which hardly more than its name is known. */
	public static PartnerContent named(String name, List<String> typeCodes, @Nullable String wardCode) {
		return new PartnerContent(name, "", typeCodes, null, wardCode, List.of(), "", "", "", PartnerDates.NONE, null,
				PartnerContact.NONE, "", false);
	}

	/** The same, found by citizens or not. */
	public PartnerContent shown(boolean shown) {
		return new PartnerContent(this.name, this.reading, this.typeCodes, this.corporateNumber, this.wardCode,
				this.fieldCodes, this.introduction, this.website, this.registrationNumber, this.dates, this.households,
				this.contact, this.note, shown);
	}

}
