package jp.kyodo.evaluation.output.dataset;

import jp.kyodo.evaluation.output.SheetEdition;

/**
 * Whether a sheet may still change.
 */
enum SheetStatus {

	/** It stands as it was published. */
	PUBLISHED,

	/** It is a draft for staff. */
	DRAFT;

	static SheetStatus of(SheetEdition edition) {
		return edition.isDraft() ? DRAFT : PUBLISHED;
	}

	String messageKey() {
		return "evaluation-output.status." + name();
	}

}
