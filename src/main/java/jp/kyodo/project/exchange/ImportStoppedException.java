package jp.kyodo.project.exchange;

/**
 * The work cannot go on here; somebody has to begin it again.
 */
class ImportStoppedException extends RuntimeException {

	ImportStoppedException(String message) {
		super(message);
	}

}
