package jp.kyodo.organization;

import org.hibernate.envers.RevisionListener;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Writes into each revision who is signed in.
 */
class RevisionAuthor implements RevisionListener {

	@Override
	public void newRevision(Object revision) {
		SecurityContextStaff.in(SecurityContextHolder.getContext().getAuthentication())
			.ifPresent(((RevisionRecord) revision)::recordBy);
	}

}
