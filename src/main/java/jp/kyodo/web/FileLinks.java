package jp.kyodo.web;

import java.util.regex.Pattern;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * Lets only links to files that have a hash in their name be looked up among the files:
 * to look for each link of a page in all archives took most of the time of the page.
 */
class FileLinks extends StandardLinkBuilder {

	/** Behind the context path, if there is one. */
	private static final Pattern FILE = Pattern.compile(".*/(?:js|images)/.+");

	@Override
	protected String processLink(IExpressionContext context, String link) {
		return FILE.matcher(link).matches() ? super.processLink(context, link) : link;
	}

}
