package jp.kyodo.partner;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What citizens read about a partner; published as JSON. Nothing stands in it that may
 * not be public.
 *
 * @param code its code
 * @param listed whether it is shown; of one that is not, nothing else is said but its
 * code
 * @param name its name
 * @param reading how it is read; may be empty
 * @param types what kind of partner it is, as words of that day
 * @param corporateNumber its 法人番号, or null
 * @param ward where it mainly works, or null
 * @param fields what it is about
 * @param introduction about it
 * @param website address of its website; may be empty
 * @param registrationNumber the city's number for it; may be empty
 * @param establishedOn when it was founded
 * @param endedOn when it came to its end
 * @param registeredOn when the city registered it
 * @param certifiedOn NPO法人: 認証
 * @param approvedOn NPO法人: 認定
 * @param approvedUntil last day of that
 * @param designatedOn NPO法人: 条例指定
 * @param designatedUntil last day of that
 * @param households households that belong to it
 * @param representative who represents it; empty where that is not public
 * @param address where it is; empty where that is not public
 * @param telephone empty where it is not public
 * @param email empty where it is not public
 * @param memberships what it takes part in, or did
 */
public record PartnerDocument(String code, boolean listed, String name, String reading, List<Word> types,
		@Nullable String corporateNumber, @Nullable Word ward, List<Word> fields, String introduction, String website,
		String registrationNumber, @Nullable LocalDate establishedOn, @Nullable LocalDate endedOn,
		@Nullable LocalDate registeredOn, @Nullable LocalDate certifiedOn, @Nullable LocalDate approvedOn,
		@Nullable LocalDate approvedUntil, @Nullable LocalDate designatedOn, @Nullable LocalDate designatedUntil,
		@Nullable Integer households, String representative, String address, String telephone, String email,
		List<Membership> memberships) {

	/** The kind under which partners are published. */
	public static final String KIND = "partner";

	/** Number of this shape. */
	public static final int SHAPE = 1;

	public PartnerDocument {
		types = List.copyOf(types);
		fields = List.copyOf(fields);
		memberships = List.copyOf(memberships);
	}

	/** Says of a partner only that it is no longer shown. */
	static PartnerDocument withdrawn(String code) {
		return new PartnerDocument(code, false, "", "", List.of(), null, null, List.of(), "", "", "", null, null, null,
				null, null, null, null, null, null, "", "", "", "", List.of());
	}

	/**
	 * A word of one of the city's lists.
	 *
	 * @param code its code
	 * @param label what it was called on the day of publication
	 */
	public record Word(String code, String label) {
	}

	/**
	 * That the partner takes part in something.
	 *
	 * @param scheme code of it
	 * @param name its name
	 * @param joinedOn first day
	 * @param leftOn the day of leaving, or null
	 */
	public record Membership(String scheme, String name, LocalDate joinedOn, @Nullable LocalDate leftOn) {
	}

}
