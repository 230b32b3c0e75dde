package jp.kyodo.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes files of one kind in the background. A module that has something to export offers
 * a bean of this type; it may be run again from the beginning when a node stops in the
 * middle, so it changes nothing but the file.
 */
public interface ExportProducer {

	/**
	 * Returns the name by which files of this kind are asked for.
	 */
	String kind();

	/**
	 * Returns name and type of the file that a request will lead to.
	 * @throws RuntimeException if the parameters make no sense; nothing is queued then
	 */
	ExportFile file(ExportRequest request);

	/**
	 * Makes the file.
	 * @param progress told after each part; it also stops the making where the node is
	 * about to stop
	 * @param out takes the content; need not be closed
	 * @throws ExportFailedException with a sentence for the person who waits
	 */
	void produce(ExportRequest request, ExportProgress progress, OutputStream out) throws IOException;

}
