package jp.kyodo.project.web;

import java.util.List;

import jp.kyodo.web.Choice;

/**
 * The way in for citizens: where they live, what they care about, how they want to take
 * part.
 *
 * @param year the year that is offered, as it stands in addresses; empty if nothing is
 * published
 * @param yearLabel the year as people read it
 * @param total how many projects it has
 * @param wards the wards
 * @param fields the fields of activity
 * @param ways how citizens can take part; the empty value stands for reading about it
 * @param way how the table is narrowed
 * @param links the same ways as addresses of the table
 * @param columns the wards above the table
 * @param rows its rows
 */
record ProjectFindPage(String year, String yearLabel, long total, List<Choice> wards, List<Choice> fields,
		List<Choice> ways, String way, List<WayLink> links, List<String> columns, List<Row> rows) {

	/**
	 * A way to take part as a link.
	 *
	 * @param label what people read
	 * @param href the table for it
	 * @param current whether it is shown
	 */
	record WayLink(String label, String href, boolean current) {
	}

	/**
	 * A field of activity in the table.
	 *
	 * @param label its name
	 * @param cells a cell for each ward
	 */
	record Row(String label, List<Cell> cells) {
	}

	/**
	 * What there is in one ward and field.
	 *
	 * @param ward name of the ward
	 * @param count how many projects
	 * @param href where they are listed
	 */
	record Cell(String ward, long count, String href) {
	}

}
