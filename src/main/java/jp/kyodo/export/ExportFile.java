package jp.kyodo.export;

import org.springframework.http.MediaType;

/**
 * The file that a producer will make.
 *
 * @param name the file's name, as {@link Downloads#fileName} makes it
 * @param type by which a browser knows it
 */
public record ExportFile(String name, MediaType type) {
}
