package jp.kyodo.web;

import java.util.List;

/**
 * Adds what waits for a person to the start page of the staff; a module offers it as a
 * bean.
 */
@FunctionalInterface
public interface StaffNoticeContributor {

	/**
	 * Returns what waits for the person who is signed in; nothing when nothing does. It
	 * is asked each time the start page is shown and costs a constant number of queries.
	 */
	List<StaffNotice> noticesFor(SignedInStaff staff);

}
