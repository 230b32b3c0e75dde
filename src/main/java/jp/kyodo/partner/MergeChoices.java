package jp.kyodo.partner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which of two partners gives each field to the one that stays. What nothing is said
 * about is taken from the one that stays.
 *
 * @param sides by the names of the fields
 */
public record MergeChoices(Map<String, Side> sides) {

	public MergeChoices {
		sides = Map.copyOf(sides);
	}

	/** What the register says about the one that stays, once both are one. */
	public PartnerContent of(PartnerContent staying, PartnerContent leaving) {
		PartnerDates own = staying.dates();
		PartnerDates other = leaving.dates();
		PartnerDates dates = new PartnerDates(choose("establishedOn", own.establishedOn(), other.establishedOn()),
				choose("endedOn", own.endedOn(), other.endedOn()),
				choose("registeredOn", own.registeredOn(), other.registeredOn()),
				choose("certifiedOn", own.certifiedOn(), other.certifiedOn()),
				choose("approvedOn", own.approvedOn(), other.approvedOn()),
				choose("approvedUntil", own.approvedUntil(), other.approvedUntil()),
				choose("designatedOn", own.designatedOn(), other.designatedOn()),
				choose("designatedUntil", own.designatedUntil(), other.designatedUntil()));
		PartnerContact contact = new PartnerContact(
				must("representative", staying.contact().representative(), leaving.contact().representative()),
				must("address", staying.contact().address(), leaving.contact().address()),
				must("telephone", staying.contact().telephone(), leaving.contact().telephone()),
				must("email", staying.contact().email(), leaving.contact().email()));
		return new PartnerContent(must("name", staying.name(), leaving.name()),
				must("reading", staying.reading(), leaving.reading()),
				list("types", staying.typeCodes(), leaving.typeCodes()),
				choose("corporateNumber", staying.corporateNumber(), leaving.corporateNumber()),
				choose("ward", staying.wardCode(), leaving.wardCode()),
				list("fields", staying.fieldCodes(), leaving.fieldCodes()),
				must("introduction", staying.introduction(), leaving.introduction()),
				must("website", staying.website(), leaving.website()),
				must("registrationNumber", staying.registrationNumber(), leaving.registrationNumber()), dates,
				choose("households", staying.households(), leaving.households()), contact,
				must("note", staying.note(), leaving.note()), must("shown", staying.shown(), leaving.shown()));
	}

	private <T> @Nullable T choose(String field, @Nullable T own, @Nullable T other) {
		return (side(field) == Side.LEAVING) ? other : own;
	}

	private <T> T must(String field, T own, T other) {
		return (side(field) == Side.LEAVING) ? other : own;
	}

	private List<String> list(String field, List<String> own, List<String> other) {
		if (side(field) != Side.BOTH) {
			return must(field, own, other);
		}
		Set<String> both = new LinkedHashSet<>(own);
		both.addAll(other);
		return new ArrayList<>(both);
	}

	private Side side(String field) {
		return this.sides.getOrDefault(field, Side.STAYING);
	}

	/**
	 * Where a field comes from.
	 */
	public enum Side {

		/** From the partner that stays. */
		STAYING,

		/** From the partner that becomes part of it. */
		LEAVING,

		/** From both, where several values are possible. */
		BOTH

	}

}
