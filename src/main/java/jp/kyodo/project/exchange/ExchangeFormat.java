package jp.kyodo.project.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import jp.kyodo.export.XlsxForm;
import jp.kyodo.text.Cp932Preflight;

import org.springframework.http.MediaType;

/**
 * Kinds of files in which lists are taken out.
 */
public enum ExchangeFormat {

	/** A workbook. */
	XLSX("xlsx", XlsxForm.MEDIA_TYPE),

	/** CSV for a double click: UTF-8 with a byte order mark. */
	CSV("csv", new MediaType("text", "csv", StandardCharsets.UTF_8)),

	/** CSV for old programs: the Windows character set. */
	CSV_CP932("csv", new MediaType("text", "csv", Cp932Preflight.CHARSET));

	private final String extension;

	private final MediaType mediaType;

	ExchangeFormat(String extension, MediaType mediaType) {
		this.extension = extension;
		this.mediaType = mediaType;
	}

	public String extension() {
		return this.extension;
	}

	public MediaType mediaType() {
		return this.mediaType;
	}

	/**
	 * The format of that name, or nothing.
	 */
	public static Optional<ExchangeFormat> named(String name) {
		return Arrays.stream(values()).filter((format) -> format.name().equals(name)).findFirst();
	}

}
