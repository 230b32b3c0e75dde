package jp.kyodo.web;

/**
 * What the header of the staff pages shows about the person who is signed in; the
 * principal implements it.
 */
public interface SignedInStaff {

	String displayName();

	String departmentName();

}
