package jp.kyodo.export;

import java.io.IOException;
import java.io.OutputStream;

import org.springframework.http.MediaType;

/**
 * Writes any dataset in one format, record by record.
 */
public interface DatasetWriter {

	/**
	 * Returns the type by which a browser knows the format.
	 */
	MediaType mediaType();

	/**
	 * Returns the end of a file name in this format, without the dot.
	 */
	String extension();

	/**
	 * Writes the dataset.
	 * @param out stays open
	 */
	void write(Dataset dataset, OutputStream out) throws IOException;

}
