package jp.kyodo.export;

/**
 * Is told by a producer how far it has come, so that the person who waits sees it.
 */
public interface ExportProgress {

	/** Takes no notice, for files that are made while somebody waits. */
	ExportProgress IGNORED = new ExportProgress() {

		@Override
		public void total(int parts) {
		}

		@Override
		public void advance() {
		}

	};

	/**
	 * Says of how many parts the whole consists.
	 */
	void total(int parts);

	/**
	 * Says that one more part is done. Cheap enough to be called for every part.
	 */
	void advance();

}
