package jp.kyodo.export;

/**
 * Ends the making of a file on this node, because the node is about to stop or because
 * another one has taken it over.
 */
class ExportStoppedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ExportStoppedException(String message) {
		super(message);
	}

}
