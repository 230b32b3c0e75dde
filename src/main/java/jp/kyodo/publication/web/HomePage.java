package jp.kyodo.publication.web;

import java.util.List;

/**
 * The citizens' start page.
 *
 * @param newest what was published last
 */
record HomePage(List<DocumentLine> newest) {
}
