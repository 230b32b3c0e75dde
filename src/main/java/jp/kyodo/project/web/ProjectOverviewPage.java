package jp.kyodo.project.web;

import java.util.List;

import jp.kyodo.web.Choice;

/**
 * All projects of a year in pictures and tables.
 *
 * @param year the year, as it stands in addresses; empty if nothing is published
 * @param yearLabel the year as people read it
 * @param years the years that can be chosen
 * @param total how many projects the year has
 * @param figures the pictures
 */
record ProjectOverviewPage(String year, String yearLabel, List<Choice> years, long total, List<Figure> figures) {

	/**
	 * A picture with its table.
	 *
	 * @param id unique on the page
	 * @param title what it shows
	 * @param sentence the same in words
	 * @param note how the sum and the number of projects differ; empty where they do not
	 * @param svg the picture
	 * @param columns what stands above the numbers of the table
	 * @param rows its rows
	 * @param sums the sums of its columns; none where a sum says nothing
	 * @param projects how many projects there are for each column; none without sums
	 */
	record Figure(String id, String title, String sentence, String note, String svg, List<String> columns,
			List<Row> rows, List<Long> sums, List<Long> projects) {
	}

	/**
	 * A row of a table.
	 *
	 * @param label what is counted
	 * @param cells its numbers
	 */
	record Row(String label, List<Cell> cells) {
	}

	/**
	 * A number that leads to the projects.
	 *
	 * @param count how many
	 * @param href where they are listed
	 */
	record Cell(long count, String href) {
	}

}
