package jp.kyodo.publication.web;

/**
 * A published document in a list.
 *
 * @param href path of the document
 * @param kindKey key of the message that names its kind
 * @param year the fiscal year that it is about; empty where it tells the present state
 * @param code its business code
 * @param title its title
 * @param summary one or two sentences
 * @param publishedOn the day of its current revision
 * @param corrected whether it was published anew
 */
record DocumentLine(String href, String kindKey, String year, String code, String title, String summary,
		String publishedOn, boolean corrected) {
}
