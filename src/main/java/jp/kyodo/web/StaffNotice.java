package jp.kyodo.web;

import java.util.List;

/**
 * Something that waits for the person who is signed in, as the start page of the staff
 * tells it: a heading with links to where it is done.
 *
 * @param headingKey message key of the heading
 * @param leadKey message key of a sentence that says what to do
 * @param order place on the page, small numbers first
 * @param lines what waits, the most urgent first; a contributor passes a handful
 * @param more how many further ones are not among the lines
 * @param path the page on which all of them are listed
 */
public record StaffNotice(String headingKey, String leadKey, int order, List<Line> lines, long more, String path) {

	public StaffNotice {
		lines = List.copyOf(lines);
	}

	/**
	 * One thing that waits.
	 *
	 * @param messageKey message key of what its link says
	 * @param arguments what the message mentions, such as names and days in words
	 * @param path its page, without the context path; parts of it are encoded already
	 */
	public record Line(String messageKey, List<Object> arguments, String path) {

		public Line {
			arguments = List.copyOf(arguments);
		}

	}

}
