package jp.kyodo.evaluation.output.year;

import java.io.IOException;
import java.io.OutputStream;

import jp.kyodo.export.ExportProgress;

import org.springframework.http.MediaType;

/**
 * A format in which all sheets of a year are exported together. Each bean is offered on
 * the page that asks for an export, in the order of the beans.
 */
public interface YearFormat {

	/**
	 * The name in requests and, in lower case, in the texts of the page.
	 */
	String code();

	/**
	 * The end of the file’s name, without the dot.
	 */
	String extension();

	MediaType type();

	/**
	 * Writes the file, sheet by sheet.
	 * @param title what the file is about, for instance its title page
	 * @param out stays open
	 */
	void write(SheetSpool sheets, String title, ExportProgress progress, OutputStream out) throws IOException;

}
