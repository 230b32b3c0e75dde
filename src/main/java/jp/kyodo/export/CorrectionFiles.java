package jp.kyodo.export;

import java.io.OutputStream;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Gives people back the table that they sent, with a last column that says what to
 * correct in each row; corrected, the file can be sent again as it is.
 */
@Component
public class CorrectionFiles {

	private final MessageSource messages;

	public CorrectionFiles(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Returns the heading of the column with the errors.
	 */
	public String errorHeader() {
		return this.messages.getMessage("export.corrections.column", null, Locale.JAPANESE);
	}

	/**
	 * Tells whether a heading is that of the column with the errors, which is not read
	 * when a corrected file comes back.
	 */
	public boolean isErrorHeader(String header) {
		return header.strip().equals(errorHeader());
	}

	/**
	 * Begins a workbook.
	 * @param out stays open
	 * @param sheetName name of the worksheet that was sent
	 */
	public CorrectionFile xlsx(OutputStream out, String sheetName) {
		return new XlsxCorrectionFile(out, sheetName, errorHeader());
	}

	/**
	 * Begins a CSV.
	 * @param out stays open
	 */
	public CorrectionFile csv(OutputStream out, CsvFlavour flavour) {
		return new CsvCorrectionFile(out, flavour, errorHeader());
	}

}
