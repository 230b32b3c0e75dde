package jp.kyodo.evaluation.output.file;

import org.springframework.http.MediaType;

/**
 * A file of a sheet, ready to be sent.
 *
 * @param name what it is called when it is saved
 * @param type by which a browser knows it
 */
public record SheetFile(String name, MediaType type, byte[] content) {

}
