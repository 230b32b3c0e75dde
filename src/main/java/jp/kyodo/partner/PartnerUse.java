package jp.kyodo.partner;

import java.util.List;

/**
 * Refers to partners and is therefore asked when two of them are merged. Each module
 * offers its own as a bean of this type; all are called within one transaction.
 */
public interface PartnerUse {

	/**
	 * What refers to a partner, for the pages of staff, the latest first.
	 */
	List<Use> usesOf(long partnerId);

	/**
	 * In what both partners take part, the latest first, and what is left there of their
	 * entries when they are merged.
	 */
	List<Meeting> meetingsOf(long fromId, long intoId);

	/**
	 * Lets everything that refers to one partner refer to another from now on; the names
	 * under which it stands in lists of past years stay. Where both take part, one entry
	 * is left of the two: that of the partner that stays ({@link MergedPlaces}).
	 */
	void merge(long fromId, long intoId);

	/**
	 * Something that refers to a partner.
	 *
	 * @param kindKey message key of what kind of thing it is
	 * @param label what it is
	 * @param path its page for staff
	 */
	record Use(String kindKey, String label, String path) {
	}

	/**
	 * Something in which two partners take part that are to be merged.
	 *
	 * @param use what it is
	 * @param left the entry that is left, as people read it
	 * @param dropped the entry that is taken out
	 */
	record Meeting(Use use, String left, String dropped) {
	}

}
